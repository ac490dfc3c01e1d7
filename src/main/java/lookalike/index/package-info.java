/** The index run of a dataset, and the gallery in memory that is loaded from it. */
@NullMarked
package lookalike.index;

import org.jspecify.annotations.NullMarked;
