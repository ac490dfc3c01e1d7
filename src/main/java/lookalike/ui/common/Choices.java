package lookalike.ui.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** A box to choose one of a few values. */
public final class Choices {

    private Choices() {}

    /** A box that shows and changes a property. */
    public static <E> ComboBox<E> of(String id, List<E> values, Function<E, String> words, Property<E> property) {
        ComboBox<E> box = of(id, values, words, property.getValue(), property::setValue);
        property.addListener((observed, before, now) -> box.setValue(now));
        return box;
    }

    /**
     * A box with a value chosen.
     *
     * @param id of the node
     * @param words what to call a value
     * @param chosen told another choice
     */
    public static <E> ComboBox<E> of(
            String id, List<E> values, Function<E, String> words, E value, Consumer<E> chosen) {
        ComboBox<E> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public E fromString(String typed) {
                throw new UnsupportedOperationException("nobody types into this box");
            }
        });
        box.setButtonCell(new ChosenValue<>(box));
        box.setValue(value);
        box.valueProperty().addListener((property, before, now) -> chosen.accept(now));
        return box;
    }

    /** The value that a closed box shows. JavaFX never lets a box get narrower than it is, which smaller text would need. */
    private static final class ChosenValue<E> extends ListCell<E> {

        private final ComboBox<E> box;

        private ChosenValue(ComboBox<E> box) {
            this.box = box;
            fontProperty().addListener((property, before, now) -> {
                if (now.getSize() < before.getSize()) {
                    box.resize(0, box.getHeight());
                    box.requestLayout();
                }
            });
        }

        @Override
        protected void updateItem(E value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : box.getConverter().toString(value));
        }
    }
}
