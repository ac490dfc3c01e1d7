package lookalike.ui.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.settings.Settings;

/** The wall of people as the window sees it. Used on the FX thread only. */
public final class WallState {

    private final DatasetState dataset;
    private final ObservableList<PersonSummary> listed = FXCollections.observableArrayList();
    private final ObservableList<Optional<PersonSummary>> tiles = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<PersonSummary>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final DoubleProperty side = new SimpleDoubleProperty(Settings.Dividers.DEFAULTS.tile());
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final DoubleBinding tileSide = side.multiply(scale);
    private final ReadOnlyStringWrapper renamed = new ReadOnlyStringWrapper("");
    private final BooleanProperty large = new SimpleBooleanProperty();
    private List<PersonSummary> sorted = List.of();
    private boolean fewUsual;
    private PeopleFilter.Order order = PeopleFilter.Order.NAME;

    /** @param dataset whose people are shown, limited by its filter */
    WallState(DatasetState dataset) {
        this.dataset = dataset;
        dataset.people().addListener((ListChangeListener<PersonSummary>) change -> sort());
        dataset.filter().addListener((property, before, now) -> {
            if (now.order() == order) {
                fill();
            } else {
                sort();
            }
        });
        InvalidationListener fill = property -> fill();
        dataset.findings().addListener(fill);
        dataset.folder().addListener(fill);
        sort();
    }

    private void sort() {
        order = dataset.filter().get().order();
        sorted = dataset.people().stream()
                .sorted(dataset.filter().get().comparator())
                .toList();
        long few = sorted.stream()
                .filter(person -> person.usable() < PeopleFilter.FEW)
                .count();
        fewUsual = 2 * few > sorted.size();
        fill();
    }

    private void fill() {
        Predicate<PersonSummary> test = dataset.listed();
        List<PersonSummary> wanted = sorted.stream().filter(test).toList();
        if (!listed.equals(wanted)) {
            listed.setAll(wanted);
        }
        List<Optional<PersonSummary>> places = new ArrayList<>(wanted.size() + 1);
        if (hasNew()) {
            places.add(Optional.empty());
        }
        wanted.forEach(person -> places.add(Optional.of(person)));
        if (!tiles.equals(places)) {
            tiles.setAll(places);
        }
    }

    /** The listed people, in order. */
    public ObservableList<PersonSummary> listed() {
        return listed;
    }

    /** True if the first tile is the place of a new person, which it is if everyone is listed. */
    private boolean hasNew() {
        PeopleFilter filter = dataset.filter().get();
        return dataset.folder().get() != null && filter.isOfEveryone() && !filter.isSearching();
    }

    /** The tiles: optionally the place of a new person, as an empty value, then the listed people. */
    ObservableList<Optional<PersonSummary>> tiles() {
        return tiles;
    }

    /** Number of tiles before the first person. */
    int before() {
        return tiles.size() - listed.size();
    }

    /** The selected people, in the order of the wall. */
    public ReadOnlyObjectProperty<List<PersonSummary>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** True if so many people have few photos that this is not worth a badge. */
    boolean isFewUsual() {
        return fewUsual;
    }

    void select(List<PersonSummary> people) {
        selected.set(List.copyOf(people));
    }

    /** The labels of the selected people. */
    Set<String> labels() {
        return selected.get().stream().map(PersonSummary::label).collect(Collectors.toSet());
    }

    /** Side of a face in pixels, 72..240, with text of normal size. */
    public DoubleProperty side() {
        return side;
    }

    /** Text size relative to the normal one; tiles grow with their names. */
    DoubleProperty scale() {
        return scale;
    }

    /** Side of a face in pixels. */
    DoubleBinding tileSide() {
        return tileSide;
    }

    /** The label of the person whose name is being edited; empty for none. */
    ReadOnlyStringWrapper renamed() {
        return renamed;
    }

    /** True if the selected person's photos are shown large over the wall. */
    public BooleanProperty large() {
        return large;
    }

    /** Tests whether photos of a person have credits, as fetched photos do. */
    boolean isCredited(PersonSummary person) {
        return dataset.isCredited(person);
    }
}
