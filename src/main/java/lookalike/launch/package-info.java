/** Preparations of a start, before JavaFX or a native library is loaded: arguments, display, native code, native log output. */
@NullMarked
package lookalike.launch;

import org.jspecify.annotations.NullMarked;
