/**
 * Networks as files: their cards, the catalogue of known models, the installed ones and the user's preference. No network runs here.
 * The records are read from JSON and checked then; a field that a card of another role lacks is null.
 */
@NullMarked
package lookalike.model;

import org.jspecify.annotations.NullMarked;
