package lookalike.ui.compare;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.compare.detail.FacePair;
import lookalike.ui.compare.matches.VerdictHead;
import lookalike.ui.compare.photo.PhotoCanvas;

/** Parts of the compare view for other pages, with the same photo, face and answer. */
public final class CompareParts {

    private final CompareState state;
    private final CompareController controller;
    private final FacePictures pictures;
    private final DetailController detail;

    /** @param detail shows the selected match in detail */
    public CompareParts(
            CompareState state, CompareController controller, FacePictures pictures, DetailController detail) {
        this.state = state;
        this.controller = controller;
        this.pictures = pictures;
        this.detail = detail;
    }

    /** The photo with its faces outlined; empty while there is none. */
    public Region photo() {
        return new PhotoCanvas(state, controller);
    }

    /** The pair and its verdict in words. Only with an answer. */
    public Region answer() {
        FacePair pair = new FacePair(state, detail, pictures, () -> {});
        VerdictHead head = new VerdictHead(state);
        head.setCompact(true);
        head.keepSentence();
        return new VBox(8, pair, head);
    }

    /** The face beside that of the selected match, without words. */
    public Region pair() {
        return new FacePair(state, detail, pictures, () -> {});
    }

    /** The selected match; its value is null without an answer. */
    public ObservableValue<Match> selected() {
        return state.match();
    }

    /** The first matches in the chosen order; empty without an answer. */
    public ObservableValue<List<Match>> closest() {
        return state.closest();
    }

    /** Delivers the picture of a match's face, later if it must be loaded; never if it has no file. */
    public void picture(Match match, int side, Consumer<Image> target) {
        state.exemplarFile(match.exemplar())
                .ifPresent(file -> pictures.load(
                        file,
                        match.exemplar().face(),
                        match.exemplar().turned(),
                        side,
                        loaded -> target.accept(loaded.image())));
    }

    /** Registers an action to run whenever the photo, its faces or the answer may have changed. */
    public void onChange(Runnable action) {
        InvalidationListener changed = property -> action.run();
        state.photo().addListener(changed);
        state.match().addListener(changed);
        state.busy().addListener(changed);
    }

    /** Number of faces found in the shown photo; -1 without a photo. */
    public int faces() {
        return state.photo().get() == null ? -1 : state.photo().get().faces().size();
    }

    /** True if there is a match to show beside the face. */
    public boolean isAnswered() {
        return state.match().get() != null;
    }

    /** True if a photo is being analysed. */
    public boolean isBusy() {
        return state.busy().get();
    }
}
