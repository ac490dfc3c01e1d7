package lookalike.ui.map;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.index.PeopleMap;

/** The map of the open dataset's people as the window sees it. Used on the FX thread only. */
public final class MapState {

    private final ObjectProperty<PeopleMap> map = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty possible = new SimpleBooleanProperty();
    private final ObjectProperty<OptionalInt> selected = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Probe> probe = new SimpleObjectProperty<>();

    /**
     * The compared face on the map.
     *
     * @param x to the right
     * @param y up
     * @param matches its best matches on the map, closest first
     */
    record Probe(double x, double y, List<Integer> matches) {}

    /** Everyone on a plane; null until it has been made. */
    ObjectProperty<PeopleMap> map() {
        return map;
    }

    /** True if a map is being made. */
    BooleanProperty busy() {
        return busy;
    }

    /** True if there are people to make a map of. */
    BooleanProperty possible() {
        return possible;
    }

    /** The selected person, empty if it is not on the map. */
    ObjectProperty<OptionalInt> selected() {
        return selected;
    }

    /** The compared face, null if there is none. */
    ObjectProperty<Probe> probe() {
        return probe;
    }
}
