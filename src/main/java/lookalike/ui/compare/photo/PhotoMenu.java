package lookalike.ui.compare.photo;

import static lookalike.ui.common.MenuItems.item;
import static lookalike.ui.common.MenuItems.unless;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;

/** Factory of the menu items for the shown photo, for the menu beside it and the context menu. */
final class PhotoMenu {

    private PhotoMenu() {}

    /**
     * New items.
     *
     * @param canvas that shows the photo
     */
    static List<MenuItem> items(CompareState state, CompareController controller, PhotoCanvas canvas) {
        BooleanBinding noPhoto = state.photo().isNull();
        BooleanBinding noGroup = Bindings.createBooleanBinding(() -> !state.hasGroup(), state.photo());
        BooleanBinding noFace = state.face().isNull().or(state.scene().isNotNull());
        return List.of(
                unless(noPhoto, item("photo-mark", "mark.face", canvas::startMarking)),
                unless(noFace, item("photo-combine", "combine.start", state::toggleCombined)),
                unless(
                        Bindings.createBooleanBinding(
                                () -> state.face().get() == null
                                        || !state.face().get().byHand(),
                                state.face()),
                        item("photo-remove-face", "photo.removeFace", controller::removeFace)),
                new SeparatorMenuItem(),
                unless(noPhoto, item("photo-fit", "zoom.whole", canvas::fit)),
                unless(noPhoto, item("photo-pixels", "zoom.actual", () -> canvas.scale(1))),
                new SeparatorMenuItem(),
                unless(noGroup, item("photo-group", "everyone.show", state::toggleGroup)),
                unless(
                        Bindings.isEmpty(state.photos()),
                        item("photo-table", "table.show", () -> state.mode().set(CompareMode.TABLE))),
                new SeparatorMenuItem(),
                unless(noPhoto, item("photo-close", "compare.closePhoto", controller::closePhoto)),
                unless(
                        Bindings.isEmpty(state.photos()),
                        item("photo-close-all", "photo.closeAll", controller::closeAll)));
    }
}
