package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GridStepsTest {

    private final ObservableList<String> cells = FXCollections.observableArrayList("a", "b", "c", "d", "e");
    private final GridSelection<String, String> selection = new GridSelection<>(cells, cell -> cell, () -> {});
    private GridSteps steps;

    @BeforeEach
    void makeAGrid() { // not earlier, because a control needs JavaFX
        steps = new GridSteps(new GridView<>(cells), selection, () -> 1);
    }

    @Test
    void keysLeadFromTheCursorToAnotherCellAndNoFurtherThanTheLast() {
        assertThat(after(KeyCode.RIGHT)).as("nothing has the cursor yet").containsExactly("b");
        assertThat(after(KeyCode.RIGHT)).containsExactly("c");
        assertThat(after(KeyCode.LEFT)).containsExactly("b");
        assertThat(after(KeyCode.PAGE_DOWN)).as("three rows of one cell").containsExactly("e");
        assertThat(after(KeyCode.RIGHT)).containsExactly("e");
        assertThat(after(KeyCode.HOME)).containsExactly("a");
        assertThat(after(KeyCode.UP)).containsExactly("a");
        assertThat(after(KeyCode.END)).containsExactly("e");
    }

    @Test
    void upAndDownPassOverARow() {
        assertThat(GridSteps.step(KeyCode.DOWN, 4, 20)).hasValue(4);
        assertThat(GridSteps.step(KeyCode.UP, 4, 20)).hasValue(-4);
        assertThat(GridSteps.step(KeyCode.PAGE_UP, 4, 20)).hasValue(-12);
    }

    @Test
    void shiftSelectsAllOnTheWayAndCtrlAEverything() {
        selection.select(3);
        assertThat(steps.take(press(KeyCode.HOME, true, false))).isTrue();
        assertThat(selection.items()).containsExactly("a", "b", "c", "d");
        assertThat(steps.take(press(KeyCode.A, false, true))).isTrue();
        assertThat(selection.items()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void otherKeysAreLeftToTheView() {
        assertThat(steps.take(press(KeyCode.ENTER, false, false))).isFalse();
        assertThat(steps.take(press(KeyCode.A, false, false))).isFalse();
        assertThat(selection.items()).isEmpty();
    }

    @Test
    void anEmptyGridSelectsNothing() {
        cells.clear();
        assertThat(after(KeyCode.END)).isEmpty();
    }

    private List<String> after(KeyCode key) {
        assertThat(steps.take(press(key, false, false))).isTrue();
        return selection.items();
    }

    private static KeyEvent press(KeyCode key, boolean shift, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, shortcut, false, false);
    }
}
