/**
 * Changes of a dataset's folder on disk: photos are copied into it, files are made to follow decisions, and people are exported as a new
 * dataset. No file is ever left incomplete, and each change of the dataset can be undone.
 */
@NullMarked
package lookalike.folder;

import org.jspecify.annotations.NullMarked;
