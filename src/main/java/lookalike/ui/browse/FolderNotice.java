package lookalike.ui.browse;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Notice that the dataset's folder has changed since it was read. */
public final class FolderNotice extends HBox {

    /**
     * @param prefix of the ids
     * @param rescan brings the dataset up to date
     */
    public FolderNotice(DatasetState state, String prefix, Runnable rescan) {
        super(8);
        setId(prefix + "folder-notice");
        getStyleClass().add("folder-notice");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.get("folder.changed"));
        Tooltips.set(words, Texts.get("folder.changedHint"));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = Controls.button(prefix + "folder-rescan", Texts.get("folder.rescan"), rescan);
        again.getStyleClass().add("small");
        Button dismiss = Controls.button(
                prefix + "folder-dismiss", "✕", () -> state.folderChanged().set(false));
        dismiss.getStyleClass().addAll("small", "flat");
        dismiss.setAccessibleText(Texts.get("folder.dismiss"));
        Tooltips.set(dismiss, Texts.get("folder.dismiss"));
        getChildren().addAll(words, again, dismiss);
        visibleProperty().bind(state.folderChanged().and(state.building().not()));
        managedProperty().bind(visibleProperty());
    }
}
