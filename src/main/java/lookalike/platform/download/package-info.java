/**
 * Downloads: pictures by their addresses, and large files that are resumed and verified. All go through the user's proxy and can be
 * cancelled at any time.
 */
@NullMarked
package lookalike.platform.download;

import org.jspecify.annotations.NullMarked;
