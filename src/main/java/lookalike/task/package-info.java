/** Progress reports and cancel signals, which long tasks take as arguments; the window and the command line start the tasks. */
@NullMarked
package lookalike.task;

import org.jspecify.annotations.NullMarked;
