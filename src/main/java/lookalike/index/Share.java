package lookalike.index;

import java.nio.charset.StandardCharsets;
import lookalike.platform.files.Sha256;

/**
 * One of several equal shares of all photos. Photos are assigned to shares by their content, so that machines that index the same dataset
 * need no communication.
 *
 * @param number from 1
 * @param of number of shares
 */
public record Share(int number, int of) {

    /** The only share: all photos. */
    public static final Share ALL = new Share(1, 1);

    /** Digits of the hash that decide: enough for many more shares than there are machines. */
    private static final int DIGITS = 8;

    private static final int HEXADECIMAL = 16;

    /** @throws IllegalArgumentException if the number is not from 1 to {@code of} */
    public Share {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("there is no part %d of %d".formatted(number, of));
        }
    }

    /**
     * Parses a share as it is typed, such as {@code 2/5}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Share parse(String text) {
        if (!text.matches("[0-9]{1,6}/[0-9]{1,6}")) {
            throw new IllegalArgumentException("a share looks like 2/5: " + text);
        }
        String[] numbers = text.split("/");
        return new Share(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** Tests whether a photo belongs to the share, by the SHA-256 of its content. */
    public boolean hasContent(String hash) {
        return Long.parseLong(hash.substring(0, DIGITS), HEXADECIMAL) % of == number - 1;
    }

    /** The same by path, for a file that cannot be read or a frame of a clip. */
    public boolean hasPath(String path) {
        return hasContent(Sha256.of(path.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
