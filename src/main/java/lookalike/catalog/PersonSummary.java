package lookalike.catalog;

/**
 * A person of the catalogue.
 *
 * @param label unique
 * @param name for people
 * @param photos how many photos there are
 * @param usable how many of them show the labelled face
 */
public record PersonSummary(String label, String name, int photos, int usable) {}
