/** The operating systems that are told apart. The packages below have one subject of the platform each. */
@NullMarked
package lookalike.platform;

import org.jspecify.annotations.NullMarked;
