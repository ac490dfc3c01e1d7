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

/** The run that fetches photos, or the last one. Used on the FX thread. */
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
        /** There was none yet. */
        NONE,
        /** Wikidata is asked whom to fetch. */
        ASKING,
        /** It is under way; it may be paused. */
        RUNNING,
        /** It was stopped, or the program was closed. */
        STOPPED,
        /** A failure ended it. */
        FAILED,
        /** It came to its end. */
        DONE
    }

    /** Stage of the run. */
    ObjectProperty<Stage> stage() {
        return stage;
    }

    /** Its plan, null while there was no run. */
    ObjectProperty<RunPlan> plan() {
        return plan;
    }

    /** The run in the list of work, null while none is under way. */
    ObjectProperty<RunningTask> task() {
        return task;
    }

    /** Everyone of the plan, in its order. */
    ObservableList<FetchedPerson> people() {
        return people;
    }

    /** The person to whom the run has come, null before the first one. */
    ObjectProperty<FetchedPerson> current() {
        return current;
    }

    /** People with whom the run is done, those included who are left out. */
    ReadOnlyIntegerProperty ended() {
        return ended.getReadOnlyProperty();
    }

    /** People who can be compared with. */
    ReadOnlyIntegerProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Photos in the dataset, as far as the run has come. */
    ReadOnlyIntegerProperty photos() {
        return photos.getReadOnlyProperty();
    }

    /** People of whom the user has not yet said who is meant. */
    ReadOnlyIntegerProperty questions() {
        return questions.getReadOnlyProperty();
    }

    /** The first person of whom the user has not yet said who is meant; empty if there is none. */
    Optional<FetchedPerson> question() {
        return people.stream()
                .filter(person -> person.step() == FetchedPerson.Step.AMBIGUOUS)
                .findFirst();
    }

    /** Takes the user's word for who is meant. */
    void answer(FetchedPerson asked) {
        asked.choose();
        questions.set(questions.get() - 1);
    }

    /** Reason for which the run waits, or has ended, as a sentence; empty if nothing is in its way. */
    StringProperty obstacle() {
        return obstacle;
    }

    /** Deviation of the run from what was chosen, as a sentence; empty if there is none. */
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
