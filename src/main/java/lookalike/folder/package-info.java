/**
 * Changes of a dataset's folder on disk: copying photos into it, making files follow decisions, and exporting people as a separate
 * dataset. No change is ever half done, and each change of the dataset can be undone.
 */
@NullMarked
package lookalike.folder;

import org.jspecify.annotations.NullMarked;
