package lookalike.ui.health;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.health.FindingKind;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;

/** Page of the dataset's errors: the kinds on the left, the shown finding in the middle, the next ones on the right. */
public final class HealthView extends BorderPane {

    /** Widths of the page in ems from which there is room for the kinds, and for the queue as well. */
    private static final double ROOM_FOR_KINDS = 66;

    private static final double ROOM_FOR_QUEUE = 88;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final HealthState state;
    private final HealthController controller;
    private final FindingPane finding;
    private final FindingQueue queue;
    private final HealthSide side;
    private final Node top;
    private final StackPane right;
    /** The text size is set while the page is being styled, when its parts must not change. */
    private final TextRuler ruler = new TextRuler(() -> Platform.runLater(this::arrange));

    /**
     * A view of a state.
     *
     * @param folder of the dataset; null while none is open
     */
    HealthView(
            HealthState state,
            HealthController controller,
            FacePictures pictures,
            Supplier<Path> folder,
            HealthLinks links) {
        this.state = state;
        this.controller = controller;
        setId("health");
        getStyleClass().add("health-page");
        PhotoPictures photos = new PhotoPictures(pictures, folder);
        finding = new FindingPane(state, controller, photos, links, this::takeKeys);
        queue = new FindingQueue(state, controller, photos);
        side = new HealthSide(state, controller, this::takeKeys);
        top = top();
        StackPane middle = new StackPane(finding, new HealthPlaceholder(state, controller, links));
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox center = new VBox(top, middle);
        center.getStyleClass().add("health-middle");
        center.setMinSize(0, 0);
        right = new StackPane(queue);
        right.getStyleClass().add("health-right");
        setCenter(center);
        getChildren().add(ruler);
        setMinSize(0, 0);
        widthProperty().addListener(property -> arrange());
        state.selected().addListener(property -> arrange());
        HealthKeys.install(this, controller);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> takeKeys());
        visibleProperty().addListener((property, before, now) -> {
            if (now) {
                side.showTime();
                takeKeys();
            }
        });
    }

    /** Moves the focus to the queue, or to the page if there is no room for the queue. */
    private void takeKeys() {
        if (getRight() != null) {
            queue.focus();
        } else {
            requestFocus();
        }
    }

    private void arrange() {
        double width = getWidth() / ruler.em();
        boolean kinds = width >= ROOM_FOR_KINDS;
        boolean next = width >= ROOM_FOR_QUEUE && state.selected().get() != null;
        setLeft(kinds ? side : null);
        setRight(next ? right : null);
        top.setVisible(!kinds);
        top.setManaged(!kinds);
        finding.setSteps(!next);
        pseudoClassStateChanged(NARROW, !kinds);
    }

    /** The kinds as a menu, for pages without room for the list. */
    private Node top() {
        MenuButton kinds = new MenuButton(Texts.get("health.kinds"));
        kinds.setId("health-kinds");
        kinds.setMinWidth(MenuButton.USE_PREF_SIZE);
        kinds.setOnShowing(event -> {
            kinds.getItems()
                    .setAll(ReviewedFinding.KINDS.stream()
                            .filter(kind -> state.counts().get().open(kind) > 0)
                            .map(this::item)
                            .toList());
            kinds.getItems()
                    .addAll(
                            item(HealthSection.DONE, state.counts().get().done()),
                            item(HealthSection.IGNORED, state.counts().get().ignored()));
        });
        kinds.getItems().setAll(new MenuItem()); // an empty menu does not open
        Label counts = new Label();
        counts.setMinWidth(0);
        counts.getStyleClass().add("muted");
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> HealthText.counts(
                                state.open().get(), state.counts().get().done()),
                        state.open(),
                        state.counts()));
        Hyperlink again = new Hyperlink(Texts.get("health.checkAgain"));
        again.setMinWidth(Hyperlink.USE_PREF_SIZE);
        again.setOnAction(event -> {
            again.setVisited(false);
            controller.check();
        });
        again.disableProperty().bind(state.possible().not().or(state.checking().isNotNull()));
        HBox row = new HBox(10, kinds, counts, again);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("health-top");
        return row;
    }

    private MenuItem item(FindingKind kind) {
        return item(HealthText.kind(kind), state.counts().get().open(kind), () -> controller.choose(kind));
    }

    private MenuItem item(HealthSection section, int count) {
        return item(HealthText.section(section), count, () -> state.show(section));
    }

    private static MenuItem item(String words, int count, Runnable action) {
        MenuItem item = new MenuItem(Texts.get("health.kindCount", words, count));
        item.setOnAction(event -> action.run());
        return item;
    }
}
