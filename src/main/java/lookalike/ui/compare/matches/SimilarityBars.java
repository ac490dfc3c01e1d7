package lookalike.ui.compare.matches;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.stats.SimilarityScale;

/** Two thin bars whose lengths are the similarity by each measure: Euclidean above, Mahalanobis below. */
public final class SimilarityBars extends VBox {

    /**
     * Empty bars.
     *
     * @param spacing between them, in pixels
     */
    public SimilarityBars(double spacing) {
        super(spacing);
        setMinWidth(0);
        getChildren().addAll(Stream.of(Measure.values()).map(Bar::new).toList());
    }

    /** Shows a match; empty bars without a match or a similarity. */
    public void show(Optional<Match> match) {
        getChildren().forEach(bar -> ((Bar) bar).show(match));
    }

    /** Style class of the bar of a measure. */
    public static String style(Measure measure) {
        return "similarity-" + measure.name().toLowerCase(Locale.ROOT);
    }

    private static final class Bar extends Pane {

        private final Measure measure;
        private final Region fill = new Region();
        private double share;

        private Bar(Measure measure) {
            this.measure = measure;
            getStyleClass().add("similarity-track");
            fill.getStyleClass().addAll("similarity-bar", style(measure));
            fill.setManaged(false);
            getChildren().add(fill);
        }

        private void show(Optional<Match> match) {
            share = match.flatMap(Match::similarity)
                            .map(similarity -> similarity.by(measure))
                            .orElse(0.0)
                    / SimilarityScale.IDENTICAL;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
        }
    }
}
