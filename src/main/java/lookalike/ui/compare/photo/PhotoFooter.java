package lookalike.ui.compare.photo;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ClipScene;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ClipText;
import lookalike.ui.compare.text.FaceText;

/** Below the photo: its faces, what there is to say of the selected one, and the other photos. */
final class PhotoFooter extends VBox {

    PhotoFooter(CompareState state, CompareController controller) {
        super(4);
        Node faces = ThumbnailStrips.faces(state, controller);
        HBox.setHgrow(faces, Priority.ALWAYS);
        HBox line = new HBox(10, faces, words(state), combine(state), close(controller));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        line,
                        photoRemarks(state),
                        remarks(state),
                        new CombineBar(state),
                        ThumbnailStrips.photos(state));
        getStyleClass().add("card-footer");
        visibleProperty().bind(state.photo().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private static Node words(CompareState state) {
        Label name =
                label("photo-name", state.photo().map(PhotoFooter::nameWords).orElse(""));
        Label found = label(
                "faces-found",
                Bindings.createStringBinding(
                        () -> facesWords(state), state.photo(), state.face(), state.scene(), state.searching()));
        found.getStyleClass().add("muted");
        VBox words = new VBox(2, name, found);
        words.setAlignment(Pos.CENTER_RIGHT);
        words.setMinWidth(0);
        return words;
    }

    /** That a part of the photo is missing, or that it is the preview of a raw file. */
    private static Node photoRemarks(CompareState state) {
        return notice(
                "photo-remark", state.photo().map(PhotoFooter::photoRemark).orElse(""));
    }

    private static String photoRemark(ProbePhoto photo) {
        return photo.remark()
                .map(problem -> Texts.get("compare.photoRemark", Reasons.words(problem.with())))
                .orElse("");
    }

    /** That the selected face was marked by hand or is uncertain. */
    private static Node remarks(CompareState state) {
        return notice(
                "face-remarks",
                state.face()
                        .map(face -> FaceText.ofSelected(state.photo().get(), face))
                        .orElse(""));
    }

    /** Words that take no room where there are none. */
    private static Node notice(String id, ObservableValue<String> words) {
        Label notice = label(id, words);
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private static Label label(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        label.textProperty().bind(words);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words);
        label.setTooltip(whole);
        return label;
    }

    private static Node combine(CompareState state) {
        ToggleButton combine = new ToggleButton(Texts.get("combine.sign"));
        combine.setId("combine");
        combine.getStyleClass().add("small");
        combine.setMinWidth(Region.USE_PREF_SIZE);
        combine.setTooltip(new Tooltip(Texts.get("combine.hint")));
        combine.setAccessibleText(Texts.get("combine.hint"));
        combine.setOnAction(event -> state.toggleCombined());
        InvalidationListener status = property ->
                combine.setSelected(state.combined().contains(state.face().get()));
        state.combined().addListener(status);
        state.face().addListener(status);
        combine.disableProperty().bind(state.face().isNull().or(state.scene().isNotNull()));
        return combine;
    }

    private static Node close(CompareController controller) {
        Button close = Controls.button("close-photo", "✕", controller::closePhoto);
        close.getStyleClass().add("flat");
        close.setAccessibleText(Texts.get("compare.closePhoto"));
        close.setTooltip(new Tooltip(Texts.get("compare.closePhoto")));
        return close;
    }

    private static String nameWords(ProbePhoto photo) {
        return photo.isTurned() ? Texts.get("compare.turned", photo.name()) : photo.name();
    }

    private static String facesWords(CompareState state) {
        ProbePhoto photo = state.photo().get();
        if (photo == null) {
            return "";
        }
        if (photo.scene().isPresent()) {
            // It follows the photo, or is ahead of it while the next frame is opened.
            ClipScene selected = state.scene().get();
            return ClipText.selection(selected == null ? photo.scene().get() : selected);
        }
        if (photo.faces().isEmpty()) {
            return Texts.get("compare.noFaceShort");
        }
        String count = Texts.count("compare.faceCount", photo.faces().size());
        return state.searching().get()
                ? Texts.get("compare.searching", count)
                : Texts.get(
                        "compare.faces",
                        count,
                        photo.faces().indexOf(state.face().get()) + 1);
    }
}
