package lookalike.ui.compare.photo;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.OpeningState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.FaceText;

/** The hint strips over the bottom of the photo, one of which is shown at a time. */
final class PhotoHints {

    private final CompareState state;
    private final CompareController controller;

    private PhotoHints(CompareState state, CompareController controller) {
        this.state = state;
        this.controller = controller;
    }

    /** All strips for a photo of a state. */
    static List<HintStrip> of(CompareState state, CompareController controller) {
        PhotoHints hints = new PhotoHints(state, controller);
        return HintStrip.inOnePlace(
                hints.marking(), hints.combined(), hints.reading(), hints.unusable(), hints.photo(), hints.face());
    }

    private HintStrip marking() {
        return new HintStrip(
                "mark-hint", Bindings.createStringBinding(() -> Texts.get("photo.markHint")), state.marking());
    }

    /** Hint about faces compared as one, which may be in other photos than the shown one. */
    private HintStrip combined() {
        StringBinding words = Bindings.createStringBinding(
                this::combinedWords, state.combined(), state.combination().choosing(), state.photos(), state.answer());
        Button done = action("finish-combining", "combine.done", state.combination()::finish);
        done.visibleProperty().bind(state.combination().choosing());
        Button undo = action("stop-combining", "combine.undo", state.combination()::clear);
        undo.visibleProperty().bind(done.visibleProperty().not());
        done.managedProperty().bind(done.visibleProperty());
        undo.managedProperty().bind(undo.visibleProperty());
        HintStrip strip = new HintStrip("combined", words, Bindings.isNotEmpty(state.combined()), done, undo);
        strip.setId("combine-bar");
        return strip;
    }

    private String combinedWords() {
        List<ProbeFace> faces = state.combined();
        List<ProbePhoto> photos = state.photos().stream()
                .filter(photo -> photo.faces().stream().anyMatch(faces::contains))
                .toList();
        if (faces.isEmpty() || photos.isEmpty()) {
            return "";
        }
        if (faces.size() == 1) {
            return Texts.get("combine.one");
        }
        String words = photos.size() == 1
                ? Texts.get("combine.ofPhoto", faces.size(), photos.get(0).name())
                : Texts.get("combine.ofPhotos", faces.size(), photos.size());
        boolean alike = state.answer().get() == null || state.answer().get().alike();
        return alike ? words : words + "\n" + Texts.get("combine.notAlike");
    }

    private HintStrip reading() {
        return new HintStrip(
                "photos-read",
                state.opening().progress().map(PhotoHints::readWords).orElse(""),
                state.opening().progress().isNotNull(),
                action("stop-reading", "clip.stop", controller::cancel));
    }

    private static String readWords(OpeningState.Progress progress) {
        return Texts.get("photo.reading", progress.done(), progress.total());
    }

    private HintStrip unusable() {
        StringBinding words = Bindings.createStringBinding(
                () -> Texts.count("photo.unusable", state.opening().unusable().size()),
                state.opening().unusable());
        return new HintStrip(
                "photos-unusable",
                words,
                Bindings.isNotEmpty(state.opening().unusable())
                        .and(state.photo().isNotNull()),
                action("show-unusable", "photo.show", () -> state.mode().set(CompareMode.TABLE)),
                dismiss());
    }

    /** Hint that a part of the photo is missing, or that it is the preview of a raw file. */
    private HintStrip photo() {
        StringBinding words =
                Bindings.createStringBinding(() -> photoRemark(state.photo().get()), state.photo());
        return new HintStrip("photo-remark", words, words.isNotEmpty());
    }

    private static String photoRemark(ProbePhoto photo) {
        return photo == null
                ? ""
                : photo.remark()
                        .map(problem -> Texts.get("compare.photoRemark", Reasons.words(problem.with())))
                        .orElse("");
    }

    /** Hint that the selected face was marked by hand or is uncertain. */
    private HintStrip face() {
        StringBinding words = Bindings.createStringBinding(
                () -> state.face().get() == null || state.photo().get() == null
                        ? ""
                        : FaceText.ofSelected(state.photo().get(), state.face().get()),
                state.face(),
                state.photo());
        return new HintStrip("face-remarks", words, words.isNotEmpty());
    }

    private Button dismiss() {
        Button dismiss =
                Controls.button("dismiss-unusable", "✕", state.opening().unusable()::clear);
        dismiss.getStyleClass().addAll("small", "hint-action");
        dismiss.setAccessibleText(Texts.get("compare.dismiss"));
        return dismiss;
    }

    private static Button action(String id, String words, Runnable action) {
        Button button = Controls.button(id, Texts.get(words), action);
        button.getStyleClass().addAll("small", "hint-action");
        return button;
    }
}
