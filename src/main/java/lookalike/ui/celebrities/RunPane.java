package lookalike.ui.celebrities;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.celebrity.RunPlan;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.Texts;

/** The run: progress, obstacles, the people of the plan, those who are ready, and the required credits. */
final class RunPane extends VBox {

    private final FetchState state;
    private final FetchController controller;
    private final Label title = Controls.wrapped("");
    private final Label line = Controls.wrapped("");
    private final ProgressLine bar = new ProgressLine("thick");
    private final Button pause = Controls.button("pause-celebrities-page", "", this::pauseOrResume);
    private final Button stop = Controls.button("stop-celebrities-page", Texts.get("status.cancel"), this::stop);
    private final ListView<FetchedPerson> people = new ListView<>();
    private final VBox before;
    private final InvalidationListener changed = property -> show();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(changed);
    private RunningTask task;

    RunPane(FetchState state, FetchController controller, FacePictures pictures, Runnable compare) {
        super();
        this.state = state;
        this.controller = controller;
        setId("celebrity-run");
        getStyleClass().addAll("card", "celebrity-pane", "celebrity-run");
        setMinWidth(0);
        before = before();
        people.setId("celebrity-people");
        people.setItems(state.people());
        people.accessibleTextProperty().bind(title.textProperty());
        people.setCellFactory(view -> new PersonCell(controller, pictures));
        people.getStyleClass().add("celebrity-people");
        people.setMinHeight(0);
        VBox.setVgrow(people, Priority.ALWAYS);
        people.managedProperty().bind(people.visibleProperty());
        getChildren()
                .addAll(
                        head(),
                        bar,
                        strip("celebrity-remark", state.remark()),
                        strip("celebrity-obstacle", state.obstacle()),
                        strip("celebrity-question", question()),
                        before,
                        people,
                        new ReadyPeople(state, pictures, compare),
                        credits());
        List.of(state.stage(), state.plan(), state.ended(), state.photos(), state.task())
                .forEach(each -> each.addListener(changed));
        state.current().addListener((property, was, now) -> {
            if (now != null && !people.isHover()) {
                reveal(now);
            }
        });
        state.stage().addListener((property, was, now) -> {
            if (now == Stage.DONE) {
                state.question().ifPresent(this::reveal);
            }
        });
        show();
    }

    private void reveal(FetchedPerson person) {
        people.scrollTo(Math.max(0, state.people().indexOf(person) - 2));
    }

    /** Request at the end of the run to choose who is meant. */
    private StringBinding question() {
        return Bindings.createStringBinding(
                () -> state.stage().get() == Stage.DONE && state.questions().get() > 0
                        ? Texts.count("celebrities.questions", state.questions().get())
                        : "",
                state.stage(),
                state.questions());
    }

    /** A sentence that is hidden while it is empty. */
    private static Label strip(String id, ObservableStringValue words) {
        Label strip = Controls.wrapped("");
        strip.setId(id);
        strip.getStyleClass().add("celebrity-obstacle");
        strip.setMaxWidth(Double.MAX_VALUE);
        strip.setGraphic(new Icon(Icon.Shape.ATTENTION));
        strip.textProperty().bind(words);
        strip.visibleProperty().bind(strip.textProperty().isNotEmpty());
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private Node head() {
        title.setId("celebrity-run-title");
        title.getStyleClass().add("celebrity-run-title");
        line.setId("celebrity-run-line");
        line.getStyleClass().add("muted");
        VBox words = new VBox(2, title, line);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        stop.setGraphic(new Icon(Icon.Shape.STOP));
        for (Button button : List.of(pause, stop)) {
            button.managedProperty().bind(button.visibleProperty());
        }
        HBox head = new HBox(8, words, pause, stop);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    /** The steps of a run, shown before the first one. */
    private static VBox before() {
        VBox box = new VBox(
                16,
                before(Icon.Shape.SEARCH, Texts.get("celebrities.explainWho")),
                before(Icon.Shape.PHOTOS, Texts.get("celebrities.explainPhotos")),
                before(Icon.Shape.PEOPLE, Texts.get("celebrities.explainCompare")));
        box.getStyleClass().add("celebrity-before");
        box.setAlignment(Pos.CENTER_LEFT);
        box.managedProperty().bind(box.visibleProperty());
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node before(Icon.Shape shape, String words) {
        StackPane icon = new StackPane(new Icon(shape));
        icon.getStyleClass().add("task-icon");
        Label text = Controls.wrapped(words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(14, icon, text);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node credits() {
        Label head = Controls.wrapped(Texts.get("celebrities.credits"));
        head.getStyleClass().add("celebrity-group-name");
        Label words = Controls.wrapped(Texts.get("celebrities.creditsWords"));
        VBox text = new VBox(head, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox note = new HBox(10, new Icon(Icon.Shape.INFO), text);
        note.getStyleClass().add("celebrity-note");
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private void show() {
        follow(state.task().get());
        Stage stage = state.stage().get();
        RunPlan plan = state.plan().get();
        boolean asking = stage == Stage.ASKING;
        boolean none = asking || stage == Stage.NONE || plan == null;
        boolean running = task != null;
        boolean paused = running && task.paused().get();
        before.setVisible(none);
        people.setVisible(!none);
        bar.setVisible(!none);
        bar.setManaged(!none);
        pause.setVisible(!asking && (running || !none && stage != Stage.DONE));
        stop.setVisible(running);
        pause.setText(Texts.get(running && !paused ? "status.pause" : "status.resume"));
        pause.setGraphic(new Icon(running && !paused ? Icon.Shape.PAUSE : Icon.Shape.PLAY));
        if (none) {
            title.setText(Texts.get(asking ? "celebrities.asking" : "celebrities.nothingYet"));
            line.setText(Texts.get(asking ? "celebrities.askingWords" : "celebrities.nothingYetWords"));
            return;
        }
        int all = plan.people().size();
        title.setText(
                switch (stage) {
                    case RUNNING -> Texts.count(paused ? "celebrities.paused" : "celebrities.getting", all);
                    case DONE -> Texts.count("celebrities.done", state.ready().get());
                    case STOPPED, FAILED, ASKING, NONE -> Texts.count("celebrities.stopped", all);
                });
        bar.fraction().set(all == 0 ? 0 : (double) state.ended().get() / all);
        bar.setAccessibleText(line());
        line.setText(line());
    }

    private String line() {
        String left = task == null || task.paused().get()
                ? ""
                : CelebrityText.left(task.reading().get());
        boolean untold = task == null && state.ended().get() == 0;
        return untold
                ? Texts.get("celebrities.resumeWords")
                : Stream.of(
                                Texts.get(
                                        "celebrities.soFar",
                                        state.ended().get(),
                                        Texts.count(
                                                "browse.photos", state.photos().get())),
                                left)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private void follow(RunningTask now) {
        if (now == task) {
            return;
        }
        task = now;
        if (now != null) {
            now.paused().addListener(weak);
            now.reading().addListener(weak);
        }
    }

    private void pauseOrResume() {
        if (task == null) {
            controller.resume();
        } else {
            task.paused().set(!task.paused().get());
        }
    }

    private void stop() {
        if (task != null) {
            task.stop();
        }
    }
}
