package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class LatePartsTest {

    private final Pane parent = new Pane();

    private static Node part(String id, boolean visible) {
        Node part = new Rectangle();
        part.setId(id);
        part.setVisible(visible);
        return part;
    }

    private List<String> children() {
        return parent.getChildren().stream().map(Node::getId).toList();
    }

    @Test
    void aPartTakesItsPlaceWhenItIsFirstShownAndStays() {
        List<Node> parts = List.of(
                part("first", false),
                part("second", true),
                part("third", false),
                part("fourth", true),
                part("last", false));
        LateParts.add(parent, parent.getChildren(), parts);
        assertThat(children()).containsExactly("second", "fourth");
        parts.get(4).setVisible(true);
        parts.get(0).setVisible(true);
        parts.get(2).setVisible(true);
        assertThat(children()).containsExactly("first", "second", "third", "fourth", "last");
        parts.get(2).setVisible(false);
        parts.get(2).setVisible(true);
        assertThat(children()).containsExactly("first", "second", "third", "fourth", "last");
    }

    @Test
    void aPartThatIsHiddenForLongIsNotForgotten() {
        BooleanProperty shown = new SimpleBooleanProperty();
        Node part = part("late", true);
        part.visibleProperty().bind(shown);
        LateParts.add(parent, parent.getChildren(), List.of(part));
        part = null;
        System.gc();
        shown.set(true);
        assertThat(children()).containsExactly("late");
    }
}
