package lookalike.export;

import java.util.stream.Stream;
import lookalike.dataset.Credit;

/**
 * Origin and licence of a photo in the form of files and answers; unknown texts are empty.
 *
 * @param title as in {@link Credit}, like the other fields
 */
public record CreditFields(
        String title, String author, String licence, String licenceAddress, String source, String restrictions) {

    /** The fields of a photo without a credit. */
    static final CreditFields NONE = new CreditFields("", "", "", "", "", "");

    /** The fields of a credit. */
    public static CreditFields of(Credit credit) {
        return new CreditFields(
                credit.title(),
                credit.author(),
                credit.licence(),
                credit.licenceAddress(),
                credit.source(),
                credit.restrictions());
    }

    /** The fields in the order of their columns. */
    Stream<String> cells() {
        return Stream.of(title, author, licence, licenceAddress, source, restrictions);
    }
}
