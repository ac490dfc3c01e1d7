/**
 * Safe unpacking of archives into a folder beside them, whatever they contain. The ZIP and tar formats are read by Apache Commons
 * Compress.
 */
@NullMarked
package lookalike.platform.archive;

import org.jspecify.annotations.NullMarked;
