package lookalike.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/**
 * A text of the help, in Markdown with tables.
 *
 * @param title of the text
 * @param blocks the content below the title
 * @param document a third-party text that follows, too long to be laid out as a whole
 */
record HelpText(String title, List<Block> blocks, Optional<String> document) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** Reads a text; its first-level heading becomes the title. */
    static HelpText of(String markdown) {
        List<Block> blocks = blocks(PARSER.parse(markdown));
        boolean titled = !blocks.isEmpty() && blocks.get(0) instanceof Heading heading && heading.getLevel() == 1;
        return new HelpText(
                titled ? words(blocks.get(0)) : "", blocks.subList(titled ? 1 : 0, blocks.size()), Optional.empty());
    }

    /** The plain words, for searching. */
    String words() {
        return title + "\n" + blocks.stream().map(HelpText::words).collect(Collectors.joining("\n"));
    }

    private static String words(Node node) {
        if (node instanceof Heading || node instanceof Paragraph || node instanceof TableCell) {
            return Span.words(Span.of(node));
        }
        if (node instanceof IndentedCodeBlock code) {
            return lines(code);
        }
        return children(node, Node.class).stream().map(HelpText::words).collect(Collectors.joining("\n"));
    }

    /** The lines of a preformatted block. */
    static String lines(IndentedCodeBlock code) {
        return code.getLiteral().stripTrailing();
    }

    /** The rows of a table with their cells, including the column titles. */
    static List<List<TableCell>> rows(TableBlock table) {
        return children(table, Node.class).stream()
                .flatMap(part -> children(part, TableRow.class).stream())
                .map(row -> children(row, TableCell.class))
                .toList();
    }

    /** True if the columns of a table have titles: Markdown requires the row of titles, but it may be empty. */
    static boolean isTitled(TableBlock table) {
        return rows(table).get(0).stream().anyMatch(title -> !words(title).isBlank());
    }

    /** The direct child blocks of a node. */
    static List<Block> blocks(Node parent) {
        return children(parent, Block.class);
    }

    private static <T extends Node> List<T> children(Node parent, Class<T> kind) {
        List<T> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(kind.cast(node));
        }
        return List.copyOf(children);
    }
}
