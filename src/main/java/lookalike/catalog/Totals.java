package lookalike.catalog;

/**
 * How much a catalogue holds.
 *
 * @param people persons
 * @param photos photos, usable or not
 * @param faces labelled faces
 */
public record Totals(int people, int photos, int faces) {}
