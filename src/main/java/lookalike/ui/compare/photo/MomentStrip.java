package lookalike.ui.compare.photo;

import java.util.List;
import javafx.application.Platform;
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
import lookalike.ui.compare.text.ClipText;

/** Row of the best frames of a clip's selected person, to choose from. */
final class MomentStrip {

    private static final double SIDE = 40;
    private static final double HEIGHT = SIDE + 14;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private MomentStrip() {}

    /** The frames of the person that is selected in the shown clip; it takes no room while a photo is shown. */
    static Node of(CompareState state, CompareController controller) {
        HBox row = new HBox(2);
        row.setId("moment-strip");
        state.scene().addListener((property, before, now) -> {
            boolean focused = row.getChildren().stream().anyMatch(Node::isFocused);
            row.getChildren().clear();
            if (now != null) {
                fill(row, now, controller);
                keepFocus(row, focused);
            }
        });
        ScrollPane strip = scrolling(row);
        strip.visibleProperty().bind(state.scene().isNotNull());
        strip.managedProperty().bind(strip.visibleProperty());
        // The pictures are laid out only by then.
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

    private static void fill(HBox row, ClipScene scene, CompareController controller) {
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

    /** Moves the focus to the selected picture of a rebuilt row, if its predecessor had it. */
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
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(HEIGHT);
        scroll.setPrefHeight(HEIGHT);
        return scroll;
    }
}
