package lookalike.ui.app;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Makes the window take what is dropped on it, and show that it will. */
final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private DropTarget() {}

    /** @param root gets the pseudo-class {@code dropping} while something that can be taken is over it */
    static void install(Node root, AppContext context, Commands commands) {
        root.setOnDragOver(event -> {
            boolean usable =
                    event.getDragboard().hasFiles() || event.getDragboard().hasImage();
            if (usable) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            root.pseudoClassStateChanged(DROPPING, usable);
            event.consume();
        });
        root.setOnDragExited(event -> root.pseudoClassStateChanged(DROPPING, false));
        root.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            if (board.hasFiles()) {
                commands.openFiles(board.getFiles());
            } else if (board.getImage() != null) {
                context.compare().paste(board.getImage());
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
