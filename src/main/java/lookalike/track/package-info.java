/** The people of a clip, or before a camera, whose faces are followed from frame to frame. */
@NullMarked
package lookalike.track;

import org.jspecify.annotations.NullMarked;
