/** Files that are written whole or not at all, CSV, hashes, and the texts of what goes wrong with files. */
@NullMarked
package lookalike.platform.files;

import org.jspecify.annotations.NullMarked;
