/** The accuracy of the measures on a dataset, as a report. */
@NullMarked
package lookalike.evaluate;

import org.jspecify.annotations.NullMarked;
