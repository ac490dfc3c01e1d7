package lookalike.ui.cluster;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import lookalike.cluster.HeapFace;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import org.controlsfx.control.GridCell;

/**
 * A tile with the picture of a face.
 *
 * @param <T> what it shows
 */
abstract class Tile<T> extends GridCell<T> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final FacePictures pictures;
    private final ClusterState state;
    private final int pixels;
    private final TileGrid<T> grid;
    private final PictureFrame picture = new PictureFrame();
    private Optional<FacePictures.Wish> wish = Optional.empty();
    private Optional<HeapFace> shown = Optional.empty();

    /** @param pixels side of the picture */
    Tile(TileGrid<T> grid, ClusterState state, FacePictures pictures, int pixels) {
        this.grid = grid;
        this.state = state;
        this.pictures = pictures;
        this.pixels = pixels;
        getStyleClass().add("tile");
        ChangeListener<Object> mark = (property, before, now) -> mark();
        grid.selection().addListener(mark);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isEmpty()) {
                grid.press(event, getItem());
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!isEmpty()) {
                grid.click(event, getItem());
            }
        });
    }

    /** The picture, for the content of the tile. */
    final PictureFrame picture() {
        return picture;
    }

    final ClusterState state() {
        return state;
    }

    private void mark() {
        pseudoClassStateChanged(SELECTED, !isEmpty() && grid.isSelected(getItem()));
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        mark();
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            forget();
            shown = Optional.empty();
        } else {
            fill(item);
        }
    }

    /** Shows an item. */
    abstract void fill(T item);

    /** Shows a face, unless it is shown already. */
    final void show(int face) {
        state.sorted().get().ifPresent(sorted -> {
            HeapFace wanted = sorted.heap().faces().get(face);
            if (shown.filter(before -> before == wanted).isPresent()) {
                return;
            }
            forget();
            shown = Optional.of(wanted);
            picture.expect("");
            wish = Optional.of(pictures.loadPortrait(
                    sorted.source().folder().resolve(wanted.path()),
                    wanted.face().box(),
                    wanted.face().turned(),
                    pixels,
                    loaded -> {
                        if (shown.filter(now -> now == wanted).isPresent()) {
                            picture.show(loaded.image());
                        }
                    }));
        });
    }

    private void forget() {
        wish.ifPresent(FacePictures.Wish::forget);
        wish = Optional.empty();
    }
}
