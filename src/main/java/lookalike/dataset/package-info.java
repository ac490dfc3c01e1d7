/**
 * The dataset's folder on disk: its layout, its people and photo files, and a watch for changes. Photos are not opened here, and
 * of the folder's files only the lists of names and credits are written.
 */
@NullMarked
package lookalike.dataset;

import org.jspecify.annotations.NullMarked;
