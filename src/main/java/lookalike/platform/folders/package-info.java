/** The folders of the program and of the user on each operating system, and the move out of the folders of earlier versions. */
@NullMarked
package lookalike.platform.folders;

import org.jspecify.annotations.NullMarked;
