/** The faces of a photo: search, landmarks, alignment, descriptors, and doubts about their quality. ONNX Runtime is used here only. */
@NullMarked
package lookalike.face;

import org.jspecify.annotations.NullMarked;
