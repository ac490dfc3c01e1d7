package lookalike.ui.compare.detail;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import lookalike.match.LikenessMap;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.text.ResultText;

/** The face with the map of the likeness, a sentence, and a bar for each region. */
final class LikenessPane extends HBox {

    private static final double WORDS_WIDTH = 330;
    private static final double BAR_WIDTH = 190;
    private static final double BAR_HEIGHT = 12;

    private final DetailState detail;
    private final ObservableValue<String> name;
    private final Label sentence = Controls.wrapped("");
    private final GridPane bars = new GridPane();

    /** @param name of the match */
    LikenessPane(DetailState detail, ObservableValue<String> name) {
        super(18);
        this.detail = detail;
        this.name = name;
        HeatMap heat = new HeatMap(detail.likeness());
        CheckBox coloured = new CheckBox(Texts.get("likeness.coloured"));
        coloured.setId("likeness-coloured");
        coloured.setSelected(true);
        heat.coloured().bind(coloured.selectedProperty());
        VBox face = new VBox(10, new ResultPane(detail.likeness(), heat, HeatMap.SIDE), legend(), coloured);
        getChildren().addAll(face, words());
        detail.likeness().addListener(property -> show());
    }

    private VBox words() {
        sentence.setId("likeness-sentence");
        sentence.getStyleClass().add("sentence");
        bars.setId("likeness-bars");
        bars.setHgap(10);
        bars.setVgap(7);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        bars.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), numbers);
        Label note = Controls.wrapped(Texts.get("likeness.note"));
        note.getStyleClass().add("muted");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox words = new VBox(14, sentence, bars, space, note);
        words.setPrefWidth(WORDS_WIDTH);
        words.setMinWidth(WORDS_WIDTH);
        return words;
    }

    private void show() {
        LikenessOverlay found = detail.likeness().get().found();
        bars.getChildren().clear();
        sentence.setText(found == null ? "" : DetailText.sentence(found.map(), name.getValue()));
        if (found != null && found.map().standsOut()) {
            LikenessMap map = found.map();
            double widest = map.parts().stream()
                    .mapToDouble(part -> Math.abs(part.share()))
                    .max()
                    .orElse(1);
            int row = 0;
            for (LikenessMap.Part part : map.parts()) {
                Label percent = new Label(ResultText.percent(part.share()));
                percent.getStyleClass().add("distance");
                bars.addRow(
                        row++,
                        new Label(DetailText.name(part.region())),
                        bar(widest == 0 ? 0 : part.share() / widest),
                        percent);
            }
        }
    }

    /** A bar to the right of the centre if the region supports the likeness, to the left if it speaks against it. */
    private static Pane bar(double strength) {
        double middle = BAR_WIDTH / 2;
        double length = middle * Math.abs(strength);
        Rectangle bar = new Rectangle(strength > 0 ? middle : middle - length, 0, length, BAR_HEIGHT);
        bar.setFill(strength > 0 ? LikenessOverlay.FOR : LikenessOverlay.AGAINST);
        Line zero = new Line(middle, -2, middle, BAR_HEIGHT + 2);
        zero.getStyleClass().add("zero-line");
        Pane pane = new Pane(bar, zero);
        pane.setMinSize(BAR_WIDTH, BAR_HEIGHT);
        pane.setMaxSize(BAR_WIDTH, BAR_HEIGHT);
        return pane;
    }

    private static HBox legend() {
        HBox legend = new HBox(
                16,
                swatch(LikenessOverlay.FOR, Texts.get("likeness.legendFor")),
                swatch(LikenessOverlay.AGAINST, Texts.get("likeness.legendAgainst")));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    private static Label swatch(Color colour, String words) {
        Label label = new Label(words, new Rectangle(18, 10, colour));
        label.getStyleClass().add("caption");
        return label;
    }
}
