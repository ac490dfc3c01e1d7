/**
 * Codes of the reasons for expected failures, and their sentences in each language. The command line, the log and the window share them.
 */
@NullMarked
package lookalike.reason;

import org.jspecify.annotations.NullMarked;
