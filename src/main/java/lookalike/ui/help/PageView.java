package lookalike.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lookalike.ui.common.Controls;
import lookalike.ui.help.Span.Style;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** A text of the help as nodes, with search hits highlighted. */
final class PageView extends VBox {

    /** The width of the first column of a table without titles, in percent. */
    private static final double NAMES = 40;

    private final String wanted;
    private final Consumer<String> links;
    private final List<Node> hits = new ArrayList<>();

    /**
     * A view of a text.
     *
     * @param wanted the text to highlight, empty for none
     * @param links receives the target of a clicked link
     */
    PageView(HelpText text, String wanted, Consumer<String> links) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.links = links;
        getStyleClass().add("help-page");
        getChildren().add(flow(List.of(new Span(Style.PLAIN, text.title(), null)), "help-title"));
        addAll(text.blocks());
        text.document().ifPresent(document -> getChildren().add(document(document)));
    }

    /** The nodes with search hits, from top to bottom. */
    List<Node> hits() {
        return hits;
    }

    private void addAll(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof ListBlock list) {
                addItems(list);
            } else {
                getChildren().add(node(block));
            }
        }
    }

    private Node node(Block block) {
        if (block instanceof Heading) {
            return flow(Span.of(block), "help-heading");
        }
        if (block instanceof IndentedCodeBlock code) {
            return flow(List.of(new Span(Style.CODE, HelpText.lines(code), null)), "help-lines");
        }
        if (block instanceof TableBlock table) {
            return table(table);
        }
        if (block instanceof Paragraph) {
            List<Span> words = Span.of(block);
            return Span.areActions(words) ? buttons(words) : flow(words, "help-paragraph");
        }
        throw new IllegalArgumentException("the help shows no " + block);
    }

    /** Actions, as buttons in a row. */
    private Node buttons(List<Span> words) {
        FlowPane row = new FlowPane(8, 8);
        for (Span action : words.stream().filter(Span::isAction).toList()) {
            Button button = new Button(action.words());
            button.setId(action.target());
            button.setOnAction(event -> links.accept(action.target()));
            row.getChildren().add(button);
        }
        return row;
    }

    /** A long text, in which only visible lines have nodes. */
    private static Node document(String text) {
        ListView<String> lines = new ListView<>();
        lines.getItems().setAll(text.lines().toList());
        lines.getStyleClass().add("help-document");
        lines.setAccessibleText(text);
        VBox.setVgrow(lines, Priority.ALWAYS);
        return lines;
    }

    private void addItems(ListBlock list) {
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (Block item : HelpText.blocks(list)) {
            String sign = list instanceof OrderedList ? number++ + "." : "•";
            getChildren().add(item(sign, HelpText.blocks(item)));
        }
    }

    private Node item(String marker, List<Block> blocks) {
        Label sign = Controls.whole(marker);
        sign.getStyleClass().add("help-sign");
        VBox words = new VBox();
        blocks.forEach(block -> words.getChildren().add(node(block)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, sign, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("help-item");
        return row;
    }

    /** A table as wide as the page; its columns share the width by their longest words, and are the same in all tables without titles. */
    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        boolean titled = HelpText.isTitled(table);
        List<List<TableCell>> rows = HelpText.rows(table);
        double[] wanted = new double[rows.get(0).size()];
        for (int row = titled ? 0 : 1; row < rows.size(); row++) {
            for (int column = 0; column < wanted.length; column++) {
                List<Span> cell = Span.of(rows.get(row).get(column));
                wanted[column] =
                        Math.max(wanted[column], Math.min(36, Span.words(cell).length() + 4));
                grid.add(flow(cell, row == 0 ? "help-column" : "help-cell"), column, row);
            }
        }
        double sum = Arrays.stream(wanted).sum();
        for (int column = 0; column < wanted.length; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(titled ? 100 * wanted[column] / sum : column == 0 ? NAMES : 100 - NAMES);
            grid.getColumnConstraints().add(share);
        }
        return grid;
    }

    private TextFlow flow(List<Span> spans, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        flow.setMinWidth(0);
        boolean found = false;
        for (Span span : spans) {
            if (span.style() == Style.LINK) {
                flow.getChildren().add(link(span));
            } else {
                found |= add(span, flow);
            }
        }
        if (found) {
            hits.add(flow);
        }
        return flow;
    }

    private Node link(Span span) {
        Hyperlink link = new Hyperlink(span.words());
        link.getStyleClass().add("help-link");
        link.setOnAction(event -> {
            link.setVisited(false);
            links.accept(span.target());
        });
        return link;
    }

    /** Adds words, split at the bounds of search hits; returns whether there was a hit. */
    private boolean add(Span span, TextFlow flow) {
        String words = span.words();
        String lower = words.toLowerCase(Locale.ROOT);
        int done = 0;
        // In some languages lower case has more characters than upper case; then nothing is highlighted.
        int hit = wanted.isEmpty() || lower.length() != words.length() ? -1 : lower.indexOf(wanted);
        boolean found = hit >= 0;
        while (hit >= 0) {
            add(words.substring(done, hit), span.style(), false, flow);
            done = hit + wanted.length();
            add(words.substring(hit, done), span.style(), true, flow);
            hit = lower.indexOf(wanted, done);
        }
        add(words.substring(done), span.style(), false, flow);
        return found;
    }

    private static void add(String words, Style style, boolean hit, TextFlow flow) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add("help-text");
            if (style == Style.STRONG) {
                text.getStyleClass().add("help-strong");
            } else if (style == Style.NAME) {
                text.getStyleClass().add("help-name");
            } else if (style == Style.CODE) {
                text.getStyleClass().add("help-code");
            }
            if (hit) {
                text.getStyleClass().add("help-hit");
            }
            flow.getChildren().add(text);
        }
    }
}
