package lookalike.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.Decisions;
import lookalike.catalog.LabelledFace;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.LoadedModels;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.LabelledFaceChoice;
import lookalike.index.StalePhotoException;

/**
 * Makes decisions that settle findings: merges, moves, splits, other faces, exclusions. Each is one step of the catalogue's journal, and
 * can be undone.
 */
public final class FindingDecisions {

    private final Catalog catalog;
    private final Decisions decisions;
    private final Optional<Supplier<LoadedModels>> models;

    private FindingDecisions(Catalog catalog, Optional<Supplier<LoadedModels>> models) {
        this.catalog = catalog;
        this.models = models;
        decisions = catalog.decisions();
    }

    /** For decisions in a catalogue that need no networks, that is, without other faces. */
    FindingDecisions(Catalog catalog) {
        this(catalog, Optional.empty());
    }

    /**
     * For all decisions in a catalogue.
     *
     * @param models of the gallery; loaded to describe another face when one is taken
     */
    public FindingDecisions(Catalog catalog, Supplier<LoadedModels> models) {
        this(catalog, Optional.of(models));
    }

    /**
     * Makes the decision that a finding suggests.
     *
     * @return the journal's step; empty if the suggestion requires a choice, or the decision has already been made
     * @throws lookalike.image.UnreadablePhotoException if another face is taken whose photo cannot be read; nothing has changed
     * @throws lookalike.index.StalePhotoException if that photo's file has changed; nothing has changed in the catalogue
     */
    public OptionalLong settle(Finding finding) {
        return Remedy.suggested(finding).map(remedy -> settle(finding, remedy)).orElse(OptionalLong.empty());
    }

    /**
     * Makes the decisions that several findings suggest. A finding that cannot be settled does not stop the others.
     *
     * @param failures receives the findings that cannot be settled, with the failure
     * @return the steps of the journal, in their order; fewer than findings if some require a choice, or have already been decided
     */
    public List<Long> settleAll(List<Finding> findings, BiConsumer<Finding, RuntimeException> failures) {
        List<Long> steps = new ArrayList<>();
        for (Finding finding : findings) {
            try {
                settle(finding).ifPresent(steps::add);
            } catch (UnreadablePhotoException | StalePhotoException e) {
                failures.accept(finding, e);
            }
        }
        return steps;
    }

    /**
     * Describes the face in use by the present model, after the choice of another one was undone: the model may have changed in the
     * meantime.
     *
     * @throws lookalike.image.UnreadablePhotoException if the photo is needed and cannot be read
     */
    public void completeFaces(Finding finding) {
        models.ifPresent(loaded ->
                photosAt(finding.photos()).forEach(photo -> LabelledFaceChoice.complete(catalog, photo, loaded.get())));
    }

    /** Reopens a finding that was found fine as it is; returns false if it was not. */
    public boolean reopen(Finding finding) {
        Decision fine = Decision.fine(finding.kind().id(), about(finding));
        OptionalLong step = decisions.journal().stream()
                .filter(entry -> entry.active() && entry.decision().equals(fine))
                .mapToLong(DecisionEntry::step)
                .max();
        return step.isPresent() && decisions.undo(step.getAsLong());
    }

    /** Makes another decision; result and failures are those of {@link #settle(Finding)}. */
    public OptionalLong settle(Finding finding, Remedy remedy) {
        List<PhotoRow> photos = photosAt(remedy.photos());
        return switch (remedy.decision()) {
            case MERGE -> merge(finding.people(), remedy.target());
            case MOVE -> photos.isEmpty() ? OptionalLong.empty() : decisions.move(photos, remedy.target());
            case SWAP -> swap(photos);
            case SPLIT -> photos.isEmpty() ? OptionalLong.empty() : decisions.split(photos, freshName(finding));
            case TAKE_FACE -> takeFace(finding, photos);
            case KEEP_FIRST -> exclude(photos.subList(Math.min(1, photos.size()), photos.size()));
            case EXCLUDE -> exclude(photos);
            case ADD_PHOTOS, RENAME, REVIEW -> OptionalLong.empty();
        };
    }

    /** The photos with known content; a decision about any other photo would not outlive a rescan. */
    private List<PhotoRow> photosAt(List<String> paths) {
        return paths.stream()
                .map(catalog::photoAt)
                .flatMap(Optional::stream)
                .filter(photo -> !photo.hash().isEmpty())
                .toList();
    }

    /**
     * Decides that a finding is fine as it is, so that it is not shown again, even if its photos move; returns as
     * {@link #settle(Finding)} does.
     */
    public OptionalLong fine(Finding finding) {
        return decisions.add(List.of(Decision.fine(finding.kind().id(), about(finding))));
    }

    /** The hashes of the photos, or the labels of the people where a finding is about no photos. */
    private List<String> about(Finding finding) {
        return about(
                finding,
                finding.photos().stream()
                        .map(catalog::photoAt)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The decision that a finding is fine, with the photos that it is about. */
    static Decision fineDecision(Finding finding, List<PhotoRow> photos) {
        return Decision.fine(finding.kind().id(), about(finding, photos));
    }

    /** The hashes of the photos, or the labels of the people where a finding is about no photos. A file that could not be read has no hash. */
    private static List<String> about(Finding finding, List<PhotoRow> photos) {
        return finding.photos().isEmpty()
                ? finding.people()
                : photos.stream()
                        .map(photo -> photo.hash().isEmpty() ? photo.path() : photo.hash())
                        .toList();
    }

    private OptionalLong merge(List<String> people, String target) {
        String into = decisions.personOf(target);
        List<String> others = people.stream()
                .filter(label -> !decisions.personOf(label).equals(into))
                .toList();
        return others.isEmpty() ? OptionalLong.empty() : decisions.merge(others, into, Optional.empty());
    }

    private OptionalLong swap(List<PhotoRow> photos) {
        if (photos.size() < 2 || photos.get(0).label().equals(photos.get(1).label())) {
            return OptionalLong.empty();
        }
        return decisions.add(IntStream.range(0, 2)
                .mapToObj(i -> Decision.move(
                        photos.get(i).key(),
                        photos.get(i).path(),
                        photos.get(1 - i).label()))
                .toList());
    }

    /** The name of the finding's person with the first free number. */
    private String freshName(Finding finding) {
        String label = decisions.personOf(finding.people().get(0));
        String name = catalog.people().stream()
                .filter(person -> person.label().equals(label))
                .map(PersonSummary::name)
                .findFirst()
                .orElse(label);
        return Stream.iterate(2, number -> number + 1)
                .map(number -> name + " (" + number + ")")
                .filter(wanted -> decisions.personNamed(wanted).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private OptionalLong takeFace(Finding finding, List<PhotoRow> photos) {
        if (photos.isEmpty() || models.isEmpty()) {
            return OptionalLong.empty();
        }
        PhotoRow photo = photos.get(0);
        FaceBox better = betterFace(finding);
        if (photo.face()
                .filter(box -> box.overlap(better) >= WrongFace.SAME_FACE)
                .isPresent()) {
            return OptionalLong.empty();
        }
        DetectedFace face = photo.bystanders().stream()
                .filter(other -> other.box().overlap(better) >= WrongFace.SAME_FACE)
                .findFirst()
                .orElseGet(() -> new DetectedFace(
                        better, 1, (int) (double) finding.evidence().getOrDefault("turned", 0.0)));
        LoadedModels loaded = models.get().get();
        return OptionalLong.of(LabelledFaceChoice.make(
                catalog, photo, LabelledFace.chosen(face), loaded.descriptorModel(), models.get()));
    }

    /**
     * The face that fits the person of a finding about a wrong face.
     *
     * @throws IllegalArgumentException if the finding is about something else
     */
    public static FaceBox betterFace(Finding finding) {
        Map<String, Double> evidence = finding.evidence();
        if (!evidence.keySet().containsAll(List.of("x", "y", "width", "height"))) {
            throw new IllegalArgumentException("no face in a finding of " + finding.kind());
        }
        return new FaceBox(evidence.get("x"), evidence.get("y"), evidence.get("width"), evidence.get("height"));
    }

    private OptionalLong exclude(List<PhotoRow> photos) {
        List<PhotoRow> used = photos.stream()
                .filter(photo -> !decisions.isExcluded(photo.datasetLabel(), photo.hash()))
                .toList();
        return used.isEmpty() ? OptionalLong.empty() : decisions.exclude(used, true);
    }
}
