package lookalike.ui.health;

import javafx.beans.value.ObservableValue;
import lookalike.health.Finding;
import lookalike.health.FindingFigures;
import lookalike.match.Matcher;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Compares the photos of the shown finding again whenever the finding or the dataset changes. Used on the FX thread. */
final class FigureUpdater {

    private final HealthState state;
    private final ObservableValue<Matcher> matcher;
    private final LatestJob job;

    /**
     * @param matcher of the gallery; its value may be null
     * @param jobs compares
     */
    FigureUpdater(HealthState state, ObservableValue<Matcher> matcher, Jobs jobs) {
        this.state = state;
        this.matcher = matcher;
        job = jobs.latest();
        state.selected().addListener(property -> update());
        matcher.addListener(property -> update());
    }

    private void update() {
        Finding finding = state.selected().get();
        Matcher now = matcher.getValue();
        state.figures().set(null);
        job.cancel();
        if (finding != null && now != null) {
            job.run(cancel -> FindingFigures.of(finding, now, cancel), state.figures()::set);
        }
    }

    /** Stops a running comparison. */
    void cancel() {
        job.cancel();
    }
}
