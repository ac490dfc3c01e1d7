package lookalike.ui.compare.photo;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.PhotoText;

/** Steps through the open photos; its words open the table of all photos. Visible while there is something to step to. */
final class PhotoPager extends HBox {

    PhotoPager(CompareState state, CompareController controller) {
        getStyleClass().add("photo-pager");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Button place = Controls.button("photo-place", "", () -> state.mode().set(CompareMode.TABLE));
        place.getStyleClass().addAll("flat", "small");
        Tooltips.set(place, Texts.get("photo.allHint"));
        place.textProperty()
                .bind(Bindings.createStringBinding(() -> PhotoText.place(state), state.photo(), state.photos()));
        getChildren()
                .addAll(
                        step("previous-photo", "‹", "photo.previous", () -> controller.stepPhoto(-1)),
                        place,
                        step("next-photo", "›", "photo.next", () -> controller.stepPhoto(1)));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> state.photos().size() > (state.photo().get() == null ? 0 : 1),
                        state.photo(),
                        state.photos()));
        managedProperty().bind(visibleProperty());
    }

    private static Node step(String id, String sign, String words, Runnable action) {
        Button button = Controls.button(id, sign, action);
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(Texts.get(words));
        Tooltips.set(button, Texts.get(words));
        return button;
    }
}
