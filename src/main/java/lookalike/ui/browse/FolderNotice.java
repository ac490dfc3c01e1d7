package lookalike.ui.browse;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.ui.common.Texts;

/** Says that the dataset's folder is not what it was when it was read. */
final class FolderNotice extends HBox {

    /** @param rescan brings the dataset up to date */
    FolderNotice(DatasetState state, Runnable rescan) {
        super(8);
        setId("folder-notice");
        getStyleClass().add("folder-notice");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Texts.get("folder.changed"));
        words.setTooltip(new Tooltip(Texts.get("folder.changedHint")));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button(Texts.get("folder.rescan"));
        again.setId("folder-rescan");
        again.getStyleClass().add("small");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> rescan.run());
        Button dismiss = new Button("✕");
        dismiss.setId("folder-dismiss");
        dismiss.getStyleClass().addAll("small", "flat");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setAccessibleText(Texts.get("folder.dismiss"));
        dismiss.setTooltip(new Tooltip(Texts.get("folder.dismiss")));
        dismiss.setOnAction(event -> state.folderChanged().set(false));
        getChildren().addAll(words, again, dismiss);
        visibleProperty().bind(state.folderChanged().and(state.building().not()));
        managedProperty().bind(visibleProperty());
    }
}
