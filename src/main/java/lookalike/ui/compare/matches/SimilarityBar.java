package lookalike.ui.compare.matches;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.stats.SimilarityScale;

/** Thin bar as long as the similarity by one measure; empty where no similarity can be told. */
public final class SimilarityBar extends Pane {

    private final Measure measure;
    private final Region bar = new Region();
    private double share;

    /** An empty bar of a measure. */
    public SimilarityBar(Measure measure) {
        this.measure = measure;
        getStyleClass().add("similarity-track");
        bar.getStyleClass()
                .addAll("similarity-bar", "similarity-" + measure.name().toLowerCase(Locale.ROOT));
        bar.setManaged(false);
        getChildren().add(bar);
    }

    /** Shows a match. */
    public void show(Match match) {
        share = match.similarity().map(similarity -> similarity.by(measure)).orElse(0.0) / SimilarityScale.IDENTICAL;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
}
