package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.DecisionController;
import lookalike.ui.browse.MergeDialog;
import lookalike.ui.browse.MoveDialog;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.common.FilePicker;

/** Commands of the wall of people. Called on the FX thread. */
final class WallController {

    private final WallState state;
    private final DatasetState dataset;
    private final DecisionController decisions;
    private final PhotoAddition addition;
    private final FilePicker picker;
    private final WallLinks links;

    /**
     * @param addition adds photos to people
     * @param picker asks for photos
     * @param links to other pages
     */
    WallController(
            WallState state,
            DatasetState dataset,
            DecisionController decisions,
            PhotoAddition addition,
            FilePicker picker,
            WallLinks links) {
        this.state = state;
        this.dataset = dataset;
        this.decisions = decisions;
        this.addition = addition;
        this.picker = picker;
        this.links = links;
    }

    /** Shows the page of a person. */
    void open(PersonSummary person) {
        state.large().set(false);
        dataset.person().set(person);
        dataset.everyone().set(false);
    }

    /** Shows everyone again. */
    void back() {
        dataset.everyone().set(true);
    }

    /** Compares the selected face with a person. */
    void compare(PersonSummary person) {
        links.compareWith(person.label());
    }

    /** Exports people as a separate dataset to a folder that the user chooses. */
    void export(List<PersonSummary> people) {
        links.exportPeople(people.stream().map(PersonSummary::label).toList());
    }

    /** Shows the photos of a person large. */
    void enlarge(PersonSummary person) {
        dataset.person().set(person);
        state.large().set(true);
    }

    /** Asks which name remains when people are merged; for a single person, asks first for the person to merge with. */
    void merge(Window window, List<PersonSummary> people) {
        if (people.size() == 1) {
            MergeDialog.show(window, people.get(0), dataset, decisions);
        } else if (people.size() > 1) {
            MergeDialog.show(window, people, decisions);
        }
    }

    /** Asks whether people are the same as another person, whose name is suggested. */
    void mergeInto(Window window, List<PersonSummary> people, PersonSummary into) {
        List<PersonSummary> all = new ArrayList<>(people);
        all.add(into);
        MergeDialog.show(window, all, into, decisions);
    }

    /** Adds photos to a person. */
    void add(PersonSummary person, List<Path> files) {
        addition.add(person, files);
    }

    /** Asks for photos of a person. */
    void choosePhotos(Window window, PersonSummary person) {
        List<Path> files = picker.photos(window);
        if (!files.isEmpty()) {
            add(person, files);
        }
    }

    /** Asks for the person whom new photos show. */
    void addNew(Window window, List<Path> files) {
        NewPersonDialog.show(window, files, addition);
    }

    /** Asks for photos of a new person. */
    void chooseNew(Window window) {
        List<Path> files = picker.photos(window);
        if (!files.isEmpty()) {
            addNew(window, files);
        }
    }

    /** Asks for the person whom all photos of some people show. */
    void move(Window window, List<PersonSummary> people) {
        decisions.photosOf(people, photos -> {
            if (!photos.isEmpty()) {
                MoveDialog.show(window, photos, dataset, decisions);
            }
        });
    }

    /** Excludes people from matching, or includes them again. */
    void toggleExcluded(List<PersonSummary> people) {
        decisions.togglePeopleExcluded(people);
    }

    /** Makes a photo the cover photo of its person. */
    void cover(PhotoRow photo) {
        decisions.cover(photo);
    }

    /** Filters the list. */
    void filter(PeopleFilter.Filter filter) {
        dataset.filter().set(dataset.filter().get().withFilter(filter));
    }

    /** Lists the members of a group, or everyone if it is empty. */
    void filter(String group) {
        dataset.filter().set(dataset.filter().get().withGroup(group));
    }

    /** Adds people to a group, or removes them if all are members already. */
    void toggleGroup(List<PersonSummary> people, String group) {
        boolean all = people.stream().allMatch(person -> person.groups().contains(group));
        decisions.group(people, group, !all);
    }

    /** Asks for the name of a new group for people. */
    void newGroup(Window window, List<PersonSummary> people) {
        GroupDialog.show(window, people, decisions);
    }

    /** Ids of the groups to offer: favourites, and all groups that have members. */
    List<String> groups() {
        return Stream.concat(Stream.of(PersonSummary.FAVOURITES), dataset.groups().getValue().stream())
                .distinct()
                .toList();
    }

    /** Changes the order of the list. */
    void order(PeopleFilter.Order order) {
        dataset.filter().set(dataset.filter().get().withOrder(order));
    }
}
