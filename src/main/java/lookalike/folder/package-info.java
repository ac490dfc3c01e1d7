/**
 * Changes of a dataset's folder on disk: photos are copied into it, files follow decisions, people go out as a dataset of their own. Nothing is
 * ever half done, and each change of the dataset can be undone.
 */
@NullMarked
package lookalike.folder;

import org.jspecify.annotations.NullMarked;
