package lookalike.ui.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;

/** Switches between the pages with a row of buttons, or with a menu if there is no room for the buttons. */
final class PageSwitch extends HBox {

    private final HBox row = new HBox();
    private final MenuButton menu = new MenuButton();

    /** @param shown page of the window */
    PageSwitch(ObjectProperty<Page> shown) {
        fillRow(shown);
        menu.setId("pages");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        shown.subscribe(now -> menu.setText(now.words()));
        for (Page page : Page.values()) {
            RadioMenuItem item = new RadioMenuItem(page.words());
            item.setOnAction(event -> shown.set(page));
            shown.subscribe(now -> item.setSelected(now == page));
            menu.getItems().add(item);
        }
        menu.managedProperty().bind(menu.visibleProperty());
        row.managedProperty().bind(row.visibleProperty());
        menu.setVisible(false);
        getChildren().addAll(row, menu);
    }

    /** Shows the row, or the menu in its place. */
    void setCompact(boolean compact) {
        row.setVisible(!compact);
        menu.setVisible(compact);
    }

    /** Shows a number beside a page's name, unless it is 0. */
    void count(Page page, ObservableIntegerValue number) {
        ToggleButton button = (ToggleButton) row.getChildren().get(page.ordinal());
        Label badge = Controls.whole("");
        badge.setId("count-" + page.id());
        badge.getStyleClass().add("page-count");
        badge.visibleProperty().bind(Bindings.greaterThan(number, 0));
        badge.textProperty().bind(Bindings.createStringBinding(() -> Texts.format("%,d", number.get()), number));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.graphicProperty()
                .bind(Bindings.when(badge.visibleProperty()).then(badge).otherwise((Label) null));
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> number.get() == 0
                                ? page.words()
                                : Texts.get("health.kindCount", page.words(), number.get()),
                        number));
    }

    /** Width that the row of buttons would have. */
    double rowWidth() {
        return row.prefWidth(-1);
    }

    private void fillRow(ObjectProperty<Page> shown) {
        ToggleGroup group = new ToggleGroup();
        for (Page page : Page.values()) {
            ToggleButton button = new ToggleButton(page.words());
            button.setId("page-" + page.id());
            button.setUserData(page);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(page == shown.get());
            button.getStyleClass().add("center-pill");
            row.getChildren().add(button);
        }
        List<Node> buttons = row.getChildren();
        end(buttons.get(0), "left-pill");
        end(buttons.get(buttons.size() - 1), "right-pill");
        shown.addListener((property, before, now) -> group.selectToggle((ToggleButton) buttons.get(now.ordinal())));
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                shown.set((Page) now.getUserData());
            }
        });
    }

    private static void end(Node button, String style) {
        button.getStyleClass().set(button.getStyleClass().size() - 1, style);
    }
}
