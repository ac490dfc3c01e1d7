package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.DecisionController;
import lookalike.ui.browse.NameField;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.GridSelection;
import lookalike.ui.common.GridSteps;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.settings.Settings;
import org.controlsfx.control.GridView;

/** The tiles of the people. Only the visible rows exist. */
final class WallGrid extends StackPane {

    /** Space between two tiles. */
    private static final double GAP = 10;

    /** Pixels by which a step of the mouse wheel with Ctrl resizes the tiles. */
    private static final double WHEEL_STEP = 12;

    private final WallState state;
    private final DatasetState dataset;
    private final WallController controller;
    private final TextRuler ruler = new TextRuler(this::fitText);
    private final GridView<Optional<PersonSummary>> grid;
    private final GridSelection<Optional<PersonSummary>, String> selection;
    private final GridSteps steps;
    private final NameField field;
    private final WallHints hints = new WallHints();
    private final WallMenu menu;
    private final WallDrops drops;
    private final ReadOnlyIntegerWrapper firstVisible = new ReadOnlyIntegerWrapper(0);
    private String cursorLabel = "";

    WallGrid(
            WallState state,
            DatasetState dataset,
            WallController controller,
            DecisionController decisions,
            FacePictures pictures) {
        this.state = state;
        this.dataset = dataset;
        this.controller = controller;
        grid = new GridView<>();
        selection = new GridSelection<>(
                state.tiles(), tile -> tile.map(PersonSummary::label).orElse(""), this::tell) {
            @Override
            protected boolean isSelectable(Optional<PersonSummary> tile) {
                return tile.isPresent();
            }
        };
        steps = new GridSteps(grid, selection, state::before);
        drops = new WallDrops(state, dataset);
        menu = new WallMenu(state, controller, this::startRenaming);
        field = new NameField(decisions, this::stopRenaming);
        field.setId("rename-on-wall");
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && getScene() != null && getScene().getWindow().isFocused()) {
                state.renamed().set("");
            }
        });
        prepareGrid(pictures, dataset.folder()::get);
        // Added after the grid's own listener, so that its tiles show the new people by then.
        state.tiles().addListener((ListChangeListener<Optional<PersonSummary>>) change -> follow());
        InvalidationListener fit = property -> fitTiles();
        state.tileSide().addListener(fit);
        dataset.findings().addListener(property -> tiles().forEach(PersonTile::refreshBadge));
        fitTiles();
        getChildren().addAll(grid, hints, ruler);
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int columns = columns();
        int count = state.listed().isEmpty() ? 0 : state.tiles().size();
        hints.place(
                new BoundingBox(
                        grid.snappedLeftInset(),
                        grid.snappedTopInset(),
                        columns * columnWidth(),
                        getHeight() - grid.snappedTopInset()),
                new BoundingBox(count % columns, count / columns, columnWidth(), rowHeight()));
    }

    /** Creates the tiles, or releases them while they are out of view. The scroll position is kept. */
    void setShown(boolean shown) {
        int first = firstVisible.get();
        grid.setItems(shown ? state.tiles() : FXCollections.emptyObservableList());
        if (shown) {
            grid.applyCss();
            grid.layout();
            scrollTo(Math.min(first, state.tiles().size() - 1));
        }
    }

    private void prepareGrid(FacePictures pictures, Supplier<Path> folder) {
        grid.setId("wall");
        grid.getStyleClass().add("wall-grid");
        grid.setHorizontalCellSpacing(GAP / 2);
        grid.setVerticalCellSpacing(GAP / 2);
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.setAccessibleText(Texts.get("people.list"));
        PersonTile.Context context = new PersonTile.Context(
                state, person -> TileBadge.of(person, dataset.findings().get(), state.isFewUsual()), field);
        grid.setCellFactory(view -> tile(pictures, folder, context));
        grid.skinProperty().subscribe(skin -> watchRows());
        grid.setOnMousePressed(event -> {
            grid.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown() && !event.isShiftDown()) {
                selection.clear();
            }
        });
        grid.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                resize(Math.signum(event.getDeltaY()) * WHEEL_STEP);
                event.consume();
            }
        });
        // Not set as the control's context menu, because its accelerators would then apply to the whole window.
        grid.setOnContextMenuRequested(event -> {
            if (!event.isKeyboardTrigger() && !state.selected().get().isEmpty()) {
                menu.menu().show(grid, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        new WallKeys(this, grid, state, controller).install();
    }

    private PersonTile tile(FacePictures pictures, Supplier<Path> folder, PersonTile.Context context) {
        PersonTile tile = new PersonTile(pictures, folder, context);
        tile.indexProperty().subscribe(index -> mark(tile));
        tile.setOnMousePressed(event -> press(event, tile.getIndex()));
        tile.setOnMouseClicked(event -> click(event, tile));
        drops.install(
                tile,
                tile::person,
                tile::isNew,
                files -> tile.person()
                        .ifPresentOrElse(
                                person -> controller.add(person, files),
                                () -> controller.addNew(getScene().getWindow(), files)),
                others -> controller.mergeInto(
                        getScene().getWindow(), others, tile.person().orElseThrow()));
        return tile;
    }

    private void press(MouseEvent event, int index) {
        if (index < 0 || index >= state.tiles().size()) {
            return;
        }
        grid.requestFocus();
        if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            selection.toggle(index);
        } else if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
            selection.extendTo(index);
        } else if (!selection.contains(index)) {
            selection.select(index);
        }
        event.consume();
    }

    /** Selects one of several selected people on a click. A press must not do that yet, or several people could not be dragged. */
    private void click(MouseEvent event, PersonTile tile) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown() && !event.isShiftDown();
        if (tile.isEmpty() || !plain || !event.isStillSincePress()) {
            return;
        }
        if (tile.isNew()) {
            controller.chooseNew(getScene().getWindow());
        } else if (event.getClickCount() == 2) {
            tile.person().ifPresent(controller::open);
        } else if (selection.size() > 1) {
            selection.select(tile.getIndex());
        }
    }

    private void watchRows() {
        if (grid.lookup("#virtual-flow") instanceof VirtualFlow<?> rows) {
            rows.positionProperty().addListener(property -> tellFirst());
        }
    }

    private void tellFirst() {
        boolean shown = grid.getItems() == state.tiles();
        if (shown
                && grid.lookup("#virtual-flow") instanceof VirtualFlow<?> rows
                && rows.getFirstVisibleCell() != null) {
            firstVisible.set(Math.max(0, rows.getFirstVisibleCell().getIndex() * columns() - state.before()));
        }
    }

    /** Index of the first visible person. */
    ReadOnlyIntegerProperty firstVisible() {
        return firstVisible.getReadOnlyProperty();
    }

    private void fitText() {
        state.scale().set(ruler.scale());
        fitTiles();
    }

    private void fitTiles() {
        double side = state.tileSide().get();
        grid.setCellWidth(side);
        grid.setCellHeight(PersonTile.height(side, ruler.em()));
        requestLayout();
        tiles().forEach(PersonTile::refreshPicture);
        if (cursor() >= 0) {
            reveal(cursor());
        }
    }

    /** Makes the tiles larger or smaller. */
    void resize(double pixels) {
        double wanted = state.side().get() + pixels;
        state.side().set(Math.max(Settings.Dividers.LEAST_TILE, Math.min(Settings.Dividers.LARGEST_TILE, wanted)));
    }

    /** Height of a tile with the space around it. */
    double rowHeight() {
        return grid.getCellHeight() + GAP;
    }

    /** Width of a tile with the space around it. */
    double columnWidth() {
        return grid.getCellWidth() + GAP;
    }

    /** Number of tiles side by side. */
    int columns() {
        return steps.columns();
    }

    /** Keyboard navigation between the tiles. */
    GridSteps steps() {
        return steps;
    }

    /** The selected people and the cursor. */
    GridSelection<Optional<PersonSummary>, String> selection() {
        return selection;
    }

    /** Number of tiles before the first person. */
    int before() {
        return state.before();
    }

    int cursor() {
        return selection.cursor();
    }

    /** The person who has the cursor. */
    Optional<PersonSummary> current() {
        return selection.item().flatMap(tile -> tile);
    }

    /** Scrolls to a person. */
    void reveal(int index) {
        steps.reveal(index);
    }

    /** Scrolls until a person is in the first row. */
    void scrollToPerson(int index) {
        scrollTo(index + state.before());
    }

    private void scrollTo(int index) {
        if (index >= 0 && grid.lookup("#virtual-flow") instanceof VirtualFlow<?> rows) {
            rows.scrollToTop(index / columns());
        }
    }

    /** Selects a person and scrolls there; does nothing if the person is not listed. */
    void show(PersonSummary person) {
        List<String> labels = state.listed().stream().map(PersonSummary::label).toList();
        int index = state.before() + labels.indexOf(person.label());
        if (index >= state.before()) {
            selection.select(index);
            grid.applyCss();
            grid.layout();
            reveal(index);
        }
    }

    /** Lets the user type another name for the person who has the cursor. */
    void startRenaming() {
        current().ifPresent(person -> {
            selection.select(cursor());
            reveal(cursor());
            grid.layout();
            state.renamed().set(person.label());
            field.begin(person);
        });
    }

    private void stopRenaming() {
        boolean focused = field.isFocused();
        state.renamed().set("");
        if (focused) {
            grid.requestFocus();
        }
    }

    /** Shows the menu of the selected people below the one who has the cursor. */
    void showMenu() {
        reveal(cursor());
        grid.layout();
        tiles().filter(tile -> tile.getIndex() == cursor())
                .findFirst()
                .ifPresent(tile -> menu.menu().show(tile, Side.BOTTOM, 0, 0));
    }

    /** Selects the first person, if there is one. */
    void selectFirst() {
        if (!state.listed().isEmpty()) {
            selection.select(state.before());
            reveal(state.before());
        }
    }

    /** Gives the tiles the focus. */
    void focus() {
        grid.requestFocus();
    }

    private void follow() {
        selection.retain();
        selection.pointTo(cursorLabel);
        if (dataset.filter().get().order() != PeopleFilter.Order.NAME && cursor() < 0) {
            reveal(0);
        }
        tell();
        requestLayout();
    }

    private void tell() {
        cursorLabel = current().map(PersonSummary::label).orElse("");
        tiles().forEach(this::mark);
        state.select(selection.items().stream().flatMap(Optional::stream).toList());
        grid.setAccessibleText(current()
                .map(person -> Texts.get(
                        "wall.at",
                        person.name(),
                        Texts.count("browse.photos", person.photos()),
                        cursor() - state.before() + 1,
                        state.listed().size(),
                        selection.size()))
                .orElse(Texts.get("people.list")));
    }

    private void mark(PersonTile tile) {
        int index = tile.getIndex();
        tile.mark(selection.contains(index), index >= 0 && index == selection.cursor());
    }

    private Stream<PersonTile> tiles() {
        return grid.lookupAll(".person-tile").stream()
                .filter(PersonTile.class::isInstance)
                .map(PersonTile.class::cast);
    }
}
