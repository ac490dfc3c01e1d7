package lookalike.ui.compare.chart;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Score;
import lookalike.ui.compare.core.LikenessScale;
import lookalike.ui.compare.text.ResultText;

/** One measure of a match: a bar as long as the likeness, the raw distance beside it. */
public final class MeasureBar extends HBox {

    private final Measure measure;
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final Label distance = new Label();
    private final Tooltip tooltip = new Tooltip();
    private double share;

    /** An empty bar of a measure. */
    public MeasureBar(Measure measure) {
        super(8);
        this.measure = measure;
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("bar", "bar-" + measure.name().toLowerCase(Locale.ROOT));
        track.getStyleClass().add("bar-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.widthProperty().addListener(property -> size());
        track.setMinWidth(0);
        HBox.setHgrow(track, Priority.ALWAYS);
        distance.getStyleClass().add("distance");
        distance.setMinWidth(44);
        distance.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(track, distance);
        Tooltip.install(this, tooltip);
    }

    /** @param scale on which the likeness is drawn */
    public void show(Match match, LikenessScale scale) {
        Score score = match.by(measure);
        share = scale.place(score.likeness().orElse(0));
        distance.setText(ResultText.distance(score.distance()));
        tooltip.setText(ResultText.tooltip(match, score));
        size();
    }

    private void size() {
        bar.setMaxWidth(Math.max(3, track.getWidth() * share));
    }
}
