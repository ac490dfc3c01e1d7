package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import lookalike.catalog.PhotoRow;
import lookalike.dataset.Credit;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.GridSteps;
import lookalike.ui.common.ScrollPosition;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import org.controlsfx.control.GridView;

/**
 * Grid of a person's photos, one or several of which are selected. Arrow keys select another photo, with Shift several; Enter and Space
 * open the menu of the selected ones.
 */
final class PhotoGrid extends StackPane {

    private static final double GAP = 6;

    private final TextRuler ruler = new TextRuler(this::fitCells);
    private final ObservableList<PhotoRow> photos;
    private final GridView<PhotoRow> grid;
    private final PhotoSelection selection;
    private final GridSteps steps;
    private final PhotoMenu menu;
    private final Function<PhotoRow, Optional<Credit>> credits;
    private String label = "";

    /** @param credits authors and licences of photos */
    PhotoGrid(
            ObservableList<PhotoRow> photos,
            FacePictures pictures,
            Supplier<Path> folder,
            Function<PhotoRow, Optional<Credit>> credits,
            PhotoMenu menu) {
        this.photos = photos;
        this.credits = credits;
        this.menu = menu;
        grid = new GridView<>(photos);
        selection = new PhotoSelection(photos, this::tell);
        steps = new GridSteps(grid, selection, () -> 0);
        photos.addListener((ListChangeListener<PhotoRow>) change -> {
            fitCells();
            String now = photos.isEmpty() ? "" : photos.get(0).label();
            if (!now.equals(label)) {
                label = now;
                ScrollPosition.reveal(grid, 0);
            }
        });
        grid.setId("photos");
        grid.getStyleClass().add("photo-grid");
        grid.setCellWidth(PersonPhotoCell.WIDTH);
        grid.setHorizontalCellSpacing(GAP);
        grid.setVerticalCellSpacing(GAP);
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.setCellFactory(view -> cell(pictures, folder));
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                showMenu();
                event.consume();
            }
        });
        fitCells();
        getChildren().addAll(grid, ruler);
    }

    private void fitCells() {
        grid.setCellHeight(PersonPhotoCell.height(
                ruler.em(),
                photos.stream().anyMatch(photo -> credits.apply(photo).isPresent())));
    }

    private PersonPhotoCell cell(FacePictures pictures, Supplier<Path> folder) {
        PersonPhotoCell[] made = new PersonPhotoCell[1];
        PersonPhotoCell cell = new PersonPhotoCell(
                pictures, folder, credits, menu, this::together, event -> press(event, made[0].getIndex()));
        made[0] = cell;
        cell.indexProperty().subscribe(index -> cell.mark(selection.contains(index.intValue())));
        return cell;
    }

    /** The photos that an action on a photo applies to. */
    private List<PhotoRow> together(PhotoRow photo) {
        List<PhotoRow> all = selection.photos();
        return all.contains(photo) ? all : List.of(photo);
    }

    private void press(MouseEvent event, int index) {
        grid.requestFocus();
        if (index < 0 || index >= photos.size()) {
            return;
        }
        boolean action = event.getButton() != MouseButton.PRIMARY || isOnButton(event);
        if (event.isShortcutDown() && !action) {
            selection.toggle(index);
        } else if (event.isShiftDown() && !action) {
            selection.extendTo(index);
        } else if (!action || !selection.contains(index)) {
            selection.select(index);
        }
    }

    /** Tests whether a press is on a button, in which case the selection stays as it is. */
    private static boolean isOnButton(MouseEvent event) {
        for (Node at = (Node) event.getTarget(); at != null && !(at instanceof PersonPhotoCell); at = at.getParent()) {
            if (at instanceof Button) {
                return true;
            }
        }
        return false;
    }

    private void act(KeyEvent event) {
        if (steps.take(event) || menu.act(event, selection.photos()) || isAction(event)) {
            event.consume();
        }
    }

    private boolean isAction(KeyEvent event) {
        boolean wanted = switch (event.getCode()) {
            case ENTER, SPACE -> !event.isShortcutDown();
            case CONTEXT_MENU -> true; // not every system requests a menu when this key is pressed
            default -> false;
        };
        if (wanted) {
            showMenu();
        }
        return wanted;
    }

    private void showMenu() {
        selection.photo().ifPresent(photo -> {
            steps.reveal(selection.cursor());
            grid.layout();
            cells().filter(cell -> cell.getIndex() == selection.cursor())
                    .findFirst()
                    .ifPresent(PersonPhotoCell::showMenu);
        });
    }

    private void tell() {
        cells().forEach(cell -> cell.mark(selection.contains(cell.getIndex())));
        int count = selection.photos().size();
        String others = count > 1 ? ", " + Texts.get("photo.selectedTogether", count) : "";
        grid.setAccessibleText(selection
                .photo()
                .map(photo -> Texts.get(
                                "photo.selected",
                                selection.cursor() + 1,
                                photos.size(),
                                PhotoText.name(photo),
                                PhotoText.whole(photo))
                        + others)
                .orElse(""));
    }

    private Stream<PersonPhotoCell> cells() {
        return grid.lookupAll(".person-photo").stream()
                .filter(PersonPhotoCell.class::isInstance)
                .map(PersonPhotoCell.class::cast);
    }
}
