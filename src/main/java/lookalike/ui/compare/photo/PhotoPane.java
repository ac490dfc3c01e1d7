package lookalike.ui.compare.photo;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;

/** The test pane: the photo with its faces, or what to do when there is none. */
public final class PhotoPane extends VBox {

    private static final int PROBLEMS_TOLD = 3;
    private static final double HINT_WIDTH = 420;

    /**
     * The photos of a state.
     *
     * @param chooser lets the user choose photos
     * @param samples something to try, shown while there is no photo
     */
    public PhotoPane(CompareState state, CompareController controller, Runnable chooser, Node samples) {
        getStyleClass().add("card");
        PhotoCanvas canvas = new PhotoCanvas(state, controller);
        Node invitation = invitation(chooser, samples);
        BooleanBinding empty = state.photo().isNull();
        invitation.visibleProperty().bind(empty.and(state.clipProgress().isNull()));
        canvas.visibleProperty().bind(empty.not());
        state.photo().addListener((property, before, now) -> {
            // One that has only got more faces, or is another frame of a clip, leaves the focus where it is.
            boolean another = now != null && (before == null || !now.isOfSameFile(before));
            if (another && !(getScene().getFocusOwner() instanceof TextInputControl)) {
                canvas.requestFocus();
            }
        });
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(48, 48);
        busy.visibleProperty().bind(state.busy().and(state.clipProgress().isNull()));
        StackPane stage = new StackPane(
                canvas,
                invitation,
                markYourself(state, canvas.markBox()),
                new PhotoControls(state, canvas),
                everyone(state, controller),
                markHint(state),
                busy,
                new ClipProgressCard(state, controller),
                problem(state));
        stage.getStyleClass().add("photo-stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(stage, new FilmStrip(state, controller), new PhotoFooter(state, controller));
        setMinSize(260, 200);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && state.isMarking()) {
                state.marking().set(false);
                event.consume();
            }
        });
    }

    private static Node invitation(Runnable chooser, Node samples) {
        Label title = Controls.wrapped(Texts.get("compare.drop"));
        title.getStyleClass().add("invitation-title");
        Label hint = Controls.wrapped(Texts.get("compare.dropHint"));
        hint.getStyleClass().add("muted");
        title.setTextAlignment(TextAlignment.CENTER);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setAlignment(Pos.CENTER);
        Button open = new Button(Texts.get("compare.open"));
        open.setId("open-photo-here");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> chooser.run());
        VBox box = new VBox(title, hint, open, samples);
        box.setId("invitation");
        box.getStyleClass().add("invitation");
        box.setAlignment(Pos.CENTER);
        ScrollPane scroll = new ScrollPane(box);
        scroll.getStyleClass().add("invitation-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** What is wrong with a photo, in a bar at the top that goes away with the next photo or a click. */
    private static Node problem(CompareState state) {
        Label words = Controls.wrapped("");
        words.setId("problem");
        words.textProperty().bind(Bindings.createStringBinding(() -> problemWords(state.problems()), state.problems()));
        Button close = new Button(Texts.get("compare.dismiss"));
        close.setOnAction(event -> state.problems().clear());
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(12, words, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("problem-bar");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        bar.visibleProperty().bind(Bindings.isNotEmpty(state.problems()));
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        return bar;
    }

    /** Details below their titles; one title for all of a kind. */
    private static String problemWords(List<ErrorPresenter.Message> problems) {
        Map<String, List<String>> kinds = problems.stream()
                .limit(PROBLEMS_TOLD)
                .collect(Collectors.groupingBy(
                        ErrorPresenter.Message::title,
                        LinkedHashMap::new,
                        Collectors.mapping(ErrorPresenter.Message::detail, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        kinds.forEach((title, details) -> {
            lines.add(title);
            lines.addAll(details);
        });
        if (problems.size() > PROBLEMS_TOLD) {
            lines.add(Texts.get("compare.moreProblems", problems.size() - PROBLEMS_TOLD));
        }
        return String.join("\n", lines);
    }

    /** Lists the best match of everyone, where there are several. */
    private static Node everyone(CompareState state, CompareController controller) {
        Button everyone = Controls.button("show-group", Texts.get("everyone.show"));
        everyone.getStyleClass().add("small");
        everyone.setTooltip(new Tooltip(Texts.get("everyone.hint")));
        everyone.setOnAction(event -> controller.group(rows -> Popovers.show(
                new GroupMatchList(rows, state),
                Texts.get("everyone.title"),
                Popover.ArrowLocation.BOTTOM_RIGHT,
                everyone)));
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> state.photo().get() != null
                        && state.photo().get().faces().size() > 1
                        && state.answer().get() != null
                        && !state.marking().get(),
                state.photo(),
                state.answer(),
                state.marking());
        everyone.visibleProperty().bind(several);
        everyone.managedProperty().bind(several);
        StackPane.setAlignment(everyone, Pos.TOP_RIGHT);
        return everyone;
    }

    /** Offers to mark the face where none was found. */
    private static Node markYourself(CompareState state, MarkBox box) {
        Button mark = new Button(Texts.get("mark.yourself"));
        mark.setId("mark-yourself");
        mark.getStyleClass().add("accent");
        mark.setTooltip(new Tooltip(Texts.get("mark.faceHint")));
        mark.setOnAction(event -> box.start());
        mark.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> state.photo().get() != null
                                && state.photo().get().faces().isEmpty()
                                && !state.marking().get()
                                && !state.busy().get(),
                        state.photo(),
                        state.marking(),
                        state.busy()));
        return mark;
    }

    /** How a face is marked, while one is. */
    private static Node markHint(CompareState state) {
        Label hint = Controls.wrapped(Texts.get("mark.hint"));
        hint.setId("mark-hint");
        hint.getStyleClass().add("photo-controls");
        hint.setMouseTransparent(true);
        hint.setMaxSize(HINT_WIDTH, Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(state.marking());
        StackPane.setAlignment(hint, Pos.TOP_CENTER);
        return hint;
    }
}
