package lookalike.ui.browse;

import impl.org.controlsfx.skin.GridViewSkin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import lookalike.catalog.PhotoRow;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.ScrollPosition;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import org.controlsfx.control.GridView;

/** The photos of a person side by side; one is selected. Arrow keys select another, Enter and Space open its actions. */
final class PhotoGrid extends StackPane {

    private static final double GAP = 6;
    private static final int PAGE_ROWS = 3;

    private final TextRuler ruler = new TextRuler(this::fitCells);
    private final ObservableList<PhotoRow> photos;
    private final GridView<PhotoRow> grid;
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final PhotoMenu menu;
    private String label = "";

    PhotoGrid(ObservableList<PhotoRow> photos, FacePictures pictures, Supplier<Path> folder, PhotoMenu menu) {
        this.photos = photos;
        this.menu = menu;
        grid = new GridView<>(photos);
        grid.setId("photos");
        grid.getStyleClass().add("photo-grid");
        grid.setCellWidth(PersonPhotoCell.WIDTH);
        grid.setHorizontalCellSpacing(GAP);
        grid.setVerticalCellSpacing(GAP);
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.skinProperty().subscribe(skin -> keepFocusOfRows());
        grid.setCellFactory(view -> cell(pictures, folder));
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                showMenu();
                event.consume();
            }
        });
        selected.addListener((property, before, now) -> tell());
        photos.addListener((ListChangeListener<PhotoRow>) change -> keepSelection());
        fitCells();
        getChildren().addAll(grid, ruler);
    }

    private void fitCells() {
        grid.setCellHeight(PersonPhotoCell.height(ruler.em()));
    }

    /** The rows would be a place of their own for the focus, where keys do nothing. */
    private void keepFocusOfRows() {
        Node rows = grid.lookup("#virtual-flow");
        if (rows != null) {
            rows.setFocusTraversable(false);
        }
    }

    private PersonPhotoCell cell(FacePictures pictures, Supplier<Path> folder) {
        PersonPhotoCell[] made = new PersonPhotoCell[1];
        PersonPhotoCell cell = new PersonPhotoCell(pictures, folder, menu, () -> {
            grid.requestFocus();
            selected.set(made[0].getIndex());
        });
        made[0] = cell;
        cell.indexProperty().subscribe(index -> cell.mark(index.intValue() == selected.get()));
        return cell;
    }

    private void act(KeyEvent event) {
        int columns = columns();
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns);
            case DOWN -> move(columns);
            case PAGE_UP -> move(-columns * PAGE_ROWS);
            case PAGE_DOWN -> move(columns * PAGE_ROWS);
            case HOME -> move(-photos.size());
            case END -> move(photos.size());
            case CONTEXT_MENU -> showMenu(); // not every system asks for a menu when this key is pressed
            default -> {
                if (!photo().map(photo -> menu.act(event, photo)).orElse(false) && !isAction(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean isAction(KeyEvent event) {
        boolean wanted = switch (event.getCode()) {
            case ENTER, SPACE -> !event.isShortcutDown();
            default -> false;
        };
        if (wanted) {
            showMenu();
        }
        return wanted;
    }

    private void move(int step) {
        if (!photos.isEmpty()) {
            int next = selected.get() < 0 ? 0 : Math.max(0, Math.min(photos.size() - 1, selected.get() + step));
            selected.set(next);
            ScrollPosition.reveal(grid, next / columns());
        }
    }

    private void showMenu() {
        photo().ifPresent(photo -> {
            ScrollPosition.reveal(grid, selected.get() / columns());
            grid.layout();
            cells().filter(cell -> cell.getIndex() == selected.get())
                    .findFirst()
                    .ifPresent(PersonPhotoCell::showMenu);
        });
    }

    private Optional<PhotoRow> photo() {
        int index = selected.get();
        return index < 0 || index >= photos.size() ? Optional.empty() : Optional.of(photos.get(index));
    }

    /** Another person's photos start at the top, changed ones of the same person stay where they are. */
    private void keepSelection() {
        String now = photos.isEmpty() ? "" : photos.get(0).label();
        if (!now.equals(label)) {
            label = now;
            selected.set(photos.isEmpty() ? -1 : 0);
            ScrollPosition.reveal(grid, 0);
        } else {
            selected.set(Math.min(selected.get(), photos.size() - 1));
        }
        tell();
    }

    private void tell() {
        cells().forEach(cell -> cell.mark(cell.getIndex() == selected.get()));
        grid.setAccessibleText(photo().map(photo -> Texts.get(
                        "photo.selected",
                        selected.get() + 1,
                        photos.size(),
                        PhotoText.name(photo),
                        PhotoText.whole(photo)))
                .orElse(""));
    }

    private Stream<PersonPhotoCell> cells() {
        return grid.lookupAll(".person-photo").stream()
                .filter(PersonPhotoCell.class::isInstance)
                .map(PersonPhotoCell.class::cast);
    }

    private int columns() {
        return grid.getSkin() instanceof GridViewSkin<?> skin ? skin.computeMaxCellsInRow() : 1;
    }
}
