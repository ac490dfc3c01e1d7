package lookalike.ui.browse;

/**
 * Mark of a person about whom something is to be looked at.
 *
 * @param words a few, such as "Wrong face?"
 * @param serious whether it makes answers wrong, and not only worse
 */
public record PersonBadge(String words, boolean serious) {

    /** @throws IllegalArgumentException if there are no words */
    public PersonBadge {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a badge without words");
        }
    }
}
