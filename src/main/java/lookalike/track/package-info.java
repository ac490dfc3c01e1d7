/** The people in a clip or in front of a camera: their faces are followed from frame to frame. */
@NullMarked
package lookalike.track;

import org.jspecify.annotations.NullMarked;
