package lookalike.ui.help;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of the help.
 *
 * @param title what it is called
 * @param blocks what is below the title
 */
record HelpText(String title, List<Block> blocks) {

    /** Block that begins on a line of its own. */
    sealed interface Block {}

    /** The title of what follows. */
    record Heading(List<Span> words) implements Block {}

    /** Sentences. */
    record Paragraph(List<Span> words) implements Block {}

    /** An entry of a list; {@code sign} is what stands before it. */
    record Item(String sign, List<Span> words) implements Block {}

    /** Lines to be shown as they are. */
    record Code(String lines) implements Block {}

    /** Rows of cells; {@code titled}: the first row has the titles of the columns. */
    record Table(boolean titled, List<List<List<Span>>> rows) implements Block {}

    /** A text of others, too long to be set as one. */
    record Document(String text) implements Block {}

    /** A place for what the program knows itself, such as the list of keys. */
    record Insert(String name) implements Block {}

    /** Style of words. */
    enum Style {
        PLAIN,
        STRONG,
        /** What something is called in the window. */
        NAME,
        CODE,
        LINK
    }

    /**
     * Words of one look.
     *
     * @param target of a link: a topic's id, {@link #ACTION} and a name for something to do, or another text's name; otherwise null
     */
    record Span(Style style, String words, String target) {

        /** Plain words. */
        static Span of(String words) {
            return new Span(Style.PLAIN, words, null);
        }
    }

    /** How the targets of links begin that do something. */
    static final String ACTION = "do-";

    /** Whether words are there to do something, not to lead somewhere. */
    static boolean isAction(Span span) {
        return span.target() != null && span.target().startsWith(ACTION);
    }

    /** Whether words are buttons, and nothing else. */
    static boolean areActions(List<Span> words) {
        return words.stream().allMatch(span -> isAction(span) || span.words().isBlank());
    }

    /** Whether a document is all there is. */
    boolean isDocument() {
        return blocks.stream().anyMatch(Document.class::isInstance);
    }

    /** All words, without their looks: what is searched. */
    String words() {
        return title + "\n" + blocks.stream().map(HelpText::words).collect(Collectors.joining("\n"));
    }

    private static String words(Block block) {
        if (block instanceof Heading heading) {
            return words(heading.words());
        }
        if (block instanceof Paragraph paragraph) {
            return words(paragraph.words());
        }
        if (block instanceof Item item) {
            return words(item.words());
        }
        if (block instanceof Code code) {
            return code.lines();
        }
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(List::stream)
                    .map(HelpText::words)
                    .collect(Collectors.joining("\n"));
        }
        return "";
    }

    /** The words of some spans. */
    static String words(List<Span> spans) {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }
}
