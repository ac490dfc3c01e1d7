package lookalike.ui.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
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
 * The first people as bars, one row a person, by both measures side by side: a bar is as long as the likeness, which both
 * measures share; the raw distance stands at its end. Where strangers' best matches usually lie is shaded, and a dashed line
 * shows where one comparison of different people in a thousand would lie beyond. The rows scroll between titles and axis where
 * there are many; the arrows, Home, End and the page keys choose one.
 */
final class LikenessChart extends VBox {

    private static final double LOWEST_ROW = 15;
    private static final double TALLEST_ROW = 30;
    private static final double SCROLL_BAR = 14;
    private static final int NONE = Integer.MIN_VALUE;

    /** Rows to both sides of the chosen one that are kept in view. */
    private static final int NEIGHBOURS = 1;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CompareState state;
    private final Pane titles = strip(ChartPlot.TITLE_HEIGHT);
    private final Pane rows = new Pane();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Pane axes = strip(ChartPlot.AXIS_HEIGHT);
    private final Region mark = new Region();
    /** The name and the bars of each row. */
    private final List<List<Node>> parts = new ArrayList<>();

    private double rowHeight;

    LikenessChart(CompareState state) {
        this.state = state;
        setId("chart");
        getStyleClass().add("likeness-chart");
        setMinSize(0, 0);
        setFocusTraversable(true);
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
        rowHeight = Math.max(LOWEST_ROW, Math.min(TALLEST_ROW, scroll.getHeight() / shown.size()));
        boolean scrolls = rowHeight * shown.size() > scroll.getHeight() + 0.5;
        double width = scroll.getWidth() - (scrolls ? SCROLL_BAR : 0);
        ChartPlot plot = ChartPlot.of(state.answer().get(), width, rowHeight);
        if (!plot.drawable()) {
            return;
        }
        scroll.setVbarPolicy(scrolls ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
        fix(rows, width, rowHeight * shown.size());
        rows.getChildren().add(mark);
        plot.titles(titles);
        plot.axes(axes);
        parts.addAll(plot.rows(rows, shown, state.match()::set));
        select();
    }

    private void select() {
        int selected = selected();
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

    private int selected() {
        Match match = state.match().get();
        List<Match> shown = state.closest().get();
        return match == null
                ? -1
                : IntStream.range(0, shown.size())
                        .filter(i -> shown.get(i).person().equals(match.person()))
                        .findFirst()
                        .orElse(-1);
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

    /** Scrolls no further than it takes to have a row and its neighbours in view. */
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
        int now = selected();
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

    /** A part of a chart that keeps its height. */
    static Pane strip(double height) {
        Pane pane = new Pane();
        pane.setMinHeight(height);
        pane.setMaxHeight(height);
        return pane;
    }

    private static void fix(Region region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
    }
}
