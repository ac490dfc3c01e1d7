/** Measurements of the program's speed and memory on the user's machine, for the command {@code bench}. */
@NullMarked
package lookalike.benchmark;

import org.jspecify.annotations.NullMarked;
