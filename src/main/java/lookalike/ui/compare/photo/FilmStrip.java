package lookalike.ui.compare.photo;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Clickable;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ClipPerson;
import lookalike.ui.compare.core.ClipScene;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ClipText;

/**
 * The people of the shown clip, with the times at which they are seen. The mouse or Left and Right select a person; Up and Down step
 * through the best frames of the selected person. Takes no room while a photo is shown.
 */
final class FilmStrip extends ScrollPane {

    private static final double SIDE = 44;
    private static final double WORDS_WIDTH = 132;

    /** Width below which the words are only in the tooltips. */
    private static final double WORDED = 300;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CompareState state;
    private final CompareController controller;
    private final HBox row = new HBox(4);

    FilmStrip(CompareState state, CompareController controller) {
        this.state = state;
        this.controller = controller;
        row.setId("film-strip");
        row.getStyleClass().add("film-strip");
        row.setAccessibleText(Texts.get("clip.strip"));
        setContent(row);
        getStyleClass().addAll("strip", "film");
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setHbarPolicy(
                ScrollBarPolicy.NEVER); // the keys and the wheel scroll, and the selected person is always in view
        setMinHeight(USE_PREF_SIZE);
        setFocusTraversable(false);
        visibleProperty().bind(state.scene().isNotNull());
        managedProperty().bind(visibleProperty());
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        state.scene().addListener((property, before, now) -> show(before, now));
    }

    private void show(ClipScene before, ClipScene now) {
        boolean focused = row.getChildren().stream().anyMatch(Node::isFocused);
        if (now == null) {
            row.getChildren().clear();
            return;
        }
        if (before == null || before.clip() != now.clip()) {
            row.getChildren().clear();
            setHvalue(0);
        }
        fill(now.people());
        for (int i = 0; i < row.getChildren().size(); i++) {
            Node entry = row.getChildren().get(i);
            boolean selected = i == now.person();
            entry.pseudoClassStateChanged(SELECTED, selected);
            Clickable.install(entry, ClipText.person(now, i), select(i));
            if (selected) {
                StripScroll.reveal(this, entry);
                if (focused) {
                    entry.requestFocus();
                }
            }
        }
    }

    private Runnable select(int person) {
        return () -> controller.select(state.scene().get().withPerson(person));
    }

    /** Updates the entries in place, because the user may be pressing one while more people are found. */
    private void fill(List<ClipPerson> people) {
        List<Node> entries = row.getChildren();
        while (entries.size() > people.size()) {
            entries.remove(entries.size() - 1);
        }
        for (int i = 0; i < people.size(); i++) {
            if (i == entries.size()) {
                entries.add(new Entry(i + 1, widthProperty().greaterThan(WORDED)));
            }
            ((Entry) entries.get(i)).show(people.get(i));
        }
    }

    /** A person with a picture, a number and times. */
    private static final class Entry extends HBox {

        private final PictureFrame picture = new PictureFrame(SIDE);
        private final Label times = new Label();

        /** @param worded whether there is room for words */
        Entry(int person, ObservableBooleanValue worded) {
            super(8);
            Label number = new Label(Texts.get("clip.number", person));
            number.getStyleClass().add("film-number");
            times.getStyleClass().add("caption");
            times.setMaxWidth(WORDS_WIDTH);
            VBox words = new VBox(number, times);
            words.getStyleClass().add("film-words");
            words.visibleProperty().bind(worded);
            words.managedProperty().bind(worded);
            getChildren().addAll(picture, words);
            setId("clip-person-" + person);
            getStyleClass().addAll("choice", "ringed", "film-entry");
        }

        void show(ClipPerson person) {
            picture.show(person.moments().get(0).picture());
            times.setText(ClipText.times(person));
        }
    }

    private void key(KeyEvent event) {
        ClipScene scene = state.scene().get();
        if (scene == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<KeyCode> keys = List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END);
        if (keys.contains(event.getCode())) {
            controller.select(
                    switch (event.getCode()) {
                        case LEFT -> scene.withPerson(scene.person() - 1);
                        case RIGHT -> scene.withPerson(scene.person() + 1);
                        case UP -> scene.withMoment(scene.moment() - 1);
                        case DOWN -> scene.withMoment(scene.moment() + 1);
                        case HOME -> scene.withPerson(0);
                        default -> scene.withPerson(scene.people().size() - 1);
                    });
            event.consume();
        }
    }
}
