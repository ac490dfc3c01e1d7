package lookalike.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Text of CSV files: its coding, its separator, and fields that need quotes. */
final class CsvText {

    /** Separators, the likelier first: if all are in every line, this one separates, as names have commas more often than the others. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** The text in UTF-16 if there is a mark of that, or a zero byte beside each letter; otherwise in UTF-8, or in Windows-1252. */
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

    /** The character that is in the most lines. */
    static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(separator -> text.lines()
                                .filter(line -> line.indexOf(separator) >= 0)
                                .count())
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElseThrow();
    }

    /** A field in quotes if it needs them; blanks at its ends would not be read otherwise. */
    static String field(String value) {
        boolean quoted = !value.equals(value.strip())
                || value.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
