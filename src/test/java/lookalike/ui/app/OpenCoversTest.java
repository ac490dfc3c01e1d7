package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import lookalike.ui.common.CoverPage;
import org.junit.jupiter.api.Test;

class OpenCoversTest {

    private final Page first = new Page();
    private final Page second = new Page();
    private final OpenCovers covers = new OpenCovers(List.of(first, second));

    @Test
    void thePageThatWasOpenedLastIsOnTop() {
        assertThat(covers.top()).isEmpty();
        first.open.set(true);
        second.open.set(true);
        assertThat(covers.top()).containsSame(second);
        second.open.set(false);
        assertThat(covers.top()).containsSame(first);
        second.open.set(true);
        first.open.set(false);
        first.open.set(true);
        assertThat(covers.top()).containsSame(first);
    }

    @Test
    void allAreClosedAtOnce() {
        first.open.set(true);
        second.open.set(true);
        covers.close();
        assertThat(List.of(first.isOpen(), second.isOpen())).containsOnly(false);
        assertThat(covers.top()).isEmpty();
    }

    private static final class Page implements CoverPage {

        private final BooleanProperty open = new SimpleBooleanProperty();

        @Override
        public ReadOnlyBooleanProperty openProperty() {
            return open;
        }

        @Override
        public void close() {
            open.set(false);
        }
    }
}
