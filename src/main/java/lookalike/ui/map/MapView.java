package lookalike.ui.map;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.index.PeopleMap;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The people of the dataset on a map, where similar people tend to be close, with the compared face. */
public final class MapView extends StackPane {

    private static final double ZOOM = 1.4;

    private final MapState state;
    private final MapController controller;
    private final MapCanvas canvas;

    /**
     * A view of a state.
     *
     * @param folder the dataset's; null while none is open
     * @param open shows the selected person
     * @param chooser lets the user choose a dataset
     */
    public MapView(
            MapState state,
            MapController controller,
            FacePictures pictures,
            Supplier<Path> folder,
            Runnable open,
            Runnable chooser) {
        this.state = state;
        this.controller = controller;
        setId("map");
        getStyleClass().add("padded-page");
        canvas = new MapCanvas(state);
        canvas.setId("map-canvas");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::inWords, state.map(), state.selected()));
        MapGestures.install(canvas, state, controller::select, open);
        Pane over = new Pane(tip(pictures, folder));
        over.setMouseTransparent(true);
        StackPane stage = new StackPane(canvas, over, placeholder(chooser), busy());
        stage.getStyleClass().add("map-stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox card = new VBox(10, head(), stage, new MapLegend(state));
        card.getStyleClass().addAll("card", "map-card");
        getChildren().add(card);
        visibleProperty().addListener((property, before, now) -> {
            if (now) {
                canvas.requestFocus();
            }
        });
    }

    private Node head() {
        Label title = Controls.whole(Texts.get("map.title"));
        title.getStyleClass().add("sentence");
        Label words = Controls.wrapped("");
        words.setId("map-explanation");
        words.getStyleClass().add("muted");
        words.textProperty().bind(state.map().map(MapView::explanation).orElse(explanation(null)));
        VBox text = new VBox(4, title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox buttons = new HBox(
                button("map-out", "map.out", "map.outHint", "left-pill", () -> canvas.zoom(1 / ZOOM)),
                button("map-fit", "map.fit", "map.fitHint", "center-pill", canvas::fit),
                button("map-in", "map.in", "map.inHint", "right-pill", () -> canvas.zoom(ZOOM)));
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.disableProperty().bind(state.map().isNull());
        buttons.setMaxHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(16, text, buttons);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private static Button button(String id, String words, String hint, String style, Runnable action) {
        Button button = Controls.button(id, Texts.get(words), action);
        button.getStyleClass().add(style);
        button.setAccessibleText(Texts.get(hint));
        Tooltips.set(button, Texts.get(hint));
        return button;
    }

    private MapTip tip(FacePictures pictures, Supplier<Path> folder) {
        MapTip tip = new MapTip(pictures, folder);
        canvas.hovered().addListener((property, before, now) -> {
            tip.hide();
            MapViewport view = canvas.viewport().get();
            if (now.isPresent() && view != null) {
                int person = now.getAsInt();
                PeopleMap map = state.map().get();
                controller.summary(person).ifPresent(tip::show);
                tip.place(view.column(map.x(person)), view.row(map.y(person)), canvas.getWidth(), canvas.getHeight());
            }
        });
        return tip;
    }

    private Node placeholder(Runnable chooser) {
        Label words = new Label();
        words.setId("map-placeholder");
        words.getStyleClass().add("placeholder");
        words.setWrapText(true);
        words.setMaxWidth(560);
        words.textProperty()
                .bind(Bindings.when(state.possible())
                        .then(Bindings.when(state.busy()).then("").otherwise(Texts.get("map.onePerson")))
                        .otherwise(Texts.get("map.noGallery")));
        words.visibleProperty().bind(state.map().map(map -> map.size() < 2).orElse(true));
        words.setMouseTransparent(true);
        // Transparent rather than invisible, so that a map in preparation can still have the keyboard focus.
        canvas.opacityProperty()
                .bind(Bindings.when(words.visibleProperty()).then(0).otherwise(1));
        Button choose = Controls.button("map-open-dataset", Texts.get("header.openDataset"), chooser);
        choose.visibleProperty().bind(state.possible().not());
        choose.managedProperty().bind(choose.visibleProperty());
        VBox nothing = new VBox(words, choose);
        nothing.setAlignment(Pos.CENTER);
        nothing.setPickOnBounds(false);
        nothing.visibleProperty().bind(words.visibleProperty());
        return nothing;
    }

    private Node busy() {
        ProgressIndicator sign = new ProgressIndicator();
        sign.setMaxSize(48, 48);
        Label words = new Label(Texts.get("map.making"));
        words.getStyleClass().add("muted");
        VBox box = new VBox(10, sign, words);
        box.setId("map-busy");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        box.visibleProperty().bind(state.busy());
        return box;
    }

    private static String explanation(PeopleMap map) {
        return map == null || map.size() < 2
                ? Texts.get("map.explanation")
                : Texts.get("map.explanation") + " " + Texts.get("map.share", 100 * map.share());
    }

    /** Description for users who cannot see the map. */
    private String inWords() {
        PeopleMap map = state.map().get();
        OptionalInt selected = state.selected().get();
        if (map == null) {
            return Texts.get("map.title");
        }
        return selected.isEmpty()
                ? Texts.get("map.words", map.size())
                : Texts.get(
                        "map.wordsSelected",
                        map.size(),
                        map.person(selected.getAsInt()).name());
    }
}
