package lookalike.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Words of one style.
 *
 * @param target of a link: a topic's id, {@link #ACTION} with the name of an action, or the name of another text; otherwise null
 */
record Span(Style style, String words, String target) {

    /** Prefix of link targets that are actions. */
    static final String ACTION = "do-";

    /** The style of words. */
    enum Style {
        PLAIN,
        STRONG,
        /** Name of a part of the window: emphasis in Markdown. */
        NAME,
        CODE,
        LINK
    }

    /** The words of a block without child blocks, in as few spans as possible. */
    static List<Span> of(Node block) {
        List<Span> spans = new ArrayList<>();
        addChildren(block, Style.PLAIN, null, spans);
        return spans;
    }

    private static void addChildren(Node parent, Style style, String target, List<Span> spans) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, style, target, spans);
        }
    }

    private static void add(Node node, Style style, String target, List<Span> spans) {
        if (node instanceof Text text) {
            add(new Span(style, text.getLiteral(), target), spans);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add(new Span(style, " ", target), spans);
        } else if (node instanceof Code code) {
            add(new Span(style == Style.PLAIN ? Style.CODE : style, code.getLiteral(), target), spans);
        } else if (node instanceof Link link) {
            addChildren(link, Style.LINK, link.getDestination(), spans);
        } else if (node instanceof StrongEmphasis) {
            addChildren(node, Style.STRONG, target, spans);
        } else if (node instanceof Emphasis) {
            addChildren(node, Style.NAME, target, spans);
        } else {
            throw new IllegalArgumentException("the help shows no " + node);
        }
    }

    /** Adds a span, merged with the last one if the style is the same, because a search hit may continue on the next line of the source. */
    private static void add(Span span, List<Span> spans) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.style == span.style && Objects.equals(last.target, span.target)) {
            spans.set(spans.size() - 1, new Span(span.style, last.words + span.words, span.target));
        } else {
            spans.add(span);
        }
    }

    /** True if the span triggers an action rather than opening a text. */
    boolean isAction() {
        return target != null && target.startsWith(ACTION);
    }

    /** True if all spans are actions. */
    static boolean areActions(List<Span> spans) {
        return spans.stream().allMatch(span -> span.isAction() || span.words.isBlank());
    }

    /** The words of some spans. */
    static String words(List<Span> spans) {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }
}
