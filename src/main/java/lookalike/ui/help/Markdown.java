package lookalike.ui.help;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Markdown for the texts that the program adds to the help. */
final class Markdown {

    private Markdown() {}

    /** Literal text: all punctuation is escaped. */
    static String text(String words) {
        return words.replaceAll("\\p{Punct}", "\\\\$0");
    }

    /** Strong emphasis. */
    static String strong(String words) {
        return "**" + text(words) + "**";
    }

    /** Inline code. */
    static String code(String words) {
        return "`" + words + "`";
    }

    /** A link. */
    static String link(String words, String target) {
        return "[" + text(words) + "](<" + target + ">)";
    }

    /** The first two lines of a table; without titles, the first is empty. */
    static String titles(String... titles) {
        return row(titles) + row(Arrays.stream(titles).map(title -> "---").toArray(String[]::new));
    }

    /** A line of a table. */
    static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
