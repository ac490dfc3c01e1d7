package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.Omission;
import lookalike.celebrity.PersonReport;
import lookalike.face.FaceBox;

/** A person of a run, with the photos as they arrive. Used on the FX thread. */
final class FetchedPerson {

    private final Celebrity person;
    private final int wanted;
    private final List<SavedPhoto> photos = new ArrayList<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Step step = Step.TO_COME;
    private int found;
    private Optional<Omission> omission = Optional.empty();
    private List<FoundPerson> candidates = List.of();

    /** Steps of a person. */
    enum Step {
        /** Others are before. */
        TO_COME,
        /** It is found out who is meant, and which photos there are. */
        SEARCHING,
        /** Photos are fetched and their faces compared. */
        DOWNLOADING,
        /** All photos are there. */
        READY,
        /** There are fewer photos than wanted, and enough. */
        FEW,
        /** There are too few photos, or something is wrong. */
        LEFT_OUT,
        /** Several people have this name. */
        AMBIGUOUS
    }

    /** @param wanted photos */
    FetchedPerson(Celebrity person, int wanted) {
        this.person = person;
        this.wanted = wanted;
    }

    /** Person. */
    Celebrity person() {
        return person;
    }

    /** Number of photos that are wanted. */
    int wanted() {
        return wanted;
    }

    /** Photos in the dataset. */
    List<SavedPhoto> photos() {
        return List.copyOf(photos);
    }

    /** Photos that fit, and are not yet in the dataset. */
    int pending() {
        return Math.max(0, found - photos.size());
    }

    /** Step that has been reached. */
    Step step() {
        return step;
    }

    /** True if there are enough photos to compare with. */
    boolean isReady() {
        return step == Step.READY || step == Step.FEW;
    }

    /** Reason for which the person is left out; empty otherwise. */
    Optional<Omission> omission() {
        return omission;
    }

    /** The people among whom the user has to choose. */
    List<FoundPerson> candidates() {
        return candidates;
    }

    /** Changes with everything else. */
    ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    void begin() {
        photos.clear();
        found = 0;
        change(Step.SEARCHING);
    }

    void found(int number) {
        found = number;
        change(Step.DOWNLOADING);
    }

    void add(Path file, Optional<FaceBox> face) {
        photos.add(new SavedPhoto(file, face));
        found = Math.max(found, photos.size());
        change(step);
    }

    void end(PersonReport report) {
        omission = report.omission();
        candidates = report.candidates();
        found = photos.size();
        if (report.omission().isPresent()) {
            change(candidates.isEmpty() ? Step.LEFT_OUT : Step.AMBIGUOUS);
        } else {
            change(report.photos() < wanted ? Step.FEW : Step.READY);
        }
    }

    /** The user has said who is meant. */
    void choose() {
        omission = Optional.empty();
        candidates = List.of();
        change(Step.TO_COME);
    }

    /** The run has ended before it came to the person's end. */
    void interrupt() {
        if (step == Step.SEARCHING || step == Step.DOWNLOADING) {
            found = photos.size();
            change(Step.TO_COME);
        }
    }

    private void change(Step now) {
        step = now;
        version.set(version.get() + 1);
    }
}
