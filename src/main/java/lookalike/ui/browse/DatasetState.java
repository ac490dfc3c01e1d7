package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
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
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.dataset.Credit;
import lookalike.index.BuildReport;
import lookalike.index.DatasetModels;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.PeopleSoFar;

/** The open dataset as the window sees it. Used on the FX thread only. */
public final class DatasetState {

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty opening = new SimpleStringProperty("");
    private final ObjectProperty<DatasetModels> models = new SimpleObjectProperty<>();
    private final ObjectProperty<Gallery> gallery = new SimpleObjectProperty<>();
    private final ObjectProperty<Gallery> settled = new SimpleObjectProperty<>();
    private final ObjectProperty<Matcher> matcher = new SimpleObjectProperty<>();
    private final ObjectProperty<PeopleSoFar> partial = new SimpleObjectProperty<>();
    private final ObjectProperty<Throwable> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<BuildReport> report = new SimpleObjectProperty<>();
    private final ObjectProperty<ProgressMeter.Reading> progress = new SimpleObjectProperty<>();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty folderChanged = new SimpleBooleanProperty();
    private final ObjectProperty<ModelOffer> offer = new SimpleObjectProperty<>();
    private final IntegerProperty known = new SimpleIntegerProperty();
    private final IntegerProperty coming = new SimpleIntegerProperty();
    private final ObservableList<PersonSummary> people = FXCollections.observableArrayList();
    private final ObjectProperty<PersonSummary> person = new SimpleObjectProperty<>();
    private final BooleanProperty everyone = new SimpleBooleanProperty(true);
    private final ObjectProperty<PeopleFilter> filter = new SimpleObjectProperty<>(PeopleFilter.ALL);
    private final ReadOnlyObjectWrapper<List<String>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Map<String, PersonBadge>> findings = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<Match> alike = FXCollections.observableArrayList();
    private final ObservableList<PhotoRow> photos = FXCollections.observableArrayList();

    /** No dataset. */
    public DatasetState() {
        people.addListener(
                (Observable list) -> findGroups()); // before any other listener, which may ask for the groups
    }

    /** The dataset's folder, null while none is open. */
    public ObjectProperty<Path> folder() {
        return folder;
    }

    /** Name of the open dataset; empty while none is open. */
    public StringProperty name() {
        return name;
    }

    /** Name of the dataset that is being opened, from the choice of its folder until its people are shown; else empty. */
    public StringProperty opening() {
        return opening;
    }

    /** The networks with which the dataset is read and compared, null while none is open. */
    public ObjectProperty<DatasetModels> models() {
        return models;
    }

    /** Gallery that probes are compared with, null until there is one. During an index run, the gallery of the photos read so far. */
    public ObjectProperty<Gallery> gallery() {
        return gallery;
    }

    /** The gallery as it was before a running index run, for work that takes longer than the interval between two updates. */
    public ObjectProperty<Gallery> settled() {
        return settled;
    }

    /** The number of people in the gallery, if some of the dataset's are missing; otherwise null. */
    public ObjectProperty<PeopleSoFar> partial() {
        return partial;
    }

    /** Matcher that ranks the gallery's people; null until it has been prepared. */
    public ObjectProperty<Matcher> matcher() {
        return matcher;
    }

    /** The last index run's report, null before the first. */
    public ObjectProperty<BuildReport> report() {
        return report;
    }

    /** The reason why the dataset could not be opened or read the last time; null if there was no problem, or while it is being read. */
    public ObjectProperty<Throwable> problem() {
        return problem;
    }

    /** Progress of the index run, null while there is none. */
    public ObjectProperty<ProgressMeter.Reading> progress() {
        return progress;
    }

    /** True during an index run. */
    public BooleanBinding building() {
        return progress.isNotNull();
    }

    /** True if the index run is paused. */
    public BooleanProperty paused() {
        return paused;
    }

    /** True if the folder has changed since it was read. */
    public BooleanProperty folderChanged() {
        return folderChanged;
    }

    /** A better model for the dataset, null if there is nothing to offer. */
    ObjectProperty<ModelOffer> offer() {
        return offer;
    }

    /** Number of people whom the fetching of celebrities may still add to the dataset; 0 while nothing is being fetched. */
    public IntegerProperty coming() {
        return coming;
    }

    /** Author and licence of a photo, by its path in the dataset; empty if the dataset does not state them. */
    public Optional<Credit> credit(PhotoRow photo) {
        return Optional.ofNullable(gallery.get()).flatMap(of -> of.credits().of(photo.path()));
    }

    /** Tests whether photos of a person have credits, as fetched photos do. */
    public boolean isCredited(PersonSummary person) {
        return gallery.get() != null
                && gallery.get().credits().all().stream()
                        .anyMatch(credit -> credit.path().startsWith(person.label() + "/"));
    }

    /** Everyone in the catalogue. */
    public ObservableList<PersonSummary> people() {
        return people;
    }

    /** Number of people in the dataset, including those whose photos have not been read yet. */
    public IntegerProperty known() {
        return known;
    }

    /** The person with a label; empty if the catalogue has none. */
    public Optional<PersonSummary> find(String label) {
        return people.stream().filter(one -> one.label().equals(label)).findFirst();
    }

    /** The selected person, null if there is none. */
    public ObjectProperty<PersonSummary> person() {
        return person;
    }

    /** True if the people page shows everyone rather than the selected person. */
    public BooleanProperty everyone() {
        return everyone;
    }

    /** Filter that applies to all lists of people. */
    public ObjectProperty<PeopleFilter> filter() {
        return filter;
    }

    /** Ids of the groups that have members: favourites first, then by name. */
    public ReadOnlyObjectProperty<List<String>> groups() {
        return groups.getReadOnlyProperty();
    }

    private void findGroups() {
        groups.set(people.stream()
                .flatMap(person -> person.groups().stream())
                .distinct()
                .sorted(Comparator.comparing((String id) -> !id.equals(PersonSummary.FAVOURITES))
                        .thenComparing(GroupText::of, String.CASE_INSENSITIVE_ORDER))
                .toList());
    }

    /** The most important open finding about each person, by label. */
    public ObjectProperty<Map<String, PersonBadge>> findings() {
        return findings;
    }

    /** A test whether a person is listed. */
    public Predicate<PersonSummary> listed() {
        return filter.get().test(findings.get()::containsKey);
    }

    /** Applies the text of a search field to the filter. */
    public void searchBy(StringProperty words) {
        words.addListener((property, before, now) -> filter.set(filter.get().withSearch(now)));
        filter.subscribe(now -> {
            if (!now.search().equals(words.get())) {
                words.set(now.search());
            }
        });
    }

    /** People who look most like the selected person, closest first. */
    public ObservableList<Match> alike() {
        return alike;
    }

    /** The selected person's photos. */
    public ObservableList<PhotoRow> photos() {
        return photos;
    }

    /** Shows photos. Those already shown keep their places, so that a view of them does not jump. */
    void show(List<PhotoRow> wanted) {
        boolean same = photos.size() == wanted.size()
                && IntStream.range(0, wanted.size())
                        .allMatch(i -> photos.get(i).id() == wanted.get(i).id());
        if (!same) {
            photos.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!photos.get(i).equals(wanted.get(i))) {
                photos.set(i, wanted.get(i));
            }
        }
    }
}
