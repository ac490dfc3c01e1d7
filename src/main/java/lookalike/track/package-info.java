/** The people of a clip, or before a camera: their faces followed from frame to frame. */
@NullMarked
package lookalike.track;

import org.jspecify.annotations.NullMarked;
