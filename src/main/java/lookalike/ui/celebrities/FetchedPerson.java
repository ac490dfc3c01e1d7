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
        /** The person is waiting for others. */
        TO_COME,
        /** Identity and photos are being determined. */
        SEARCHING,
        /** Photos are being fetched and their faces compared. */
        DOWNLOADING,
        /** All photos have been fetched. */
        READY,
        /** There are fewer photos than wanted, but enough. */
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

    /** Number of wanted photos. */
    int wanted() {
        return wanted;
    }

    /** Photos in the dataset. */
    List<SavedPhoto> photos() {
        return List.copyOf(photos);
    }

    /** Number of suitable photos that are not in the dataset yet. */
    int pending() {
        return Math.max(0, found - photos.size());
    }

    /** The present step. */
    Step step() {
        return step;
    }

    /** True if there are enough photos to compare with. */
    boolean isReady() {
        return step == Step.READY || step == Step.FEW;
    }

    /** The reason why the person is left out; empty otherwise. */
    Optional<Omission> omission() {
        return omission;
    }

    /** The people among whom the user has to choose. */
    List<FoundPerson> candidates() {
        return candidates;
    }

    /** Changes with every other property. */
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

    /** Records that the user has chosen who is meant. */
    void choose() {
        omission = Optional.empty();
        candidates = List.of();
        change(Step.TO_COME);
    }

    /** Records that the run ended before the person was finished. */
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
