/**
 * The dataset's folder on disk: its layout, its people and photo files, and a watch for changes. Photos are not opened here, and
 * nothing is written to the folder.
 */
@NullMarked
package lookalike.dataset;

import org.jspecify.annotations.NullMarked;
