package lookalike.ui.common;

/**
 * People of a dataset that has not been read to its end.
 *
 * @param read how many have photos that were read
 * @param all how many there are
 */
public record PeopleSoFar(int read, int all) {

    /** In words, as a label of the answers that only these people are in. */
    public String words() {
        return Texts.get("people.soFar", read, all);
    }
}
