package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class CoverTest {

    private final BooleanProperty firstOpen = new SimpleBooleanProperty();
    private final BooleanProperty secondOpen = new SimpleBooleanProperty();
    private final List<String> focused = new ArrayList<>();
    private final Page others = new Page("others");
    private final StackPane room = new StackPane(others);
    private final Cover<Page> first = Cover.install(room, firstOpen, () -> new Page("first"));
    private final Cover<Page> second = Cover.install(room, secondOpen, () -> new Page("second"));

    @Test
    void anOpenPageHidesTheOthersUntilItIsClosed() {
        assertThat(first.page()).as("not needed yet").isEmpty();

        firstOpen.set(true);
        Page page = first.page().orElseThrow();
        assertThat(page.isVisible()).isTrue();
        assertThat(others.isVisible()).isFalse();

        firstOpen.set(false);
        assertThat(page.isVisible()).isFalse();
        assertThat(others.isVisible()).isTrue();

        firstOpen.set(true);
        assertThat(first.page()).as("the same one").containsSame(page);
        assertThat(focused).containsExactly("first", "others", "first");
    }

    @Test
    void theOthersStayHiddenWhileAnotherPageIsOpen() {
        firstOpen.set(true);
        secondOpen.set(true);

        secondOpen.set(false);
        assertThat(others.isVisible()).isFalse();
        assertThat(first.page().orElseThrow().isVisible()).isTrue();

        firstOpen.set(false);
        assertThat(others.isVisible()).isTrue();
        assertThat(focused).containsExactly("first", "second", "first", "others");
    }

    @Test
    void thePageThatWasOpenedLastIsOnTop() {
        firstOpen.set(true);
        secondOpen.set(true);
        firstOpen.set(false);
        firstOpen.set(true);

        assertThat(room.getChildren())
                .containsExactly(
                        others, second.page().orElseThrow(), first.page().orElseThrow());
    }

    private final class Page extends Group {

        private final String name;

        Page(String name) {
            this.name = name;
        }

        @Override
        public void requestFocus() {
            focused.add(name);
        }
    }
}
