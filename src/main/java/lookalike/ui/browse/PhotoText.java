package lookalike.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lookalike.catalog.PhotoRow;
import lookalike.face.QualityIssue;
import lookalike.ui.common.QualityIssueText;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;

/** A photo of the dataset in words. */
final class PhotoText {

    private PhotoText() {}

    /** The file's name. */
    static String name(PhotoRow photo) {
        return photo.path().substring(photo.path().lastIndexOf('/') + 1);
    }

    /** The name of one photo, or the number of several. */
    static String names(List<PhotoRow> photos) {
        return photos.size() == 1 ? name(photos.get(0)) : Texts.count("photo.count", photos.size());
    }

    /** Tests whether the user should check that its labelled face is the right one. */
    static boolean asks(PhotoRow photo) {
        return photo.used() && photo.issues().contains(QualityIssue.BYSTANDER);
    }

    /** State of the photo: used, excluded, or skipped with the reason; or the question whether it shows the right face. */
    static String state(PhotoRow photo) {
        if (asks(photo)) {
            return Texts.get(photo.bystanders().isEmpty() ? "photo.rightFaceAlone" : "photo.rightFace");
        }
        return switch (photo.status()) {
            case OK -> photo.excluded() ? Texts.get("photo.excluded") : Texts.get("photo.used");
            case IMPORTED -> Texts.get("photo.imported");
            case NO_FACE -> Texts.get("photo.skipped", Texts.get("photo.noFaceReason"));
            case UNREADABLE ->
                Texts.get("photo.skipped", photo.problem().map(Reasons::words).orElse(""));
        };
    }

    /** The same with all doubts about its labelled face, and a note if it is shown turned. */
    static String whole(PhotoRow photo) {
        List<String> words = new ArrayList<>();
        words.add(state(photo));
        photo.face()
                .map(box -> QualityIssueText.of(told(photo), box))
                .filter(issues -> !issues.isEmpty())
                .ifPresent(issues -> words.add(Texts.get("face.uncertain", issues)));
        if (photo.turned() != 0) {
            words.add(Texts.get("photo.turned"));
        }
        return String.join("\n", words);
    }

    /** The doubts that its state does not already mention. */
    private static Set<QualityIssue> told(PhotoRow photo) {
        Set<QualityIssue> issues = new TreeSet<>(photo.issues());
        if (asks(photo)) {
            issues.remove(QualityIssue.BYSTANDER);
        }
        return issues;
    }
}
