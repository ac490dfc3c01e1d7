package lookalike.ui.app;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Makes the window take what is dropped on it, and show that it will. */
final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private DropTarget() {}

    /** @param root gets the pseudo-class {@code dropping} while something that can be taken is over it */
    static void install(Node root, Commands commands) {
        root.setOnDragOver(event -> {
            boolean usable = new TransferContent(event.getDragboard()).isUsable();
            if (usable) {
                // Browsers hand over some pictures as links only.
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            root.pseudoClassStateChanged(DROPPING, usable);
            event.consume();
        });
        root.setOnDragExited(event -> root.pseudoClassStateChanged(DROPPING, false));
        root.setOnDragDropped(event -> {
            event.setDropCompleted(commands.take(new TransferContent(event.getDragboard())));
            event.consume();
        });
    }
}
