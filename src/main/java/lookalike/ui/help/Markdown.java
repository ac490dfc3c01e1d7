package lookalike.ui.help;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The Markdown of what the program itself adds to the help. */
final class Markdown {

    private Markdown() {}

    /** Words as they are, whatever signs they have: any punctuation may be escaped. */
    static String text(String words) {
        return words.replaceAll("\\p{Punct}", "\\\\$0");
    }

    /** Words that stand out. */
    static String strong(String words) {
        return "**" + text(words) + "**";
    }

    /** Words as they are typed. */
    static String code(String words) {
        return "`" + words + "`";
    }

    /** Words that lead somewhere. */
    static String link(String words, String target) {
        return "[" + text(words) + "](<" + target + ">)";
    }

    /** The first two lines of a table; without titles they are empty. */
    static String titles(String... titles) {
        return row(titles) + row(Arrays.stream(titles).map(title -> "---").toArray(String[]::new));
    }

    /** A line of a table. */
    static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
