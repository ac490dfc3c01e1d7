package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Texts;

/** Menu of a person's photo: the entries of its menu, and the keys of those that have one. */
final class PhotoMenu {

    private static final KeyCombination PROBE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXCLUDE = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DecisionController decisions;
    private final PhotoFiles files;

    PhotoMenu(DecisionController decisions, PhotoFiles files) {
        this.decisions = decisions;
        this.files = files;
    }

    /** The menu of a photo. */
    ContextMenu of(PhotoRow photo) {
        ContextMenu menu = new ContextMenu();
        menu.setId("photo-menu");
        boolean there = photo.status() != PhotoStatus.IMPORTED;
        MenuItem probe = MenuItems.item("use-as-probe", "photo.useAsProbe", () -> files.useAsProbe(photo));
        probe.setAccelerator(PROBE);
        probe.setDisable(!there);
        MenuItem exclude = MenuItems.item(
                "toggle-excluded", photo.excluded() ? "photo.include" : "photo.exclude", () -> toggle(photo));
        exclude.setAccelerator(EXCLUDE);
        exclude.setDisable(photo.status() != PhotoStatus.OK);
        MenuItem folder = MenuItems.item("show-in-folder", "photo.showInFolder", () -> files.showInFileManager(photo));
        folder.setDisable(!there);
        MenuItem copy = MenuItems.item("copy-path", "photo.copyPath", () -> files.copyPath(photo));
        copy.setAccelerator(COPY);
        copy.setDisable(!there);
        menu.getItems().addAll(probe, exclude);
        faces(photo).ifPresent(menu.getItems()::add);
        menu.getItems().addAll(new SeparatorMenuItem(), folder, copy);
        return menu;
    }

    /** Does what a key stands for. */
    boolean act(KeyEvent key, PhotoRow photo) {
        if (PROBE.match(key) && photo.status() != PhotoStatus.IMPORTED) {
            files.useAsProbe(photo);
        } else if (EXCLUDE.match(key) || key.getCode() == KeyCode.BACK_SPACE) {
            toggle(photo);
        } else if (COPY.match(key) && photo.status() != PhotoStatus.IMPORTED) {
            files.copyPath(photo);
        } else {
            return false;
        }
        return true;
    }

    /** Compares the photo with everyone. */
    void probe(PhotoRow photo) {
        files.useAsProbe(photo);
    }

    /** Makes a bystander the labelled face. */
    void choose(PhotoRow photo, DetectedFace face) {
        decisions.chooseFace(photo, face);
    }

    private void toggle(PhotoRow photo) {
        if (photo.status() == PhotoStatus.OK) {
            decisions.toggleExcluded(photo);
        }
    }

    /** The faces by their numbers, if there is a choice. */
    private Optional<Menu> faces(PhotoRow photo) {
        if (photo.bystanders().isEmpty() || photo.face().isEmpty()) {
            return Optional.empty();
        }
        Menu menu = new Menu(Texts.get("photo.chooseFace"));
        menu.setId("choose-face");
        List<FaceBox> faces = photo.faces();
        for (FaceBox box : faces) {
            int number = faces.indexOf(box) + 1;
            RadioMenuItem item = new RadioMenuItem(Texts.get("photo.face", number));
            item.setId("choose-face-" + number);
            item.setSelected(photo.face().get().equals(box));
            photo.bystanders().stream()
                    .filter(face -> face.box().equals(box))
                    .findFirst()
                    .ifPresent(face -> item.setOnAction(event -> choose(photo, face)));
            menu.getItems().add(item);
        }
        return Optional.of(menu);
    }
}
