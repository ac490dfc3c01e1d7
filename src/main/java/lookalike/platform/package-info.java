/** The operating systems that the program distinguishes, and native code. Each package below deals with one aspect of the platform. */
@NullMarked
package lookalike.platform;

import org.jspecify.annotations.NullMarked;
