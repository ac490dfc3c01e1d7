package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

/** Menu of the selected photos of a person: its entries, and the keys of those that have one. */
final class PhotoMenu {

    private static final KeyCombination PROBE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXCLUDE = new KeyCodeCombination(KeyCode.DELETE);
    private static final KeyCombination MOVE = new KeyCodeCombination(KeyCode.M);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DecisionController decisions;
    private final PhotoFiles files;
    private final Consumer<List<PhotoRow>> mover;

    /** @param mover asks for the person whom photos show */
    PhotoMenu(DecisionController decisions, PhotoFiles files, Consumer<List<PhotoRow>> mover) {
        this.decisions = decisions;
        this.files = files;
        this.mover = mover;
    }

    /** The menu of some photos, at least one. */
    ContextMenu of(List<PhotoRow> photos) {
        ContextMenu menu = new ContextMenu();
        menu.setId("photo-menu");
        List<PhotoRow> there = there(photos);
        boolean included = photos.stream().allMatch(PhotoRow::excluded);
        menu.getItems()
                .addAll(
                        item("use-as-probe", "photo.useAsProbe", PROBE, there, files::useAsProbes),
                        item(
                                "toggle-excluded",
                                included ? "photo.include" : "photo.exclude",
                                EXCLUDE,
                                usable(photos),
                                decisions::toggleExcluded),
                        item("move-photos", "photo.move", MOVE, movable(photos), mover));
        if (photos.size() == 1) {
            MenuItem cover = MenuItems.item("cover-photo", "photo.cover", () -> decisions.cover(photos.get(0)));
            cover.setDisable(usable(photos).isEmpty());
            menu.getItems().add(cover);
            faces(photos.get(0)).ifPresent(menu.getItems()::add);
        }
        MenuItem folder =
                MenuItems.item("show-in-folder", "photo.showInFolder", () -> files.showInFileManager(photos.get(0)));
        folder.setDisable(there.size() != 1);
        MenuItem export = MenuItems.item("export-photos", "wall.export", () -> files.export(there));
        export.setDisable(there.isEmpty());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        folder,
                        export,
                        item("copy-path", "photo.copyPath", COPY, there, files::copyPaths));
        return menu;
    }

    private static MenuItem item(
            String id, String words, KeyCombination key, List<PhotoRow> photos, Consumer<List<PhotoRow>> action) {
        MenuItem item = MenuItems.item(id, words, () -> action.accept(photos));
        item.setAccelerator(key);
        item.setDisable(photos.isEmpty());
        return item;
    }

    /** Runs the action of a key. */
    boolean act(KeyEvent key, List<PhotoRow> photos) {
        if (PROBE.match(key)) {
            act(there(photos), files::useAsProbes);
        } else if (EXCLUDE.match(key) || key.getCode() == KeyCode.BACK_SPACE) {
            act(usable(photos), decisions::toggleExcluded);
        } else if (MOVE.match(key)) {
            act(movable(photos), mover);
        } else if (COPY.match(key)) {
            act(there(photos), files::copyPaths);
        } else {
            return false;
        }
        return true;
    }

    private static void act(List<PhotoRow> photos, Consumer<List<PhotoRow>> action) {
        if (!photos.isEmpty()) {
            action.accept(photos);
        }
    }

    /** Compares the photo with everyone. */
    void probe(PhotoRow photo) {
        files.useAsProbes(List.of(photo));
    }

    /** Makes a bystander the labelled face. */
    void choose(PhotoRow photo, DetectedFace face) {
        decisions.chooseFace(photo, face);
    }

    private static List<PhotoRow> there(List<PhotoRow> photos) {
        return photos.stream()
                .filter(photo -> photo.status() != PhotoStatus.IMPORTED)
                .toList();
    }

    private static List<PhotoRow> usable(List<PhotoRow> photos) {
        return photos.stream().filter(photo -> photo.status() == PhotoStatus.OK).toList();
    }

    /** The photos that can be moved: those with a content hash, by which decisions identify a photo. */
    private static List<PhotoRow> movable(List<PhotoRow> photos) {
        return photos.stream().filter(photo -> !photo.hash().isEmpty()).toList();
    }

    /** Menu of the faces by number, if there is a choice. */
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
