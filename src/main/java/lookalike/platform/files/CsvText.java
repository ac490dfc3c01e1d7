package lookalike.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Text of CSV files: its encoding, its separator, and fields that need quotes. */
final class CsvText {

    /**
     * Separators in order of preference, which decides if several occur in equally many lines: names contain commas more often
     * than the other two.
     */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /**
     * Decodes text: as UTF-16 if it begins with the byte order mark of UTF-16 or if one of its first two bytes is zero, otherwise
     * as UTF-8 or, if it is not valid UTF-8, as Windows-1252.
     */
    static String of(byte[] bytes) {
        String text = decoded(bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2) {
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            if (first == 0xff && second == 0xfe || first != 0 && second == 0) {
                return new String(bytes, StandardCharsets.UTF_16LE);
            }
            if (first == 0xfe && second == 0xff || first == 0 && second != 0) {
                return new String(bytes, StandardCharsets.UTF_16BE);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /** The separator that occurs in the most lines. */
    static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(separator -> text.lines()
                                .filter(line -> line.indexOf(separator) >= 0)
                                .count())
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElseThrow();
    }

    /** A field, in quotes if it needs them. Without quotes, reading would drop blanks at its ends. */
    static String field(String value) {
        boolean quoted = !value.equals(value.strip())
                || value.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
