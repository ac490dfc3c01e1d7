/** Files for other programs: rankings, descriptors as CSV, animated GIFs. */
@NullMarked
package lookalike.export;

import org.jspecify.annotations.NullMarked;
