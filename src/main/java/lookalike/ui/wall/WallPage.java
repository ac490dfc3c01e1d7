package lookalike.ui.wall;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PersonView;

/** The people page: everyone, or the photos of one person. A person's photos can be shown large over the wall. */
public final class WallPage extends StackPane {

    private final DatasetState dataset;
    private final WallController controller;
    private final WallView wall;
    private final BooleanBinding everyone;
    private final BooleanBinding shown;

    WallPage(
            WallState state,
            DatasetState dataset,
            WallController controller,
            WallView wall,
            LargeView large,
            PersonView person) {
        this.dataset = dataset;
        this.controller = controller;
        this.wall = wall;
        setId("people-page");
        everyone = dataset.everyone().or(dataset.person().isNull());
        wall.visibleProperty().bind(everyone);
        person.visibleProperty().bind(everyone.not());
        getChildren().addAll(wall, person, large);
        person.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.BACK_SPACE) {
                back();
                event.consume();
            }
        });
        everyone.addListener((property, before, now) -> state.large().set(false));
        state.large().addListener((property, before, now) -> {
            if (!now && everyone.get()) {
                wall.focus();
            }
        });
        shown = visibleProperty().and(everyone);
        shown.subscribe(now -> {
            wall.setShown(now);
            if (now) {
                wall.focus();
            }
        });
        setMinSize(0, 0);
    }

    /** Returns to everyone, at the person whose page was shown. */
    public void back() {
        PersonSummary person = dataset.person().get();
        controller.back();
        if (person != null) {
            wall.show(person);
        }
    }

    /** True if everyone is shown. */
    public BooleanBinding everyone() {
        return everyone;
    }

    /** Selects people by their places in the list. */
    public void select(int... places) {
        wall.select(places);
    }

    /** Puts the cursor into the search field of the wall. */
    public void focusSearch() {
        wall.focusSearch();
    }
}
