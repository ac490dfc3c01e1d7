package lookalike.ui.compare;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Texts;

/** The test pane: the photo with its faces, or what to do when there is none. */
final class PhotoPane extends VBox {

    private static final int PROBLEMS_TOLD = 3;

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
        model.photo().addListener((property, before, now) -> {
            if (now != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
                canvas.requestFocus();
            }
        });
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(48, 48);
        busy.visibleProperty().bind(model.busy());
        StackPane stage = new StackPane(canvas, invitation, everyone(model, controller), busy, problem(model));
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
        words.textProperty().bind(Bindings.createStringBinding(() -> problemWords(model.problems()), model.problems()));
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button close = new Button(Texts.get("compare.dismiss"));
        close.setOnAction(event -> model.problems().clear());
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(12, words, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("problem-bar");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        bar.visibleProperty().bind(Bindings.isNotEmpty(model.problems()));
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        return bar;
    }

    private static String problemWords(List<ErrorPresenter.Words> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder words = new StringBuilder(problems.get(0).title());
        problems.stream()
                .limit(PROBLEMS_TOLD)
                .forEach(problem -> words.append('\n').append(problem.detail()));
        if (problems.size() > PROBLEMS_TOLD) {
            words.append('\n').append(Texts.get("compare.moreProblems", problems.size() - PROBLEMS_TOLD));
        }
        return words.toString();
    }

    /** Lists the best match of everyone, where there are several. */
    private static Node everyone(CompareModel model, CompareController controller) {
        Button everyone = new Button(Texts.get("everyone.show"));
        everyone.setId("show-group");
        everyone.getStyleClass().add("small");
        everyone.setMinWidth(Region.USE_PREF_SIZE);
        everyone.setTooltip(new Tooltip(Texts.get("everyone.hint")));
        everyone.setOnAction(event -> controller.group(rows -> Popovers.show(
                new GroupList(rows, model),
                Texts.get("everyone.title"),
                Popover.ArrowLocation.BOTTOM_RIGHT,
                everyone)));
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> model.photo().get() != null
                        && model.photo().get().faces().size() > 1
                        && model.answer().get() != null,
                model.photo(),
                model.answer());
        everyone.visibleProperty().bind(several);
        everyone.managedProperty().bind(several);
        StackPane.setAlignment(everyone, Pos.TOP_RIGHT);
        return everyone;
    }

    private static Node footer(CompareModel model, CompareController controller, BooleanBinding empty) {
        Label name = new Label();
        name.setId("photo-name");
        name.setMinWidth(0);
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.photo().get() == null
                                ? ""
                                : model.photo().get().name(),
                        model.photo()));
        Tooltip wholeName = new Tooltip();
        wholeName.textProperty().bind(name.textProperty());
        name.setTooltip(wholeName);
        Label found = new Label();
        found.setId("faces-found");
        found.getStyleClass().add("muted");
        found.setMinWidth(0);
        found.textProperty().bind(Bindings.createStringBinding(() -> facesWords(model), model.photo(), model.face()));
        VBox words = new VBox(2, name, found);
        words.setAlignment(Pos.CENTER_RIGHT);
        words.setMinWidth(0);
        Button close = new Button("✕");
        close.setId("close-photo");
        close.getStyleClass().add("flat");
        close.setAccessibleText(Texts.get("compare.closePhoto"));
        close.setTooltip(new Tooltip(Texts.get("compare.closePhoto")));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> controller.closePhoto());
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
            return Texts.get("compare.noFaceShort");
        }
        int selected = photo.faces().indexOf(model.face().get()) + 1;
        return Texts.get(
                "compare.faces", Texts.count("compare.faceCount", photo.faces().size()), selected);
    }
}
