package lookalike.ui.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.catalog.PhotoRow;
import lookalike.face.FaceBox;
import lookalike.health.Finding;
import lookalike.health.FindingDecisions;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Texts;

/**
 * One of the pictures shown side by side as the evidence of a finding.
 *
 * @param title a person's name, or a description of the picture
 * @param person label of the person whose page the title opens; empty for none
 * @param detail beside the title
 * @param main the large picture; empty if there is none
 * @param whole whether the whole photo is shown rather than only the face
 * @param other another face to outline in the whole photo
 * @param more further photos, as small pictures
 */
record EvidenceSide(
        String title,
        Optional<String> person,
        String detail,
        Optional<PhotoRow> main,
        boolean whole,
        Optional<FaceBox> other,
        List<PhotoRow> more) {

    /** Maximum number of small pictures; more would not fit and would add nothing. */
    private static final int MOST_MORE = 8;

    private static final int MOST_SIDES = 3;

    /** True if title and detail are too long for one line. */
    boolean twoLines() {
        return whole && other.isEmpty();
    }

    /** The sides of a finding, from left to right. */
    static List<EvidenceSide> of(Finding finding, FindingReview review) {
        return switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE, THIN ->
                finding.people().stream()
                        .limit(MOST_SIDES)
                        .map(label -> ofPerson(label, review, List.of()))
                        .toList();
            case WRONG_PERSON -> wrongPerson(finding, review);
            case WRONG_FACE ->
                List.of(
                        whole(finding.photos().get(0), review, Optional.of(FindingDecisions.betterFace(finding))),
                        ofPerson(finding.people().get(0), review, finding.photos()));
            case NEAR_DUPLICATE ->
                finding.photos().stream()
                        .limit(MOST_SIDES)
                        .map(path -> copy(path, review))
                        .toList();
            case WEAK ->
                List.of(
                        face(finding.photos(), review),
                        ofPerson(finding.people().get(0), review, finding.photos()));
            case UNUSABLE -> List.of(whole(finding.photos().get(0), review, Optional.empty()));
        };
    }

    private static List<EvidenceSide> wrongPerson(Finding finding, FindingReview review) {
        List<String> photos = finding.photos();
        boolean pair = finding.people().size() > 1 && photos.size() > 1;
        if (pair) {
            return List.of(face(photos.subList(0, 1), review), face(photos.subList(1, 2), review));
        }
        String other = finding.people().get(finding.people().size() - 1);
        return List.of(face(photos, review), ofPerson(other, review, photos));
    }

    /** @param without paths of photos that must not represent the person */
    private static EvidenceSide ofPerson(String label, FindingReview review, List<String> without) {
        List<PhotoRow> all = review.photosOf(label);
        List<PhotoRow> photos =
                all.stream().filter(photo -> !without.contains(photo.path())).toList();
        return new EvidenceSide(
                review.name(label),
                Optional.of(label),
                Texts.count("browse.photos", all.size()),
                photos.stream().findFirst(),
                false,
                Optional.empty(),
                photos.stream().limit(MOST_MORE).toList());
    }

    /** The face of the first of some photos, with the others as small pictures. */
    private static EvidenceSide face(List<String> paths, FindingReview review) {
        List<PhotoRow> photos = rows(paths.stream(), review);
        return new EvidenceSide(
                RemedyText.file(paths.get(0)),
                Optional.empty(),
                owner(photos, review),
                photos.stream().findFirst(),
                false,
                Optional.empty(),
                photos.size() > 1 ? photos.stream().limit(MOST_MORE).toList() : List.of());
    }

    private static EvidenceSide whole(String path, FindingReview review, Optional<FaceBox> other) {
        List<PhotoRow> photos = rows(Stream.of(path), review);
        return new EvidenceSide(
                RemedyText.file(path),
                Optional.empty(),
                owner(photos, review),
                photos.stream().findFirst(),
                true,
                other,
                List.of());
    }

    private static String owner(List<PhotoRow> photos, FindingReview review) {
        return photos.stream()
                .findFirst()
                .map(photo -> Texts.get("health.in", review.name(photo.label())))
                .orElse("");
    }

    /** A copy with its distinguishing details: person, size and date. */
    private static EvidenceSide copy(String path, FindingReview review) {
        Optional<PhotoRow> photo = review.photo(path);
        return new EvidenceSide(
                RemedyText.file(path),
                Optional.empty(),
                photo.map(row -> Texts.get(
                                "health.copy",
                                review.name(row.label()),
                                ByteText.of(row.size()),
                                HealthText.date(Instant.ofEpochMilli(row.modified()))))
                        .orElse(""),
                photo,
                true,
                Optional.empty(),
                List.of());
    }

    private static List<PhotoRow> rows(Stream<String> paths, FindingReview review) {
        return paths.map(review::photo).flatMap(Optional::stream).toList();
    }

    /** True if a figure between the first two sides compares them. */
    static boolean isCompared(FindingKind kind) {
        return switch (kind) {
            case SAME_PERSON, NAMES, VERY_ALIKE, WRONG_PERSON -> true;
            case WRONG_FACE, NEAR_DUPLICATE, WEAK, UNUSABLE, THIN -> false;
        };
    }
}
