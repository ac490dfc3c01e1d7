package lookalike.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.ui.help.HelpText.Block;
import lookalike.ui.help.HelpText.Span;
import lookalike.ui.help.HelpText.Style;

/**
 * Reads a help text: the few signs of Markdown that it needs. {@code # title}, {@code ## heading}, paragraphs divided by empty lines,
 * {@code - item} and {@code 1. item}, lines indented by four as they are, {@code | cell | cell |}, {@code **strong**}, {@code *name*}, code
 * in backticks, {@code [words](topic)}; and {@code [[name]]} on a line of its own for what the program puts there.
 */
final class Markup {

    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) (.*)");
    private static final Pattern INSERT = Pattern.compile("\\[\\[([a-z]+)]]");
    private static final Pattern LOOKS =
            Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|`(.+?)`|\\[([^\\]]+)]\\(([^)]+)\\)");

    private final List<Block> blocks = new ArrayList<>();
    private String title = "";
    private String sign;
    private boolean titled = true;
    private StringBuilder sentence = new StringBuilder();
    private final List<String> code = new ArrayList<>();
    private final List<List<List<Span>>> rows = new ArrayList<>();

    private Markup() {}

    /** Reads a text. */
    static HelpText read(String source) {
        Markup markup = new Markup();
        source.lines().forEach(markup::line);
        markup.end();
        return new HelpText(markup.title, List.copyOf(markup.blocks));
    }

    private void line(String line) {
        Matcher item = ITEM.matcher(line);
        Matcher insert = INSERT.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (line.startsWith("# ")) {
            title = line.substring(2).strip();
        } else if (line.startsWith("## ")) {
            end();
            blocks.add(new HelpText.Heading(spans(line.substring(3).strip())));
        } else if (insert.matches()) {
            end();
            blocks.add(new HelpText.Insert(insert.group(1)));
        } else if (line.startsWith("    ") && sentence.isEmpty()) {
            code.add(line.substring(4));
        } else if (line.startsWith("|")) {
            row(line);
        } else if (item.matches()) {
            end();
            sign = item.group(1).equals("-") ? "•" : item.group(1);
            sentence.append(item.group(2));
        } else {
            sentence.append(sentence.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void row(String line) {
        if (line.startsWith("|---")) {
            return;
        }
        List<List<Span>> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("\\|")) {
            cells.add(spans(cell.strip()));
        }
        // A first row without words is for tables that need no titles, which Markdown does not know.
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(cells);
        } else {
            titled = false;
        }
    }

    /** Ends the block that the lines so far make. */
    private void end() {
        if (!sentence.isEmpty()) {
            List<Span> words = spans(sentence.toString());
            blocks.add(sign == null ? new HelpText.Paragraph(words) : new HelpText.Item(sign, words));
        }
        if (!code.isEmpty()) {
            blocks.add(new HelpText.Code(String.join("\n", code)));
        }
        if (!rows.isEmpty()) {
            blocks.add(new HelpText.Table(titled, List.copyOf(rows)));
        }
        sentence = new StringBuilder();
        sign = null;
        code.clear();
        rows.clear();
        titled = true;
    }

    private static List<Span> spans(String words) {
        List<Span> spans = new ArrayList<>();
        Matcher look = LOOKS.matcher(words);
        int done = 0;
        while (look.find()) {
            plain(words.substring(done, look.start()), spans);
            if (look.group(1) != null) {
                spans.add(new Span(Style.STRONG, look.group(1), null));
            } else if (look.group(2) != null) {
                spans.add(new Span(Style.NAME, look.group(2), null));
            } else if (look.group(3) != null) {
                spans.add(new Span(Style.CODE, look.group(3), null));
            } else {
                spans.add(new Span(Style.LINK, look.group(4), look.group(5)));
            }
            done = look.end();
        }
        plain(words.substring(done), spans);
        return spans;
    }

    private static void plain(String words, List<Span> spans) {
        if (!words.isEmpty()) {
            spans.add(Span.of(words));
        }
    }
}
