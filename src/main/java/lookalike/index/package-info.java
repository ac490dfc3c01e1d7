/** The index run of a dataset, and the gallery in memory that it makes. */
@NullMarked
package lookalike.index;

import org.jspecify.annotations.NullMarked;
