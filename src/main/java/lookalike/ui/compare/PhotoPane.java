package lookalike.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Texts;

/** The test pane: the photo with its faces, or what to do when there is none. */
final class PhotoPane extends VBox {

    private static final double FACES_WORDS_WIDTH = 110;

    PhotoPane(CompareModel model, CompareController controller, Runnable chooser, Node samples) {
        getStyleClass().add("card");
        PhotoCanvas canvas = new PhotoCanvas(model);
        canvas.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                model.stepFace(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                controller.closePhoto();
                event.consume();
            }
        });
        Node invitation = invitation(chooser, samples);
        BooleanBinding empty = model.photo().isNull();
        invitation.visibleProperty().bind(empty);
        canvas.visibleProperty().bind(empty.not());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(48, 48);
        busy.visibleProperty().bind(model.busy());
        StackPane stage = new StackPane(canvas, invitation, busy, problem(model));
        stage.getStyleClass().add("photo-stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(stage, footer(model, controller, empty));
        setMinSize(260, 200);
    }

    private static Node invitation(Runnable chooser, Node samples) {
        Label title = new Label(Texts.get("compare.drop"));
        title.getStyleClass().add("invitation-title");
        Label hint = new Label(Texts.get("compare.dropHint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        title.setTextAlignment(TextAlignment.CENTER);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setAlignment(Pos.CENTER);
        Button open = new Button(Texts.get("compare.open"));
        open.setId("open-photo-here");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> chooser.run());
        VBox box = new VBox(12, title, hint, open, samples);
        box.setId("invitation");
        box.getStyleClass().add("invitation");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** What is wrong with a photo, in a bar at the top that goes away with the next photo or a click. */
    private static Node problem(CompareModel model) {
        Label words = new Label();
        words.setId("problem");
        words.setWrapText(true);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.problem().get() == null
                                ? ""
                                : model.problem().get().title() + "\n"
                                        + model.problem().get().detail(),
                        model.problem()));
        Button close = new Button(Texts.get("compare.dismiss"));
        close.setOnAction(event -> model.problem().set(null));
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(12, words, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("problem-bar");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        bar.visibleProperty().bind(model.problem().isNotNull());
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        return bar;
    }

    private static Node footer(CompareModel model, CompareController controller, BooleanBinding empty) {
        Label words = new Label();
        words.setId("faces-found");
        words.getStyleClass().add("muted");
        words.textProperty().bind(Bindings.createStringBinding(() -> facesWords(model), model.photo(), model.face()));
        Button close = new Button(Texts.get("compare.closePhoto"));
        close.setId("close-photo");
        close.getStyleClass().add("flat");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> controller.closePhoto());
        words.setMinWidth(FACES_WORDS_WIDTH);
        Node faces = Strips.faces(model);
        HBox.setHgrow(faces, Priority.ALWAYS);
        HBox line = new HBox(10, faces, words, close);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox footer = new VBox(4, line, Strips.photos(model));
        footer.getStyleClass().add("card-footer");
        footer.visibleProperty().bind(empty.not());
        footer.managedProperty().bind(empty.not());
        return footer;
    }

    private static String facesWords(CompareModel model) {
        ProbePhoto photo = model.photo().get();
        if (photo == null) {
            return "";
        }
        if (photo.faces().isEmpty()) {
            return Texts.get("compare.noFaceShort", photo.name());
        }
        int selected = photo.faces().indexOf(model.face().get()) + 1;
        return Texts.get(
                "compare.faces",
                photo.name(),
                Texts.count("compare.faceCount", photo.faces().size()),
                selected);
    }
}
