package lookalike.catalog;

/**
 * Counts of a catalogue's content.
 *
 * @param people persons
 * @param photos photos, usable or not
 * @param faces labelled faces
 */
public record Totals(int people, int photos, int faces) {}
