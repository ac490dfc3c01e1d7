package lookalike.ui.compare;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** The compare view: the photo on the left, the matches on the right, the chart below. */
public final class CompareView extends StackPane {

    /** Less would cut the names of ten people. */
    private static final double CHART_HEIGHT = 240;

    private final SplitPane upper;
    private final SplitPane all;

    /**
     * A view of a model.
     *
     * @param gallery what is compared with; its value may be null
     * @param matcher ranks its people; its value may be null
     * @param reading whether a dataset is being read
     * @param chooser lets the user choose photos
     * @param samples something to try, shown while there is no photo
     * @param share takes results out of the window
     * @param detail shows the selected match in detail
     */
    public CompareView(
            CompareModel model,
            CompareController controller,
            FacePictures pictures,
            ObservableValue<Gallery> gallery,
            ObservableValue<Matcher> matcher,
            ObservableBooleanValue reading,
            Runnable chooser,
            Node samples,
            ShareController share,
            DetailController detail) {
        getStyleClass().add("compare");
        upper = new SplitPane(
                new PhotoPane(model, controller, chooser, samples),
                new MatchesPane(model, pictures, gallery, matcher, reading, share, detail));
        all = new SplitPane(upper, chart(model, share));
        all.setOrientation(Orientation.VERTICAL);
        getChildren().add(all);
    }

    /** Divides the room: the photo's share of the width, and that of both over the height. */
    public void divide(double photo, double above) {
        upper.setDividerPositions(photo);
        all.setDividerPositions(above);
    }

    /** The photo's share of the width. */
    public double photoShare() {
        return upper.getDividerPositions()[0];
    }

    /** The share of the height above the chart. */
    public double upperShare() {
        return all.getDividerPositions()[0];
    }

    private static Node chart(CompareModel model, ShareController share) {
        Label title = new Label(Texts.get("chart.title"));
        title.getStyleClass().add("section-title");
        Label caption = new Label(Texts.get("chart.caption"));
        caption.getStyleClass().add("muted");
        caption.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label border = new Label(Texts.get("chart.threshold"));
        border.getStyleClass().add("threshold-label");
        border.setGraphic(dashes());
        border.setMinWidth(0);
        Label strangers = new Label(Texts.get("chart.strangers"));
        strangers.getStyleClass().add("threshold-label");
        Region swatch = new Region();
        swatch.getStyleClass().addAll("stranger-band", "swatch");
        strangers.setGraphic(swatch);
        strangers.setMinWidth(0);
        HBox head = new HBox(16, title, caption, space, strangers, border);
        head.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(Region.USE_PREF_SIZE);
        LikenessChart chart = new LikenessChart(model);
        Button save = new Button(Texts.get("share.chart"));
        save.setId("save-chart");
        save.getStyleClass().addAll("small", "flat");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty().bind(model.answer().isNull());
        save.setOnAction(event -> share.saveChart(chart));
        head.getChildren().add(save);
        Label empty = new Label(Texts.get("chart.empty"));
        empty.getStyleClass().add("placeholder");
        StackPane stage = new StackPane(chart, empty);
        stage.setMinSize(0, 0);
        model.closest().addListener((property, before, now) -> empty.setVisible(now.isEmpty()));
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox box = new VBox(6, head, stage);
        box.getStyleClass().addAll("card", "chart-card");
        box.setMinHeight(CHART_HEIGHT);
        return box;
    }

    private static Line dashes() {
        Line line = new Line(0, 0, 22, 0);
        line.getStyleClass().add("threshold-line");
        return line;
    }
}
