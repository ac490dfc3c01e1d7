package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import lookalike.dataset.FolderLayout;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Dialogs;
import lookalike.ui.common.Texts;

/** Explains that a folder is not a dataset, shows its content, and offers a button for each way on. */
final class LayoutDialog {

    /** Every compared photo stays in memory at the size of a screen. */
    private static final int MOST_PHOTOS = 20;

    /** Layouts that may be a dataset nevertheless. */
    private static final Set<FolderLayout.Kind> ANYWAY =
            Set.of(FolderLayout.Kind.STRAY, FolderLayout.Kind.NESTED, FolderLayout.Kind.TOO_WIDE);

    /** Layouts that may be unsorted photos. */
    private static final Set<FolderLayout.Kind> SORTED =
            Set.of(FolderLayout.Kind.FLAT, FolderLayout.Kind.ONE_PERSON, FolderLayout.Kind.NESTED);

    private final FolderLayout layout;
    private final Ways ways;
    private final Node picture;
    private final Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    private final VBox content = new VBox(10);

    /**
     * Ways on from the dialog.
     *
     * @param open opens a folder as it is
     * @param sort sorts the photos of a folder into people
     * @param compare compares photos
     * @param unpack unpacks an archive and opens what is in it
     * @param choose lets the user choose another folder
     */
    record Ways(
            Consumer<Path> open,
            Consumer<Path> sort,
            Consumer<List<Path>> compare,
            Consumer<Path> unpack,
            Runnable choose) {}

    private LayoutDialog(FolderLayout layout, Ways ways, Node picture) {
        this.layout = layout;
        this.ways = ways;
        this.picture = picture;
    }

    /** @param picture shows what a dataset's folder looks like */
    static void show(Window owner, FolderLayout layout, Ways ways, Node picture) {
        new LayoutDialog(layout, ways, picture).show(owner);
    }

    private void show(Window owner) {
        Label words = Controls.wrapped(LayoutText.of(layout));
        words.setId("layout-words");
        words.getStyleClass().add("dialog-words");
        content.getChildren().add(words);
        addWays();
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle(Texts.get("layout.title"));
        alert.setHeaderText(LayoutText.title(layout));
        alert.setGraphic(null);
        Dialogs.dress(alert, owner);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().getStyleClass().add("info-dialog");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setId("layout-dialog");
        alert.show();
        content.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void addWays() {
        if (layout.canUnpack()) {
            add(
                    "layout-unpack",
                    Texts.get("layout.unpackYes"),
                    () -> ways.unpack().accept(layout.chosen()));
        }
        layout.better()
                .ifPresent(folder -> add(
                        "layout-better",
                        LayoutText.open(folder),
                        () -> ways.open().accept(folder)));
        if (SORTED.contains(layout.kind())) {
            add("layout-sort", Texts.get("layout.sort"), () -> ways.sort().accept(layout.chosen()));
        }
        List<Path> photos = layout.contents().photos();
        if (!photos.isEmpty()) {
            List<Path> some = photos.subList(0, Math.min(MOST_PHOTOS, photos.size()));
            add(
                    "layout-compare",
                    LayoutText.compare(some.size(), photos.size()),
                    () -> ways.compare().accept(some));
        }
        add("layout-choose", Texts.get("layout.choose"), ways.choose());
        if (ANYWAY.contains(layout.kind())) {
            add("layout-anyway", Texts.get("layout.anyway"), () -> ways.open().accept(layout.chosen()));
        }
        if (layout.better().isEmpty() && !layout.canUnpack()) {
            content.getChildren().add(1, picture);
        }
    }

    private void add(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> {
            alert.close();
            action.run();
        });
        if (content.getChildren().size() == 1) {
            button.getStyleClass().add("accent");
        }
        content.getChildren().add(button);
    }
}
