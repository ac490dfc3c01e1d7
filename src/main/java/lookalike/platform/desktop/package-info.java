/** The desktop around the window, and facts about the running program: file manager, dark theme, version, libraries. */
@NullMarked
package lookalike.platform.desktop;

import org.jspecify.annotations.NullMarked;
