package lookalike.ui.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The letters A to Z to the right of the wall. A click, a drag along them, or Up and Down scrolls to the first name with the letter. */
final class LetterBar extends VBox {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass VACANT = PseudoClass.getPseudoClass("vacant");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Size of a letter in ems, if there is room for it. */
    private static final double LETTER = 0.846;

    /** Minimum size in pixels of legible letters. */
    private static final double LEAST = 7;

    /** Height of a line as a multiple of the size of its text. */
    private static final double LINE = 1.2;

    private final WallState state;
    private final DatasetState dataset;
    private final IntConsumer jump;
    private final List<Label> labels = new ArrayList<>();
    private final TextRuler ruler = new TextRuler(this::fitLetters);
    private char shown = ' ';

    /** @param jump scrolls to a person by the index in the list */
    LetterBar(WallState state, DatasetState dataset, WallGrid wall, IntConsumer jump) {
        this.state = state;
        this.dataset = dataset;
        this.jump = jump;
        setId("wall-letters");
        getStyleClass().add("letter-bar");
        setFillWidth(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        Tooltips.onHover(this, () -> Texts.get("wall.letters"));
        for (char letter : LETTERS.toCharArray()) {
            Label label = new Label(String.valueOf(letter));
            label.getStyleClass().add("letter");
            label.setAlignment(Pos.CENTER);
            label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            label.setMinSize(0, 0);
            label.setMouseTransparent(true);
            VBox.setVgrow(label, Priority.ALWAYS);
            labels.add(label);
        }
        getChildren().addAll(labels);
        getChildren().add(ruler);
        heightProperty().addListener(property -> fitLetters());
        setOnMousePressed(this::point);
        setOnMouseDragged(this::point);
        setOnKeyPressed(this::step);
        state.listed().addListener((ListChangeListener<PersonSummary>) change -> fill());
        wall.firstVisible().addListener((property, before, now) -> show(now.intValue()));
        managedProperty().bind(visibleProperty());
        fill();
    }

    /** Shrinks the letters so that all of them fit into a low window with large text; hides them if they would be illegible. */
    private void fitLetters() {
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double most = room / LETTERS.length() / LINE;
        String style = most < LETTER * ruler.em() ? String.format(Locale.ROOT, "-fx-font-size: %.1fpx", most) : "";
        labels.forEach(label -> {
            label.setStyle(style);
            label.setVisible(most >= LEAST);
        });
    }

    /** The letter under which a name is listed; another character if the name does not begin with a letter from A to Z. */
    private static char letter(PersonSummary person) {
        String folded = PeopleFilter.folded(person.name().strip());
        return folded.isEmpty() ? ' ' : Character.toUpperCase(folded.charAt(0));
    }

    private void fill() {
        Set<Character> there = state.listed().stream().map(LetterBar::letter).collect(Collectors.toSet());
        labels.forEach(label -> label.pseudoClassStateChanged(
                VACANT, !there.contains(label.getText().charAt(0))));
        setVisible(dataset.filter().get().order() == PeopleFilter.Order.NAME
                && !state.listed().isEmpty());
        show(0);
    }

    private void show(int index) {
        if (index < state.listed().size()) {
            shown = letter(state.listed().get(index));
            labels.forEach(label ->
                    label.pseudoClassStateChanged(SHOWN, label.getText().charAt(0) == shown));
            setAccessibleText(Texts.get("wall.letterAt", String.valueOf(shown)));
        }
    }

    private void point(MouseEvent event) {
        requestFocus();
        int place = (int) Math.floor(LETTERS.length() * event.getY() / Math.max(1, getHeight()));
        go(Math.max(0, Math.min(LETTERS.length() - 1, place)));
        event.consume();
    }

    private void step(KeyEvent event) {
        int place = LETTERS.indexOf(shown);
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (step == 0) {
            return;
        }
        for (int next = place + step; next >= 0 && next < LETTERS.length(); next += step) {
            if (first(LETTERS.charAt(next)) >= 0) {
                go(next);
                break;
            }
        }
        event.consume();
    }

    /** Scrolls to the letter at a place, or to the next letter with a name. */
    private void go(int place) {
        for (int at = place; at < LETTERS.length(); at++) {
            int index = first(LETTERS.charAt(at));
            if (index >= 0) {
                jump.accept(index);
                show(index);
                return;
            }
        }
    }

    private int first(char letter) {
        for (int i = 0; i < state.listed().size(); i++) {
            if (letter(state.listed().get(i)) == letter) {
                return i;
            }
        }
        return -1;
    }
}
