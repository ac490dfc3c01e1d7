/**
 * Archives that are unpacked into a folder beside them, safely whatever is in them. The ZIP and tar formats are read by Apache Commons
 * Compress.
 */
@NullMarked
package lookalike.platform.archive;

import org.jspecify.annotations.NullMarked;
