/** Atomic writing of files, CSV, hashes, and texts for file errors. */
@NullMarked
package lookalike.platform.files;

import org.jspecify.annotations.NullMarked;
