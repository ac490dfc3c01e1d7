package lookalike.ui.celebrities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.celebrity.PersonReport;
import lookalike.celebrity.RunPlan;
import lookalike.ui.common.RunningTask;

/** The present or last run that fetches photos. Used on the FX thread. */
final class FetchState {

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.NONE);
    private final ObjectProperty<RunPlan> plan = new SimpleObjectProperty<>();
    private final ObjectProperty<RunningTask> task = new SimpleObjectProperty<>();
    private final ObservableList<FetchedPerson> people = FXCollections.observableArrayList();
    private final ObjectProperty<FetchedPerson> current = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper ended = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper photos = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper questions = new ReadOnlyIntegerWrapper();
    private final StringProperty obstacle = new SimpleStringProperty("");
    private final StringProperty remark = new SimpleStringProperty("");

    /** State of a run. */
    enum Stage {
        /** There has been no run yet. */
        NONE,
        /** Wikidata is queried for the people to fetch. */
        ASKING,
        /** The run is active, possibly paused. */
        RUNNING,
        /** It was stopped, or the program was closed. */
        STOPPED,
        /** A failure ended it. */
        FAILED,
        /** It has finished. */
        DONE
    }

    /** Stage of the run. */
    ObjectProperty<Stage> stage() {
        return stage;
    }

    /** Its plan, null before the first run. */
    ObjectProperty<RunPlan> plan() {
        return plan;
    }

    /** The run in the task list, null while none is active. */
    ObjectProperty<RunningTask> task() {
        return task;
    }

    /** The people of the plan, in its order. */
    ObservableList<FetchedPerson> people() {
        return people;
    }

    /** The person being fetched, null before the first one. */
    ObjectProperty<FetchedPerson> current() {
        return current;
    }

    /** Number of finished people, including those left out. */
    ReadOnlyIntegerProperty ended() {
        return ended.getReadOnlyProperty();
    }

    /** Number of people who can be compared with. */
    ReadOnlyIntegerProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Number of photos that the run has added to the dataset so far. */
    ReadOnlyIntegerProperty photos() {
        return photos.getReadOnlyProperty();
    }

    /** Number of people for whom the user has yet to choose who is meant. */
    ReadOnlyIntegerProperty questions() {
        return questions.getReadOnlyProperty();
    }

    /** The first person for whom the user has yet to choose who is meant; empty if there is none. */
    Optional<FetchedPerson> question() {
        return people.stream()
                .filter(person -> person.step() == FetchedPerson.Step.AMBIGUOUS)
                .findFirst();
    }

    /** Records that the user has chosen who is meant. */
    void answer(FetchedPerson asked) {
        asked.choose();
        questions.set(questions.get() - 1);
    }

    /** The reason why the run waits or has ended, as a sentence; empty without an obstacle. */
    StringProperty obstacle() {
        return obstacle;
    }

    /** Deviation of the run from the choices, as a sentence; empty if there is none. */
    StringProperty remark() {
        return remark;
    }

    /** The people who are ready, the latest first. */
    List<FetchedPerson> latest(int most) {
        List<FetchedPerson> reversed = new ArrayList<>(people);
        Collections.reverse(reversed);
        return reversed.stream().filter(FetchedPerson::isReady).limit(most).toList();
    }

    void show(RunPlan wanted) {
        plan.set(wanted);
        current.set(null);
        people.setAll(wanted.people().stream()
                .map(person -> new FetchedPerson(person, wanted.options().photos()))
                .toList());
        obstacle.set("");
        ended.set(0);
        ready.set(0);
        photos.set(0);
        questions.set(0);
    }

    void begin(int number) {
        FetchedPerson person = people.get(number - 1);
        current.set(person);
        person.begin();
    }

    void added() {
        photos.set(photos.get() + 1);
    }

    void end(PersonReport report) {
        Optional.ofNullable(current.get()).ifPresent(person -> {
            person.end(report);
            ended.set(ended.get() + 1);
            ready.set(ready.get() + (person.isReady() ? 1 : 0));
            questions.set(questions.get() + (person.candidates().isEmpty() ? 0 : 1));
        });
    }
}
