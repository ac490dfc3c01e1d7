/** Progress reports and cancel signals, which long work takes as arguments; the window and the command line start the work. */
@NullMarked
package lookalike.task;

import org.jspecify.annotations.NullMarked;
