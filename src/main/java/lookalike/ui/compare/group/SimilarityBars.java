package lookalike.ui.compare.group;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.stats.SimilarityScale;

/** Two thin bars, the similarity by each measure: Euclidean blue, Mahalanobis gold. */
final class SimilarityBars extends VBox {

    private final Map<Measure, Region> bars = new EnumMap<>(Measure.class);

    SimilarityBars() {
        super(3);
        for (Measure measure : Measure.values()) {
            Region bar = new Region();
            bar.getStyleClass().addAll("thin-bar", "thin-bar-" + measure.name().toLowerCase(Locale.ROOT));
            StackPane track = new StackPane(bar);
            track.getStyleClass().add("thin-track");
            track.setAlignment(Pos.CENTER_LEFT);
            track.setMinWidth(0);
            bars.put(measure, bar);
            getChildren().add(track);
        }
    }

    /** Shows a match; empty bars where its similarity cannot be told. */
    void show(Optional<Match> match) {
        bars.forEach((measure, bar) -> {
            double share = match.flatMap(Match::similarity)
                    .map(similarity -> similarity.by(measure) / SimilarityScale.IDENTICAL)
                    .orElse(0.0);
            bar.maxWidthProperty()
                    .bind(((Region) bar.getParent()).widthProperty().multiply(share));
        });
    }
}
