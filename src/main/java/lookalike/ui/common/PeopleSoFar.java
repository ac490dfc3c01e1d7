package lookalike.ui.common;

/**
 * Number of people in a dataset that has not been read completely.
 *
 * @param read how many have photos that were read
 * @param all how many there are
 */
public record PeopleSoFar(int read, int all) {

    /** Label for answers that include only these people. */
    public String words() {
        return Texts.get("people.soFar", read, all);
    }
}
