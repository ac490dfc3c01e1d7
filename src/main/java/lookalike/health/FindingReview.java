package lookalike.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.face.FaceBox;

/**
 * Status of findings by the decisions in force in a catalogue, no matter where and when they were made; undoing a decision reopens its
 * finding. Immutable: a snapshot of the catalogue.
 */
public final class FindingReview {

    private final Map<String, PhotoRow> photos;
    private final Map<String, PersonSummary> people;
    private final Map<String, List<PhotoRow>> byPerson;
    private final Map<String, String> merged;
    private final FineFindings fine;

    private FindingReview(Catalog catalog) {
        List<PhotoRow> all = catalog.photos();
        photos = all.stream().collect(Collectors.toMap(PhotoRow::path, Function.identity()));
        byPerson = all.stream().collect(Collectors.groupingBy(PhotoRow::label));
        people = catalog.people().stream().collect(Collectors.toMap(PersonSummary::label, Function.identity()));
        merged = catalog.decisions().merged();
        fine = new FineFindings(catalog, photos);
    }

    /** Reads the decisions of a catalogue. */
    public static FindingReview of(Catalog catalog) {
        return new FindingReview(catalog);
    }

    /** A photo by its path; empty if there is none. */
    public Optional<PhotoRow> photo(String path) {
        return Optional.ofNullable(photos.get(path));
    }

    /** The photos in use of the person to whom a label belongs, ordered by path. */
    public List<PhotoRow> photosOf(String label) {
        return byPerson.getOrDefault(personOf(label), List.of()).stream()
                .filter(PhotoRow::used)
                .toList();
    }

    /** The name of the person of a label; the label itself if the person has been merged with another or is gone. */
    public String name(String label) {
        PersonSummary person = people.get(label);
        return person == null ? label : person.name();
    }

    /** The status of a finding. */
    public FindingStatus status(Finding finding) {
        if (isSettled(finding)) {
            return FindingStatus.DONE;
        }
        return fine.contains(finding) ? FindingStatus.IGNORED : FindingStatus.OPEN;
    }

    private boolean isSettled(Finding finding) {
        return switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE -> isOnePerson(finding) || isMoved(finding);
            case WRONG_PERSON -> isOnePerson(finding) || isMoved(finding) || isAnyUnused(finding);
            case WRONG_FACE -> isAnyUnused(finding) || isOtherFace(finding);
            case NEAR_DUPLICATE ->
                finding.photos().stream().filter(path -> !isUnused(path)).count() < 2;
            case WEAK -> isAnyUnused(finding);
            case UNUSABLE ->
                finding.photos().stream()
                        .anyMatch(path ->
                                !photos.containsKey(path) || photos.get(path).excluded());
            case THIN -> isThinNoMore(finding.people().get(0));
        };
    }

    private boolean isOnePerson(Finding finding) {
        return finding.people().size() > 1
                && finding.people().stream().map(this::personOf).distinct().count() == 1;
    }

    /**
     * Tests whether a photo of the finding has been moved to another person since. Each photo belongs to the person at the same index;
     * further photos belong to the first person.
     */
    private boolean isMoved(Finding finding) {
        return IntStream.range(0, finding.photos().size()).anyMatch(i -> {
            PhotoRow photo = photos.get(finding.photos().get(i));
            String owner = finding.people().get(i < finding.people().size() ? i : 0);
            return photo != null && !personOf(photo.label()).equals(personOf(owner));
        });
    }

    private boolean isAnyUnused(Finding finding) {
        return finding.photos().stream().anyMatch(this::isUnused);
    }

    private boolean isUnused(String path) {
        PhotoRow photo = photos.get(path);
        return photo == null || !photo.used();
    }

    /** Tests whether the better face is now the labelled one. */
    private boolean isOtherFace(Finding finding) {
        FaceBox better = FindingDecisions.betterFace(finding);
        return photos.get(finding.photos().get(0))
                .face()
                .filter(box -> box.overlap(better) >= WrongFace.SAME_FACE)
                .isPresent();
    }

    private boolean isThinNoMore(String label) {
        PersonSummary person = people.get(personOf(label));
        return person == null || person.usable() >= PlainFindings.ENOUGH;
    }

    private String personOf(String label) {
        return merged.getOrDefault(label, label);
    }
}
