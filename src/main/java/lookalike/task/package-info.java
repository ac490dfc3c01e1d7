/** Progress reports and cancel signals, which long-running work takes as arguments; the window and the command line start such work. */
@NullMarked
package lookalike.task;

import org.jspecify.annotations.NullMarked;
