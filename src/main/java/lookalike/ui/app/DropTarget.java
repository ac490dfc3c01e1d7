package lookalike.ui.app;

import java.io.File;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import lookalike.ui.common.Page;

/** Makes the window take what is dropped on it, and shows where it will go. */
final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final PseudoClass DROPPING_FOLDER = PseudoClass.getPseudoClass("dropping-folder");

    private final Node root;
    private final ObservableValue<Page> page;

    private DropTarget(Node root, ObservableValue<Page> page) {
        this.root = root;
        this.page = page;
    }

    /**
     * Installs it.
     *
     * @param root gets the pseudo-class {@code dropping} while a photo is over it on the Compare page, and {@code dropping-folder} while a
     *     folder is
     * @param page shown at the moment; all pages accept photos, but only the Compare page highlights where they will go
     */
    static void install(Node root, Commands commands, ObservableValue<Page> page) {
        DropTarget target = new DropTarget(root, page);
        root.setOnDragEntered(target::show);
        root.setOnDragOver(event -> {
            if (new TransferContent(event.getDragboard()).isUsable()) {
                // Browsers hand over some pictures as links only.
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            }
            event.consume();
        });
        root.setOnDragExited(event -> target.show(false, false));
        root.setOnDragDropped(event -> {
            event.setDropCompleted(commands.take(new TransferContent(event.getDragboard())));
            event.consume();
        });
    }

    /** Inspects the files once per drag, because a folder may be on a slow drive. */
    private void show(DragEvent event) {
        TransferContent content = new TransferContent(event.getDragboard());
        boolean folder = content.files().stream().anyMatch(File::isDirectory);
        boolean photo = folder ? content.files().stream().anyMatch(file -> !file.isDirectory()) : content.isUsable();
        show(photo && page.getValue() == Page.COMPARE, folder);
    }

    private void show(boolean photo, boolean folder) {
        root.pseudoClassStateChanged(DROPPING, photo);
        root.pseudoClassStateChanged(DROPPING_FOLDER, folder);
    }
}
