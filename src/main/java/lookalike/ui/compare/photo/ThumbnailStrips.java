package lookalike.ui.compare.photo;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Clickable;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ClipPerson;
import lookalike.ui.compare.core.ClipScene;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ClipText;
import lookalike.ui.compare.text.FaceText;

/** Rows of small pictures to choose from: the photos, and the faces of the shown one. */
final class ThumbnailStrips {

    private static final double SIDE = 40;
    private static final double HEIGHT = SIDE + 14;
    private static final double BAR = 8;
    private static final double LEAST = 150;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private ThumbnailStrips() {}

    /** The photos; it takes no room while there is only one. */
    static Node photos(CompareState state) {
        HBox row = new HBox(2);
        row.setId("photo-strip");
        InvalidationListener fill = property -> {
            boolean focused = row.getChildren().stream().anyMatch(Node::isFocused);
            row.getChildren().clear();
            int number = 0;
            for (ProbePhoto photo : state.photos()) {
                StackPane frame = choice(
                        photo.image(),
                        photo.name(),
                        photo == state.photo().get(),
                        () -> state.photo().set(photo));
                frame.setId("photo-" + ++number);
                if (photo.faces().stream().anyMatch(state.combined()::contains)) {
                    frame.getChildren().add(badge(Texts.get("combine.sign")));
                }
                row.getChildren().add(frame);
            }
            keepFocus(row, focused);
        };
        state.photos().addListener(fill);
        state.photo().addListener(fill);
        state.combined().addListener(fill);
        Node strip = scrolling(row);
        state.photos().addListener((InvalidationListener) property -> {
            strip.setVisible(state.photos().size() > 1);
            strip.setManaged(state.photos().size() > 1);
        });
        strip.setVisible(false);
        strip.setManaged(false);
        return strip;
    }

    /** The faces of the shown photo; of a clip, the best frames of the selected person. */
    static Node faces(CompareState state, CompareController controller) {
        HBox row = new HBox(2);
        row.setId("face-strip");
        InvalidationListener fill = property -> {
            boolean focused = row.getChildren().stream().anyMatch(Node::isFocused);
            row.getChildren().clear();
            ProbePhoto photo = state.photo().get();
            if (state.scene().get() != null) {
                fillMoments(row, state.scene().get(), controller);
                keepFocus(row, focused);
                return;
            }
            int number = 0;
            for (ProbeFace face : photo == null ? List.<ProbeFace>of() : photo.faces()) {
                boolean selected = face == state.face().get();
                boolean combined = state.combined().contains(face);
                StackPane frame = choice(
                        face.picture(),
                        FaceText.whole(++number, face, selected, combined),
                        selected,
                        () -> state.face().set(face));
                frame.setId("face-picture-" + number);
                frame.getChildren().add(badge(FaceText.badge(number, face, combined)));
                row.getChildren().add(frame);
            }
            keepFocus(row, focused);
        };
        state.photo().addListener(fill);
        state.face().addListener(fill);
        state.combined().addListener(fill);
        state.scene().addListener(fill);
        ScrollPane strip = scrolling(row);
        // The frames of a person seldom fit beside the words: their scroll bar has room of its own.
        strip.minHeightProperty()
                .bind(Bindings.when(state.scene().isNull()).then(HEIGHT).otherwise(HEIGHT + BAR));
        strip.prefHeightProperty().bind(strip.minHeightProperty());
        // Only then are the pictures laid out.
        row.widthProperty().addListener(property -> reveal(strip, row));
        state.scene().addListener(property -> Platform.runLater(() -> reveal(strip, row)));
        return strip;
    }

    private static void reveal(ScrollPane strip, HBox row) {
        row.getChildren().stream()
                .filter(frame -> frame.getPseudoClassStates().contains(SELECTED))
                .findFirst()
                .ifPresent(frame -> StripScroll.reveal(strip, frame));
    }

    private static void fillMoments(HBox row, ClipScene scene, CompareController controller) {
        List<ClipPerson.Moment> moments = scene.selected().moments();
        for (int i = 0; i < moments.size(); i++) {
            int index = i;
            String time = ClipText.time(moments.get(i).seconds());
            boolean selected = i == scene.moment();
            StackPane frame = choice(
                    moments.get(i).picture(),
                    Texts.get(selected ? "clip.frameSelected" : "clip.frame", time),
                    selected,
                    () -> controller.select(scene.withMoment(index)));
            frame.setId("moment-" + (i + 1));
            frame.getChildren().add(badge(time));
            row.getChildren().add(frame);
        }
    }

    /** The row was made anew: the one that is selected has the focus that its predecessor had. */
    private static void keepFocus(HBox row, boolean focused) {
        if (focused) {
            row.getChildren().stream()
                    .filter(frame -> frame.getPseudoClassStates().contains(SELECTED))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private static Label badge(String words) {
        Label badge = new Label(words);
        badge.getStyleClass().addAll("face-number", "small-number");
        StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
        return badge;
    }

    private static StackPane choice(Image image, String words, boolean selected, Runnable action) {
        PictureFrame picture = new PictureFrame(SIDE);
        picture.show(image);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().addAll("choice", "ringed");
        frame.pseudoClassStateChanged(SELECTED, selected);
        Clickable.install(frame, words, action);
        return frame;
    }

    private static ScrollPane scrolling(HBox row) {
        ScrollPane scroll = new ScrollPane(row);
        scroll.getStyleClass().add("strip");
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Room for a few pictures before the words beside them, and all that these leave; more can be scrolled to.
        scroll.minWidthProperty().bind(Bindings.min(row.widthProperty().add(2), LEAST));
        scroll.prefWidthProperty().bind(scroll.minWidthProperty());
        scroll.setMinHeight(HEIGHT);
        scroll.setPrefHeight(HEIGHT);
        return scroll;
    }
}
