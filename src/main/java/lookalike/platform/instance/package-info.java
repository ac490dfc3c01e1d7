/** The single window per user and data folder: the first process takes the files of later ones through a local socket. */
@NullMarked
package lookalike.platform.instance;

import org.jspecify.annotations.NullMarked;
