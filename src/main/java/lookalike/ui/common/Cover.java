package lookalike.ui.common;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A page that lies over others while it is open. The others are hidden as long as any such page is open; the topmost one has the focus.
 *
 * @param <N> the page
 */
public final class Cover<N extends Node> {

    private final StackPane room;
    private final ObservableValue<Boolean> open;
    private final Supplier<N> builder;
    private Optional<N> page = Optional.empty();

    private Cover(StackPane room, ObservableValue<Boolean> open, Supplier<N> builder) {
        this.room = room;
        this.open = open;
        this.builder = builder;
    }

    /**
     * Lays a page over others whenever it is opened.
     *
     * @param room has the other pages as its first child
     * @param open true while the page is open; false at first
     * @param builder makes the page; called once, when it is opened for the first time
     */
    public static <N extends Node> Cover<N> install(
            StackPane room, ObservableValue<Boolean> open, Supplier<N> builder) {
        Cover<N> cover = new Cover<>(room, open, builder);
        open.addListener((property, before, now) -> {
            if (now) {
                cover.show();
            }
            cover.settle();
        });
        return cover;
    }

    /** The page; empty until it has been opened. */
    public Optional<N> page() {
        return page;
    }

    private void show() {
        if (page.isEmpty()) {
            N made = builder.get();
            made.visibleProperty().bind(open);
            room.getChildren().add(made);
            page = Optional.of(made);
        }
        page.get().toFront();
    }

    /** Shows the other pages if none lies over them, and gives the topmost one the keyboard. */
    private void settle() {
        Node others = room.getChildren().get(0);
        Node top = room.getChildren().stream()
                .skip(1)
                .filter(Node::isVisible)
                .reduce((below, above) -> above)
                .orElse(others);
        others.setVisible(top == others);
        top.requestFocus();
    }
}
