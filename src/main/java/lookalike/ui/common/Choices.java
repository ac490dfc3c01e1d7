package lookalike.ui.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;

/** A box to choose one of a few values. */
public final class Choices {

    private Choices() {}

    /** A box that shows and changes a property. */
    public static <E> ComboBox<E> of(String id, List<E> values, Function<E, String> words, Property<E> property) {
        ComboBox<E> box = of(id, values, words, property.getValue(), property::setValue);
        property.addListener((observed, before, now) -> box.setValue(now));
        return box;
    }

    /** The same for many values: the list shows those that contain the typed words. The values may change. */
    public static <E> ComboBox<E> searchable(
            String id, ObservableList<E> values, Function<E, String> words, Property<E> property) {
        ComboBox<E> box = fill(new SearchableComboBox<>(), id, values, words, property.getValue(), property::setValue);
        property.addListener((observed, before, now) -> box.setValue(now));
        values.addListener((ListChangeListener<E>) change -> {
            E chosen = property.getValue();
            box.getItems().setAll(values);
            box.setValue(chosen);
        });
        box.skinProperty().addListener(skin -> dress(box.lookup(".combo-box-search")));
        return box;
    }

    /** Gives the search field the program's own words and icon, in place of those of the library. */
    private static void dress(Node search) {
        if (search instanceof CustomTextField field) {
            Icon icon = new Icon(Icon.Shape.SEARCH);
            HBox.setMargin(icon, new Insets(0, 0, 0, 8));
            field.setLeft(icon);
            field.setPromptText(Texts.get("choices.search"));
            field.setAccessibleText(Texts.get("choices.search"));
        }
    }

    /**
     * A box with a value chosen.
     *
     * @param id of the node
     * @param words what to call a value
     * @param chosen receives each new choice
     */
    public static <E> ComboBox<E> of(
            String id, List<E> values, Function<E, String> words, E value, Consumer<E> chosen) {
        return fill(new ComboBox<>(), id, values, words, value, chosen);
    }

    private static <E> ComboBox<E> fill(
            ComboBox<E> box, String id, List<E> values, Function<E, String> words, E value, Consumer<E> chosen) {
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
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null) { // null while the values are replaced
                chosen.accept(now);
            }
        });
        return box;
    }

    /** The value shown in the closed box. JavaFX never makes a box narrower again, which smaller text would need. */
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
