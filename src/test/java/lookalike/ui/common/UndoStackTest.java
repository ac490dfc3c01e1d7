package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoStackTest {

    private final UndoStack stack = new UndoStack();
    private final List<String> undone = new ArrayList<>();

    @Test
    void theLastIsTakenBackFirst() {
        assertThat(stack.canUndo().get()).isFalse();
        stack.undo();
        push("one");
        push("two");
        assertThat(stack.next().get()).isEqualTo("two");
        stack.undo();
        assertThat(stack.next().get()).isEqualTo("one");
        stack.undo();
        assertThat(undone).containsExactly("two", "one");
        assertThat(stack.canUndo().get()).isFalse();
        assertThat(stack.next().get()).isEmpty();
    }

    @Test
    void whatIsTakenBackMayPushSomethingNew() {
        stack.push("swap", () -> push("swap back"));
        stack.undo();
        assertThat(stack.next().get()).isEqualTo("swap back");
    }

    @Test
    void whatIsDoneOutOfSightIsTold() {
        List<String> told = new ArrayList<>();
        stack.onChange(done -> told.add(done.orElse("")));
        stack.push("rename A to B", "A is now called B", () -> {}, () -> {});
        push("in sight");
        stack.undo();
        stack.clear();
        assertThat(told).containsExactly("A is now called B", "", "", "");
    }

    @Test
    void theOldestIsForgottenAndEverythingCanBe() {
        for (int i = 0; i < 100; i++) {
            push("step " + i);
        }
        stack.undo();
        assertThat(undone).containsExactly("step 99");
        for (int i = 0; i < 100; i++) {
            stack.undo();
        }
        assertThat(undone).hasSizeBetween(20, 60).doesNotContain("step 0");
        push("again");
        stack.clear();
        stack.undo();
        assertThat(undone).doesNotContain("again");
        assertThatThrownBy(() -> push("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsUndoneCanBeDoneAgainUntilSomethingElseIsDone() {
        List<String> told = new ArrayList<>();
        pushRedoable("one");
        pushRedoable("two");
        assertThat(stack.canRedo().get()).isFalse();
        stack.redo();
        stack.undo();
        stack.undo();
        assertThat(stack.nextRedo().get()).isEqualTo("one");
        stack.onChange(done -> told.add(done.orElse("")));
        stack.redo();
        assertThat(told).as("told again").containsExactly("did one");
        assertThat(stack.next().get()).isEqualTo("one");
        assertThat(stack.nextRedo().get()).isEqualTo("two");
        stack.redo();
        stack.undo();
        assertThat(undone).containsExactly("two", "one", "again one", "again two", "two");
        push("something else");
        assertThat(stack.canRedo().get()).isFalse();
        stack.redo();
        assertThat(stack.next().get()).isEqualTo("something else");
    }

    @Test
    void nothingIsDoneAgainAfterSomethingThatCannotBe() {
        push("close a photo");
        pushRedoable("rename");
        stack.undo();
        assertThat(stack.canRedo().get()).isTrue();
        stack.undo();
        assertThat(stack.canRedo().get()).isFalse();
        pushRedoable("again");
        stack.undo();
        stack.clear();
        assertThat(stack.canRedo().get()).isFalse();
    }

    private void pushRedoable(String words) {
        stack.push(words, "did " + words, () -> undone.add(words), () -> undone.add("again " + words));
    }

    private void push(String words) {
        stack.push(words, () -> undone.add(words));
    }
}
