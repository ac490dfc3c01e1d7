package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityChoice;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.Country;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.Region;
import lookalike.celebrity.RunPlan;
import lookalike.ui.common.Texts;

/** Choice of people, photos, licences and a folder, and the values derived from it. Used on the FX thread. */
final class ChoiceState {

    /** Initial number of people. */
    private static final int PEOPLE = 200;

    /** Maximum number of people requested from Wikidata. */
    static final int MOST_ASKED = 2000;

    private final ObservableList<Celebrity> list = FXCollections.observableArrayList();
    private final ObservableSet<CelebrityGroup> groups = FXCollections.observableSet(
            EnumSet.of(CelebrityGroup.ACTORS, CelebrityGroup.MUSICIANS, CelebrityGroup.ATHLETES));
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.EVERYWHERE);
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObjectProperty<BirthTime> time = new SimpleObjectProperty<>(BirthTime.ANY);
    private final BooleanProperty live = new SimpleBooleanProperty();
    private final StringProperty names = new SimpleStringProperty("");
    private final IntegerProperty people = new SimpleIntegerProperty(PEOPLE);
    private final IntegerProperty photos = new SimpleIntegerProperty(CelebrityOptions.PHOTOS);
    private final ObservableSet<PhotoLicence> licences = FXCollections.observableSet(EnumSet.allOf(PhotoLicence.class));
    private final ObjectProperty<Path> folder;
    private final ObjectProperty<OptionalLong> free = new SimpleObjectProperty<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(new Chosen(List.of(), 0, 0));

    /**
     * People of a choice.
     *
     * @param people the named ones, then the best known of the program's list
     * @param wanted number of people to fetch; more than these if Wikidata is queried
     * @param available number of people without a limit
     */
    record Chosen(List<Celebrity> people, int wanted, int available) {}

    /** @param start the folder to begin with */
    ChoiceState(Path start) {
        folder = new SimpleObjectProperty<>(start);
        InvalidationListener changed = property -> choose();
        list.addListener(changed);
        groups.addListener(changed);
        names.addListener(changed);
        people.addListener(changed);
        place.addListener(changed);
        time.addListener(changed);
        live.addListener(changed);
        InvalidationListener otherPlaces = property -> places.setAll(listedPlaces());
        list.addListener(otherPlaces);
        live.addListener(otherPlaces);
        otherPlaces.invalidated(list);
    }

    /** The program's own list of people, the best known first; empty until it is read. */
    ObservableList<Celebrity> list() {
        return list;
    }

    /** The chosen groups; if there are none, nobody is taken from the list. */
    ObservableSet<CelebrityGroup> groups() {
        return groups;
    }

    /** The place where people are from. */
    ObjectProperty<Place> place() {
        return place;
    }

    /**
     * The places to choose from: the whole world, its regions, and the countries by name; without Wikidata, only places of people on the
     * program's list.
     */
    ObservableList<Place> places() {
        return places;
    }

    private List<Place> listedPlaces() {
        Collection<Country> known = live.get()
                ? Country.all()
                : list.stream().flatMap(person -> person.countries().stream()).collect(Collectors.toSet());
        Stream<Place> countries = Stream.concat(known.stream(), place.get().country().stream())
                .distinct()
                .map(Place::of)
                .sorted(Comparator.comparing(CelebrityText::place, Collator.getInstance(Texts.language())));
        return Stream.of(Stream.of(Place.EVERYWHERE), Stream.of(Region.values()).map(Place::of), countries)
                .flatMap(part -> part)
                .toList();
    }

    /** Period of birth. */
    ObjectProperty<BirthTime> time() {
        return time;
    }

    /** True if Wikidata is to be queried for well-known people instead of using the program's list. */
    BooleanProperty live() {
        return live;
    }

    /** Names of people, one per line, each with an optional hint after a comma. */
    StringProperty names() {
        return names;
    }

    /** Maximum number of people. */
    IntegerProperty people() {
        return people;
    }

    /** Number of photos per person. */
    IntegerProperty photos() {
        return photos;
    }

    /** Accepted licences of photos. */
    ObservableSet<PhotoLicence> licences() {
        return licences;
    }

    /** The dataset's folder, which need not exist. */
    ObjectProperty<Path> folder() {
        return folder;
    }

    /** Free bytes on the folder's disk; empty until known. */
    ObjectProperty<OptionalLong> free() {
        return free;
    }

    /** The people who would be fetched. */
    ReadOnlyObjectProperty<Chosen> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Source of the people who are not named, for the next start. */
    RunPlan.Source source() {
        return new RunPlan.Source(choice(groups, people.get()), live.get());
    }

    /** Restores the choice of the last run; the usual groups if that was only for named people. */
    void restore(RunPlan plan) {
        folder.set(plan.folder());
        photos.set(plan.options().photos());
        licences.retainAll(plan.options().licences());
        plan.source().filter(source -> !source.choice().groups().isEmpty()).ifPresent(source -> {
            CelebrityChoice choice = source.choice();
            groups.retainAll(choice.groups());
            groups.addAll(choice.groups());
            place.set(Place.of(choice));
            time.set(BirthTime.of(choice.bornFrom(), choice.bornTo()));
            people.set(choice.people());
            live.set(source.live());
        });
    }

    /** Number of people in a group. */
    int count(CelebrityGroup group) {
        return listed(Set.of(group)).size();
    }

    /** The options of a run; empty if no licence is chosen. */
    Optional<CelebrityOptions> options() {
        int least = Math.min(CelebrityOptions.LEAST, photos.get());
        return licences.isEmpty()
                ? Optional.empty()
                : Optional.of(new CelebrityOptions(photos.get(), least, Set.copyOf(licences)));
    }

    /** The query to Wikidata; empty if it is not wanted, or if Wikidata can list none of the chosen groups. */
    Optional<LiveChoice> question() {
        if (!asks()) {
            return Optional.empty();
        }
        List<Celebrity> named = CelebrityList.named(names.get());
        int more = chosen.get().wanted() - named.size();
        return more < 1
                ? Optional.empty()
                : Optional.of(new LiveChoice(
                        named,
                        choice(groups, more),
                        List.copyOf(list),
                        chosen.get().people()));
    }

    private boolean asks() {
        return live.get() && groups.stream().anyMatch(CelebrityGroup::isOccupation);
    }

    private void choose() {
        List<Celebrity> named = CelebrityList.named(names.get());
        List<Celebrity> listed = groups.isEmpty() ? List.of() : listed(groups);
        List<Celebrity> all =
                Stream.concat(named.stream(), listed.stream()).distinct().toList();
        int available = asks() ? named.size() + MOST_ASKED : all.size();
        int wanted = Math.min(available, Math.max(named.size(), people.get()));
        chosen.set(new Chosen(List.copyOf(all.subList(0, Math.min(wanted, all.size()))), wanted, available));
    }

    private CelebrityChoice choice(Set<CelebrityGroup> of, int most) {
        return new CelebrityChoice(
                of,
                place.get().regions(),
                place.get().countries(),
                "",
                time.get().from(),
                time.get().to(),
                most);
    }

    private List<Celebrity> listed(Set<CelebrityGroup> of) {
        return choice(of, Integer.MAX_VALUE).of(list);
    }
}
