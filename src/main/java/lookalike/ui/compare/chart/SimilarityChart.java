package lookalike.ui.compare.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResultText;
import lookalike.ui.compare.text.VerdictText;

/**
 * Bar chart of the first people, one row per person, with both measures side by side: the length of a bar is the similarity, and the raw
 * distance has a column of its own. The usual range of strangers' best matches is shaded, and from the dashed line on a best match is the
 * same person. More than ten rows scroll between the titles and the axis; the arrows, Home, End and the page keys select a row.
 */
final class SimilarityChart extends VBox {

    /** Height in em below which the rows scroll, ten at a time. */
    private static final double LOWEST_ROW = 1.07;

    /** Height in em below which fewer than ten rows are in view. */
    private static final double LOWEST_TENTH = 0.85;

    private static final double TALLEST_ROW = 2.3;
    private static final double SCROLL_BAR = 1.1;
    private static final int UNSCROLLED = 10;
    private static final int NONE = Integer.MIN_VALUE;

    /** Number of rows above and below the selected one that are kept in view. */
    private static final int NEIGHBOURS = 1;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CompareState state;
    private final Label head;
    private final Pane titles = new Pane();
    private final Pane rows = new Pane();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Pane axes = new Pane();
    private final Region mark = new Region();
    /** The name and the bars of each row. */
    private final List<List<Node>> parts = new ArrayList<>();

    private double rowHeight;

    /** @param head shows the size of the text */
    SimilarityChart(CompareState state, Label head) {
        this.state = state;
        this.head = head;
        setId("chart");
        getStyleClass().add("similarity-chart");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.setId("chart-rows");
        scroll.getStyleClass().add("strip");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        mark.getStyleClass().add("row-mark");
        mark.setManaged(false);
        getChildren().addAll(titles, scroll, axes);
        state.closest().addListener(property -> draw());
        scroll.widthProperty().addListener(property -> draw());
        scroll.heightProperty().addListener(property -> draw());
        head.fontProperty().addListener(property -> draw());
        state.match().addListener(property -> select());
        setOnMousePressed(event -> requestFocus());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void draw() {
        List.of(titles, rows, axes).forEach(part -> part.getChildren().clear());
        parts.clear();
        List<Match> shown = state.closest().get();
        if (shown.isEmpty() || scroll.getHeight() <= 0) {
            return;
        }
        double em = head.getFont().getSize();
        double fitting = scroll.getHeight() / Math.max(shown.size(), Math.min(UNSCROLLED, shown.size()));
        boolean scrolls = shown.size() > UNSCROLLED && fitting < LOWEST_ROW * em;
        rowHeight = Math.min(
                TALLEST_ROW * em, scrolls ? Math.max(LOWEST_TENTH * em, scroll.getHeight() / UNSCROLLED) : fitting);
        double width = scroll.getWidth() - (scrolls ? SCROLL_BAR * em : 0);
        ChartGeometry geometry = new ChartGeometry(width, rowHeight, em);
        if (!geometry.drawable()) {
            return;
        }
        ChartPlot plot =
                ChartPlot.of(shown, state.answer().get().matcher().fit().source(), geometry);
        scroll.setVbarPolicy(scrolls ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
        fix(rows, width, rowHeight * shown.size());
        fixHeight(titles, geometry.titleHeight());
        fixHeight(axes, geometry.axisHeight());
        rows.getChildren().add(mark);
        plot.titles(titles);
        plot.axes(axes);
        parts.addAll(plot.rows(rows, shown, state::number, state.match()::set));
        select();
    }

    private void select() {
        int selected = state.selected();
        for (int i = 0; i < parts.size(); i++) {
            boolean is = i == selected;
            parts.get(i).forEach(node -> node.pseudoClassStateChanged(SELECTED, is));
        }
        boolean drawn = selected >= 0 && !parts.isEmpty();
        mark.setVisible(drawn);
        setAccessibleText(words(selected));
        if (drawn) {
            mark.resizeRelocate(0, selected * rowHeight, rows.getMinWidth(), rowHeight);
            show(selected);
        }
    }

    private String words(int selected) {
        List<Match> shown = state.closest().get();
        String chart = VerdictText.chart(shown.size());
        if (selected < 0) {
            return chart;
        }
        Match match = shown.get(selected);
        return Texts.get(
                "chart.spoken",
                chart,
                selected + 1,
                ResultText.tooltip(match, match.euclidean()),
                ResultText.tooltip(match, match.mahalanobis()));
    }

    /** Scrolls no further than needed to show a row and its neighbours. */
    private void show(int row) {
        double hidden = rowHeight * parts.size() - scroll.getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double from = Math.max(0, (row - NEIGHBOURS) * rowHeight);
        double to = Math.min(rowHeight * parts.size(), (row + 1 + NEIGHBOURS) * rowHeight);
        if (from < top) {
            scroll.setVvalue(from / hidden);
        } else if (to > top + scroll.getHeight()) {
            scroll.setVvalue((to - scroll.getHeight()) / hidden);
        }
    }

    private void key(KeyEvent event) {
        int last = state.closest().get().size() - 1;
        if (last < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int now = state.selected();
        int page = Math.max(1, (int) (scroll.getHeight() / rowHeight) - 1);
        int next = switch (event.getCode()) {
            case UP -> now - 1;
            case DOWN -> now + 1;
            case PAGE_UP -> now - page;
            case PAGE_DOWN -> now + page;
            case HOME -> 0;
            case END -> last;
            default -> NONE;
        };
        if (next != NONE) {
            state.match().set(state.closest().get().get(Math.max(0, Math.min(last, next))));
            event.consume();
        }
    }

    /** Gives a part of a chart a fixed height. */
    static void fixHeight(Pane pane, double height) {
        pane.setMinHeight(height);
        pane.setPrefHeight(height);
        pane.setMaxHeight(height);
    }

    private static void fix(Region region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
    }
}
