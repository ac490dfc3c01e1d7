package lookalike.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.health.Finding;
import lookalike.health.FindingReview;
import lookalike.health.Suggestion;
import lookalike.ui.common.QualityIssueText;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;

/** A finding in words: its question, the reason, and both in short. */
final class FindingText {

    /** Figures of a weak photo below which its fault is named; the same as in the health check. */
    private static final double DARK = 0.15;

    private static final double PROFILE = 0.12;

    private final Finding finding;
    private final FindingReview review;

    /** @param review has names and photos */
    FindingText(Finding finding, FindingReview review) {
        this.finding = finding;
        this.review = review;
    }

    private String name(int person) {
        return review.name(finding.people().get(person));
    }

    private boolean isPair() {
        return finding.people().size() > 1;
    }

    /** The question to decide. */
    String question() {
        int people = finding.people().size();
        int photos = finding.photos().size();
        return switch (finding.kind()) {
            case SAME_PERSON, NAMES ->
                people > 2
                        ? Texts.get("health.ask.manyNames", name(0), people - 1)
                        : Texts.get("health.ask.samePerson", name(0), name(1));
            case VERY_ALIKE -> Texts.get("health.ask.veryAlike", name(0), name(1));
            case WRONG_PERSON -> wrongPerson(photos);
            case WRONG_FACE -> Texts.get("health.ask.wrongFace", name(0));
            case NEAR_DUPLICATE ->
                isPair()
                        ? Texts.get("health.ask.whosePicture", name(0), name(1))
                        : Texts.get("health.ask.duplicates", photos, name(0));
            case WEAK -> Texts.get("health.ask.weak", name(0));
            case UNUSABLE -> Texts.get("health.ask.unusable", name(0));
            case THIN -> Texts.get("health.ask.thin", name(0));
        };
    }

    private String wrongPerson(int photos) {
        return switch (finding.suggestion()) {
            case MOVE -> Texts.get("health.ask.move", name(1), name(0));
            case SWAP -> Texts.get("health.ask.swap", name(0), name(1));
            case SPLIT -> Texts.get("health.ask.split", name(0));
            default ->
                isPair() && photos > 1
                        ? Texts.get("health.ask.samePerson", name(0), name(1))
                        : Texts.get("health.ask.nobody", name(0));
        };
    }

    /** The evidence in a sentence. */
    String reason() {
        return switch (finding.kind()) {
            case SAME_PERSON -> samePerson();
            case NAMES -> Texts.get("health.why.names");
            case VERY_ALIKE -> Texts.get("health.why.veryAlike");
            case WRONG_PERSON -> whyWrongPerson();
            case WRONG_FACE -> Texts.get("health.why.wrongFace", name(0));
            case NEAR_DUPLICATE ->
                isPair()
                        ? Texts.get("health.why.whosePicture")
                        : Texts.get(isSameFile() ? "health.why.sameFile" : "health.why.duplicates");
            case WEAK -> Texts.get("health.why.weak", faults());
            case UNUSABLE -> Texts.get("health.why.unusable", problem());
            case THIN -> Texts.count("health.why.thin", usable());
        };
    }

    private boolean isSameFile() {
        return finding.evidence().getOrDefault("same-content", 0.0) > 0;
    }

    private int usable() {
        return (int) (double) finding.evidence().getOrDefault("usable", 0.0);
    }

    private String samePerson() {
        if (finding.suggestion() == Suggestion.REVIEW) {
            return Texts.get("health.why.partlySame", name(1), name(0));
        }
        return Texts.get(
                finding.evidence().getOrDefault("names-for", 0.0) > 0
                        ? "health.why.samePersonNames"
                        : "health.why.samePerson");
    }

    private String whyWrongPerson() {
        return switch (finding.suggestion()) {
            case MOVE -> Texts.get("health.why.move", name(0), name(1));
            case SWAP -> Texts.get("health.why.swap");
            case SPLIT -> Texts.get("health.why.split", finding.photos().size(), name(0));
            default ->
                isPair() && finding.photos().size() > 1
                        ? Texts.get("health.why.strays")
                        : Texts.get("health.why.nobody", name(0));
        };
    }

    /** Figures that were measured of a weak photo. */
    String faults() {
        Map<String, Double> evidence = finding.evidence();
        Optional<PhotoRow> photo = review.photo(finding.photos().get(0));
        List<String> faults = new ArrayList<>();
        photo.flatMap(row -> row.face().map(box -> QualityIssueText.of(row.issues(), box)))
                .filter(words -> !words.isEmpty())
                .ifPresent(faults::add);
        if (evidence.getOrDefault("brightness", 1.0) < DARK) {
            faults.add(Texts.get("health.fault.dark"));
        }
        if (evidence.getOrDefault("frontal", 1.0) < PROFILE) {
            faults.add(Texts.get("health.fault.profile"));
        }
        if (evidence.containsKey("eyes-covered")) {
            faults.add(Texts.get("health.fault.eyes"));
        }
        if (faults.isEmpty()) {
            faults.add(Texts.get("health.fault.quality"));
        }
        return String.join(Texts.get("face.comma"), faults);
    }

    private String problem() {
        Optional<PhotoRow> photo = review.photo(finding.photos().get(0));
        if (photo.isPresent() && photo.get().status() == PhotoStatus.NO_FACE) {
            return Texts.get("photo.noFaceReason");
        }
        return photo.flatMap(PhotoRow::problem).map(Reasons::words).orElse("");
    }

    /** The people and the subject in short. */
    String brief() {
        return switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE -> Texts.get("health.two", name(0), name(1));
            case WRONG_PERSON ->
                isPair() ? Texts.get("health.inLooksLike", name(0), name(1)) : Texts.get("health.in", name(0));
            case WRONG_FACE -> Texts.get("health.photoOf", name(0), photo());
            case NEAR_DUPLICATE ->
                isPair()
                        ? Texts.get("health.two", name(0), name(1))
                        : Texts.get("health.photosOf", name(0), finding.photos().size());
            case WEAK -> Texts.get("health.photoOf", name(0), faults());
            case UNUSABLE -> Texts.get("health.photoOf", name(0), photo());
            case THIN -> Texts.get("health.two", name(0), Texts.count("browse.photos", usable()));
        };
    }

    private String photo() {
        return RemedyText.file(finding.photos().get(0));
    }
}
