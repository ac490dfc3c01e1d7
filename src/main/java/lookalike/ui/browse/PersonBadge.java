package lookalike.ui.browse;

/**
 * Mark of a person who has an open finding.
 *
 * @param words a short text, such as "Wrong face?"
 * @param serious whether it makes answers wrong rather than only less good
 */
public record PersonBadge(String words, boolean serious) {

    /** @throws IllegalArgumentException if there are no words */
    public PersonBadge {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a badge without words");
        }
    }
}
