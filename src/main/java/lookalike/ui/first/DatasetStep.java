package lookalike.ui.first;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import lookalike.index.BuildReport;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.Texts;

/** The first step: the photos of the sample cast are read. */
final class DatasetStep {

    private final DatasetState model;
    private final Path sample;
    private final ProgressBar bar = new ProgressBar();
    private final Label state = StepCard.wrapped("");
    private final FaceMosaic faces;
    private final StepCard card;

    /** @param sample the folder of the sample cast */
    DatasetStep(DatasetState model, Path sample, FacePictures pictures) {
        this.model = model;
        this.sample = sample;
        state.setId("first-read");
        state.getStyleClass().add("muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("first-progress");
        faces = new FaceMosaic(model, pictures);
        card = new StepCard(1, Texts.get("first.dataset"), StepCard.growing(faces), new VBox(4, bar, state));
        card.tell(Texts.get("first.datasetWords"));
        InvalidationListener show = property -> show();
        model.folder().addListener(show);
        model.progress().addListener(show);
        model.report().addListener(show);
        model.gallery().addListener(show);
        model.problem().addListener(show);
        show();
    }

    StepCard card() {
        return card;
    }

    private void show() {
        String problem = problem();
        boolean reading = problem.isEmpty() && model.building().get();
        boolean read = problem.isEmpty() && !reading && model.gallery().get() != null;
        card.setDone(read);
        state.getStyleClass().setAll("label", problem.isEmpty() ? "muted" : "first-problem");
        state.setText(problem.isEmpty() ? words(reading, read) : problem);
        bar.setVisible(problem.isEmpty() && !read);
        bar.setManaged(bar.isVisible());
        bar.setProgress(
                read
                        ? 1
                        : reading && model.progress().get().total() > 0
                                ? model.progress().get().fraction()
                                : -1);
    }

    private String words(boolean reading, boolean read) {
        if (read) {
            return Texts.get(
                    "first.read",
                    Texts.count("status.people", model.people().size()),
                    Texts.count("browse.photos", usablePhotos()));
        }
        return reading ? ProgressText.reading(model.progress().get()) : Texts.get("status.scanning");
    }

    private int usablePhotos() {
        return model.people().stream().mapToInt(person -> person.usable()).sum();
    }

    /** Why the sample cast cannot be read; empty if it can be, or if that is not known yet. */
    private String problem() {
        if (!Files.isDirectory(sample)) {
            return Texts.get("first.noSample", sample);
        }
        if (model.problem().get() != null && model.gallery().get() == null) {
            return Texts.get(
                    "first.sampleProblem",
                    ErrorPresenter.words(model.problem().get()).detail());
        }
        BuildReport report = model.report().get();
        boolean nothing = report != null && !model.building().get() && report.complete() && report.faces() == 0;
        return nothing ? Texts.get("first.nothingRead", sample) : "";
    }
}
