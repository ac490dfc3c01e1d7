package lookalike.ui.health;

import java.util.List;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.health.Remedy;
import lookalike.ui.common.Texts;

/** Remedies of a finding in words: for buttons, for the message afterwards, and for Undo. */
final class RemedyText {

    private final Finding finding;
    private final FindingReview review;

    /** @param review contains the names */
    RemedyText(Finding finding, FindingReview review) {
        this.finding = finding;
        this.review = review;
    }

    private String name(int person) {
        return review.name(finding.people().get(person));
    }

    /** The file name of a photo. */
    static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Label of the button for a remedy. */
    String button(Remedy remedy) {
        String target = remedy.target().isEmpty() ? "" : review.name(remedy.target());
        int photos = remedy.photos().size();
        return switch (remedy.decision()) {
            case MERGE -> Texts.get("health.do.merge", target);
            case MOVE ->
                finding.photos().size() > 1 || finding.kind() == FindingKind.SAME_PERSON
                        ? Texts.get("health.do.moveThis", file(remedy.photos().get(0)), target)
                        : Texts.get("health.do.move", target);
            case SWAP -> Texts.get("health.do.swap");
            case SPLIT -> Texts.count("health.do.split", photos);
            case TAKE_FACE -> Texts.get("health.do.takeFace");
            case KEEP_FIRST ->
                finding.photos().get(0).equals(remedy.photos().get(0))
                                && finding.people().size() == 1
                        ? Texts.get("health.do.keepBest")
                        : Texts.get("health.do.keepThis", file(remedy.photos().get(0)));
            case EXCLUDE -> Texts.count("health.do.exclude", photos);
            case ADD_PHOTOS, RENAME, REVIEW -> "";
        };
    }

    /** Label of the button that leaves the finding as it is. */
    String ignore() {
        boolean names = switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE -> true;
            case WRONG_PERSON, WRONG_FACE, NEAR_DUPLICATE, WEAK, UNUSABLE, THIN -> false;
        };
        return Texts.get(names ? "health.do.keepNames" : "health.do.fine");
    }

    /** Name of the decision, as in "Undo: …". */
    String undo(Remedy remedy) {
        return switch (remedy.decision()) {
            case MERGE -> Texts.get("health.undo.merge", others(remedy), review.name(remedy.target()));
            case MOVE -> Texts.get("health.undo.move", file(remedy.photos().get(0)), review.name(remedy.target()));
            case SWAP -> Texts.get("health.undo.swap", name(0), name(1));
            case SPLIT -> Texts.get("health.undo.split", name(0));
            case TAKE_FACE -> Texts.get("undo.chooseFace", file(remedy.photos().get(0)));
            case KEEP_FIRST -> Texts.get("health.undo.copies", name(0));
            case EXCLUDE -> Texts.get("undo.exclude", files(remedy.photos()));
            case ADD_PHOTOS, RENAME, REVIEW -> "";
        };
    }

    /** The decision as a sentence. */
    String done(Remedy remedy) {
        return switch (remedy.decision()) {
            case MERGE -> Texts.get("health.done.merge", others(remedy), review.name(remedy.target()));
            case MOVE -> Texts.get("health.done.move", file(remedy.photos().get(0)), review.name(remedy.target()));
            case SWAP -> Texts.get("health.done.swap", name(0), name(1));
            case SPLIT -> Texts.count("health.done.split", remedy.photos().size());
            case TAKE_FACE -> Texts.get("done.chooseFace", file(remedy.photos().get(0)));
            case KEEP_FIRST ->
                Texts.get("health.done.copies", file(remedy.photos().get(0)));
            case EXCLUDE -> Texts.get("done.exclude", files(remedy.photos()));
            case ADD_PHOTOS, RENAME, REVIEW -> "";
        };
    }

    String undoIgnore() {
        return Texts.get("health.undo.fine", name(0));
    }

    String doneIgnore() {
        return Texts.get("health.done.fine");
    }

    private String others(Remedy remedy) {
        return finding.people().stream()
                .filter(label -> !label.equals(remedy.target()))
                .findFirst()
                .map(review::name)
                .orElse("");
    }

    private static String files(List<String> photos) {
        return photos.size() == 1
                ? file(photos.get(0))
                : Texts.get("health.andMore", file(photos.get(0)), photos.size() - 1);
    }
}
