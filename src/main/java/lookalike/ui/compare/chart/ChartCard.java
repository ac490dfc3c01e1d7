package lookalike.ui.compare.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.match.Order;
import lookalike.ui.common.LateParts;
import lookalike.ui.common.MeasureChoices;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Settings;

/** Card with the chart of both measures; its head shows the order of the people and lets the user change it. */
public final class ChartCard extends StackPane {

    /** Number of rows in the grey outline that is shown without matches. */
    private static final int OUTLINED = 10;

    /** The help button is higher than its line and extends up beside the title. */
    private static final double HELP_OVERLAP = -4;

    private final VBox head;

    /** The chart of a state. */
    public ChartCard(CompareState state) {
        getStyleClass().addAll("card", "chart-card");
        setMinSize(0, 0);
        Label title = new Label(Texts.get("chart.none"));
        title.setId("chart-title");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        HBox below = new HBox(2, sorting(state), new HelpButton(Topic.MEASURES));
        below.setAlignment(Pos.CENTER_LEFT);
        head = new VBox(HELP_OVERLAP, title, below);
        head.getStyleClass().add("chart-head");
        head.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        SimilarityChart chart = new SimilarityChart(state, title);
        chart.visibleProperty().bind(state.closest().map(matches -> !matches.isEmpty()));
        Node outline = outline();
        outline.visibleProperty().bind(state.closest().map(List::isEmpty));
        StackPane.setAlignment(head, Pos.TOP_LEFT);
        LateParts.add(this, getChildren(), List.of(outline, chart, head));
    }

    /** Shows the head above the chart, or hides it if the page shows it elsewhere. */
    public void setHeadShown(boolean shown) {
        head.setVisible(shown);
    }

    /** A menu that shows and changes the order of the people and how many are shown. */
    public static MenuButton sorting(CompareState state) {
        MenuButton menu = new MenuButton();
        menu.setId("order");
        menu.getStyleClass().addAll("flat", "sorting");
        menu.setMinWidth(0);
        menu.textProperty().bind(state.order().map(ChartCard::sorted));
        ToggleGroup orders = new ToggleGroup();
        ToggleGroup counts = new ToggleGroup();
        List<MenuItem> first = Stream.of(Order.SIMILARITY, Order.EUCLIDEAN, Order.MAHALANOBIS, Order.AGREEMENT)
                .map(order -> item(state, order, orders))
                .toList();
        List<MenuItem> second = Settings.MATCHES.stream()
                .filter(count -> count >= OUTLINED)
                .map(count -> item(state, count, counts))
                .toList();
        menu.getItems().setAll(first);
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(second);
        return menu;
    }

    private static String sorted(Order order) {
        return Texts.get(
                switch (order) {
                    case SIMILARITY -> "sorted.similarity";
                    case EUCLIDEAN -> "sorted.euclidean";
                    case MAHALANOBIS -> "sorted.mahalanobis";
                    case AGREEMENT -> "sorted.agreement";
                });
    }

    private static MenuItem item(CompareState state, Order order, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(MeasureChoices.words(order));
        item.setId("order-" + order.name().toLowerCase(Locale.ROOT));
        item.setToggleGroup(group);
        state.order().subscribe(now -> item.setSelected(now == order));
        item.setOnAction(event -> state.order().set(order));
        return item;
    }

    private static MenuItem item(CompareState state, int count, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(Texts.get("chart.show", count));
        item.setId("wanted-" + count);
        item.setToggleGroup(group);
        state.wanted().subscribe(now -> item.setSelected(Math.max(OUTLINED, now.intValue()) == count));
        item.setOnAction(event -> state.wanted().set(count));
        return item;
    }

    private static Node outline() {
        VBox rows = new VBox();
        rows.getStyleClass().add("chart-outline");
        for (int i = 0; i < OUTLINED; i++) {
            Region row = new Region();
            row.getStyleClass().add("outline-bar");
            VBox.setVgrow(row, Priority.ALWAYS);
            rows.getChildren().add(row);
        }
        return rows;
    }
}
