package lookalike.ui.first;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import lookalike.index.BuildReport;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.Texts;

/** The first step: the photos of the sample cast are read. */
final class DatasetStep {

    private final DatasetState state;
    private final Path sample;
    private final ProgressBar bar = new ProgressBar();
    private final Label status = Controls.wrapped("");
    private final FaceMosaic faces;
    private final StepCard card;

    /** @param sample the folder of the sample cast */
    DatasetStep(DatasetState state, Path sample, FacePictures pictures) {
        this.state = state;
        this.sample = sample;
        status.setId("first-read");
        status.getStyleClass().add("muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("first-progress");
        faces = new FaceMosaic(state, pictures);
        card = new StepCard(1, Texts.get("first.dataset"), StepCard.growing(faces), new VBox(4, bar, status));
        card.tell(Texts.get("first.datasetWords"));

        state.folder().subscribe(this::show);
        state.progress().subscribe(this::show);
        state.report().subscribe(this::show);
        state.gallery().subscribe(this::show);
        state.problem().subscribe(this::show);
        show();
    }

    StepCard card() {
        return card;
    }

    private void show() {
        String problem = problem();
        boolean reading = problem.isEmpty() && state.building().get();
        boolean read = problem.isEmpty() && !reading && state.gallery().get() != null;
        card.setDone(read);
        status.getStyleClass().setAll("label", problem.isEmpty() ? "muted" : "first-problem");
        status.setText(problem.isEmpty() ? words(reading, read) : problem);
        bar.setVisible(problem.isEmpty() && !read);
        bar.setManaged(bar.isVisible());
        bar.setProgress(
                read
                        ? 1
                        : reading && state.progress().get().total() > 0
                                ? state.progress().get().fraction()
                                : -1);
    }

    private String words(boolean reading, boolean read) {
        if (read) {
            return Texts.get(
                    "first.read",
                    Texts.count("status.people", state.people().size()),
                    Texts.count("browse.photos", usablePhotos()));
        }
        return reading ? ProgressText.reading(state.progress().get()) : Texts.get("status.scanning");
    }

    private int usablePhotos() {
        return state.people().stream().mapToInt(person -> person.usable()).sum();
    }

    /** The reason why the sample cast cannot be read; empty if it can be read, or if that is not known yet. */
    private String problem() {
        if (!Files.isDirectory(sample)) {
            return Texts.get("first.noSample", sample);
        }
        if (state.problem().get() != null && state.gallery().get() == null) {
            return Texts.get(
                    "first.sampleProblem",
                    ErrorPresenter.words(state.problem().get()).detail());
        }
        BuildReport report = state.report().get();
        boolean nothing = report != null && !state.building().get() && report.complete() && report.faces() == 0;
        return nothing ? Texts.get("first.nothingRead", sample) : "";
    }
}
