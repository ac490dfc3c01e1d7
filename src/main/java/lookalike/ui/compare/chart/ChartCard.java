package lookalike.ui.compare.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.VerdictText;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;

/** The chart with its title, its legend and a button that saves it. */
public final class ChartCard extends VBox {

    /** Room for a handful of rows; more can be scrolled to. */
    private static final double LEAST_HEIGHT = 150;

    /** The sign and the beginning of its words. */
    private static final double LEAST_LEGEND = 60;

    private static final double WIDE = 700;

    /** @param save writes a picture of the chart, given the window that shows it */
    public ChartCard(CompareState state, Consumer<Scene> save) {
        super(2);
        getStyleClass().addAll("card", "chart-card");
        setMinHeight(LEAST_HEIGHT);
        Label empty = new Label(Texts.get("chart.empty"));
        empty.getStyleClass().add("placeholder");
        LikenessChart chart = new LikenessChart(state);
        StackPane stage = new StackPane(chart, empty);
        stage.setMinSize(0, 0);
        empty.visibleProperty().bind(state.closest().map(List::isEmpty));
        chart.visibleProperty().bind(state.closest().map(matches -> !matches.isEmpty()));
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(head(state, saveButton(state, save)), stage);
    }

    private static Node head(CompareState state, Node save) {
        Label title = new Label();
        title.setId("chart-title");
        title.textProperty().bind(state.closest().map(matches -> VerdictText.chart(matches.size())));
        HBox head = head(title);
        head.getChildren().addAll(new HelpButton(Topic.MEASURES), save);
        return head;
    }

    /** The title and what the signs of the chart stand for. */
    static HBox head(Label title) {
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label caption = new Label(Texts.get("chart.caption"));
        caption.getStyleClass().add("muted");
        caption.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region swatch = new Region();
        swatch.getStyleClass().addAll("stranger-band", "swatch");
        Line dashes = new Line(0, 0, 22, 0);
        dashes.getStyleClass().add("threshold-line");
        Label strangers = legend(Texts.get("chart.strangers"), swatch);
        Label threshold = legend(Texts.get("chart.threshold"), dashes);
        HBox head = new HBox(16, title, caption, space, strangers, threshold);
        head.setAlignment(Pos.CENTER_LEFT);
        // The caption gives way first.
        for (Label legend : List.of(strangers, threshold)) {
            legend.minWidthProperty()
                    .bind(Bindings.when(head.widthProperty().lessThan(WIDE))
                            .then(LEAST_LEGEND)
                            .otherwise(Region.USE_PREF_SIZE));
        }
        return head;
    }

    private static Label legend(String words, Node sign) {
        Label label = new Label(words, sign);
        label.getStyleClass().add("threshold-label");
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private static Node saveButton(CompareState state, Consumer<Scene> save) {
        Button button = Controls.button("save-chart", Texts.get("share.chart"));
        button.setOnAction(event -> save.accept(button.getScene()));
        button.getStyleClass().addAll("small", "flat");
        button.disableProperty().bind(state.answer().isNull());
        return button;
    }
}
