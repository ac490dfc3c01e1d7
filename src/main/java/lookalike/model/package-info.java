/**
 * Networks as files: their cards, the catalogue of known models, the installed ones and the user's preference. No network runs here.
 * The records are read from JSON and then checked; fields that apply only to cards of other roles are null.
 */
@NullMarked
package lookalike.model;

import org.jspecify.annotations.NullMarked;
