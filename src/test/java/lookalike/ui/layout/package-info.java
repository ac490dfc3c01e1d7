/**
 * Tests all pages by taking pictures and measuring nodes: nothing is cut off, overlaps, or is too faint to read, and everything can be
 * used by keyboard and by people who cannot see it. The checks find nodes by kind and style, not by a page's layout.
 *
 * <p>Style classes declare intended exceptions, on the node itself or on a parent: {@code overlay} for nodes that lie over others, {@code
 * has-equivalent} for small targets beside a larger one that does the same, {@code reach} for the transparent child that makes a small
 * target larger, and {@code shows-name} for a button whose text is a name.
 */
package lookalike.ui.layout;
