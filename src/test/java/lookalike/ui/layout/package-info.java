/**
 * Tests of all pages by pictures and by measuring their nodes: nothing is cut off, overlaps, or is too faint to read, and everything
 * can be used by keyboard and by those who cannot see it. The checks find nodes by kind and style, not by a page's layout.
 *
 * <p>Style classes declare what is meant to be so, on the node itself or on a parent: {@code overlay} for what lies over other nodes,
 * {@code has-equivalent} for small targets beside something larger that does the same, {@code reach} for the transparent child that makes
 * a small target larger, {@code shows-name} for a button whose words are a name.
 */
package lookalike.ui.layout;
