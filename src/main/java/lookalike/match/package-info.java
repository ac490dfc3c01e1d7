/** The ranking of a gallery's people for a probe, and the likeness of a match. */
@NullMarked
package lookalike.match;

import org.jspecify.annotations.NullMarked;
