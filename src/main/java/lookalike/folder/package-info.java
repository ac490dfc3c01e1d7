/** Changes of a dataset's folder on disk: photos are copied into it. Nothing is ever half done, and each change can be undone. */
@NullMarked
package lookalike.folder;

import org.jspecify.annotations.NullMarked;
