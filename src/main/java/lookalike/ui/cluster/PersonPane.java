package lookalike.ui.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.help.KeyButton;

/** The selected person: name, people who may be the same, all faces, and the actions for the selected faces. */
final class PersonPane extends VBox {

    private final ClusterState state;
    private final ClusterController controller;
    private final NameField name;
    private final Label counts = Controls.wrapped("");
    private final Button leaveOut;
    private final SimilarRow similar;
    private final TileGrid<Integer> faces;
    private final VBox content;
    private final KeyButton takeOut;
    private final KeyButton split;
    private final KeyButton confirm;

    /** @param leave moves the focus to the wall */
    PersonPane(
            ClusterState state,
            ClusterController controller,
            FacePictures pictures,
            DraggedFaces drags,
            Runnable leave) {
        this.state = state;
        this.controller = controller;
        name = new NameField(state, controller, leave);
        similar = new SimilarRow(state, controller, pictures);
        faces = new TileGrid<>(
                "cluster-faces",
                Integer::intValue,
                FaceTile.SIZE,
                state.faces(),
                tiles -> new FaceTile(tiles, state, pictures, drags));
        faces.setWords((place, count) -> Texts.get(
                "cluster.place",
                place + 1,
                count,
                state.sorted()
                        .get()
                        .map(sorted ->
                                sorted.heap().faces().get(faces.item(place)).path())
                        .orElse("")));
        faces.onKey(this::act);
        VBox.setVgrow(faces, Priority.ALWAYS);
        counts.getStyleClass().add("muted");
        counts.setId("cluster-counts");
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        leaveOut = Controls.button(
                "cluster-leave-out", "", () -> controller.steps().leaveOut(state.selected()));
        leaveOut.getStyleClass().add("small");
        takeOut = button("cluster-take-out", Icon.Shape.UNUSABLE, "Delete", "cluster.takeOut", this::takeOut);
        split = button("cluster-split", Icon.Shape.PERSON, "S", "cluster.split", this::split);
        confirm = button("cluster-confirm", Icon.Shape.DONE, "C", "cluster.confirm", this::confirm);
        HBox line = new HBox(8, counts, leaveOut);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(USE_PREF_SIZE);
        FlowPane actions = new FlowPane(6, 6, takeOut, split, confirm);
        actions.getStyleClass().add("cluster-actions");
        actions.setMinHeight(USE_PREF_SIZE);
        name.setMinHeight(USE_PREF_SIZE);
        similar.setMinHeight(USE_PREF_SIZE);
        content = new VBox(name, line, similar, faces, actions);
        content.getStyleClass().add("cluster-person-content");
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getStyleClass().addAll("card", "cluster-person");
        getChildren().add(content);
        setMinSize(0, 0);
        state.draft().addListener(property -> show());
        state.selection().addListener((property, before, now) -> {
            state.faces().set(List.of());
            show();
        });
        state.faces().addListener(property -> enable());
        show();
    }

    private static KeyButton button(String id, Icon.Shape icon, String key, String words, Runnable action) {
        KeyButton button = new KeyButton(id, icon, key, action);
        button.setWords(Texts.get(words));
        return button;
    }

    /** Puts the cursor into the name field. */
    void rename() {
        name.focus();
    }

    private void show() {
        Optional<DraftPerson> person = state.person();
        content.setVisible(person.isPresent());
        name.show(person);
        similar.show(person);
        leaveOut.setDisable(person.isEmpty());
        leaveOut.setText(Texts.get(
                person.filter(DraftPerson::leftOut).isPresent() ? "cluster.takeInPerson" : "cluster.leaveOutPerson"));
        counts.setText(person.map(this::counts).orElse(""));
        faces.show(person.map(PersonPane::doubtfulFirst).orElse(List.of()));
        List<Integer> all = person.map(DraftPerson::faces).orElse(List.of());
        List<Integer> still = state.faces().get().stream().filter(all::contains).toList();
        if (still.size() < state.faces().get().size()) {
            state.faces().set(still);
        }
        enable();
    }

    private String counts(DraftPerson person) {
        String doubts = ClusterText.doubts(person);
        String photos = ClusterText.photos(person, state);
        return doubts.isEmpty() ? photos : photos + " · " + doubts;
    }

    private static List<Integer> doubtfulFirst(DraftPerson person) {
        return person.faces().stream()
                .sorted(Comparator.comparing(face -> !person.doubtful().contains(face)))
                .toList();
    }

    private void enable() {
        List<Integer> chosen = state.faces().get();
        Optional<DraftPerson> person = state.person();
        boolean some = !chosen.isEmpty()
                && person.filter(each -> chosen.size() < each.faces().size()).isPresent();
        takeOut.setDisable(!some);
        split.setDisable(!some);
        confirm.setDisable(person.filter(each -> each.doubtful().stream().anyMatch(chosen::contains))
                .isEmpty());
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> takeOut();
            case S -> split();
            case C -> confirm();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeOut() {
        state.person()
                .ifPresent(person ->
                        controller.steps().takeOut(person, state.faces().get()));
    }

    private void split() {
        state.person()
                .ifPresent(
                        person -> controller.steps().split(person, state.faces().get()));
    }

    private void confirm() {
        state.person()
                .ifPresent(person ->
                        controller.steps().confirm(person, state.faces().get()));
    }
}
