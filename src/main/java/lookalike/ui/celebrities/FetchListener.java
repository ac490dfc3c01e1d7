package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.PersonReport;
import lookalike.celebrity.RunListener;
import lookalike.celebrity.RunWait;
import lookalike.face.FaceBox;
import lookalike.task.Progress;
import lookalike.ui.common.Jobs;

/** Passes the events of a run on to the window. */
final class FetchListener implements RunListener {

    private final FetchState state;
    private final Progress progress;
    private final Jobs jobs;
    private final Runnable arrived;
    private int ended;
    private int all;

    /**
     * @param progress counts people
     * @param jobs delivers on the FX thread
     * @param arrived run on the FX thread when another person is ready
     */
    FetchListener(FetchState state, Progress progress, Jobs jobs, Runnable arrived) {
        this.state = state;
        this.progress = progress;
        this.jobs = jobs;
        this.arrived = arrived;
    }

    @Override
    public void person(Celebrity person, int number, int people) {
        all = people;
        progress.report(ended, all);
        jobs.onWindow(() -> state.begin(number));
    }

    @Override
    public void known(Celebrity person, Path photo, Optional<FaceBox> face) {
        jobs.onWindow(() -> add(photo, face));
    }

    @Override
    public void found(Celebrity person, int photos) {
        jobs.onWindow(() -> state.current().get().found(photos));
    }

    @Override
    public void photo(Celebrity person, Path photo, FaceBox face) {
        jobs.onWindow(() -> add(photo, Optional.of(face)));
    }

    private void add(Path photo, Optional<FaceBox> face) {
        state.current().get().add(photo, face);
        state.added();
    }

    @Override
    public void ended(PersonReport report) {
        progress.report(++ended, all);
        jobs.onWindow(() -> {
            state.end(report);
            if (report.omission().isEmpty()) {
                arrived.run();
            }
        });
    }

    @Override
    public void waiting(RunWait wait) {
        jobs.onWindow(() -> state.obstacle().set(CelebrityText.obstacle(wait)));
    }

    @Override
    public void resumed() {
        jobs.onWindow(() -> state.obstacle().set(""));
    }
}
