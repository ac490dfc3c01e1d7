package lookalike.ui.common;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lookalike.face.FaceBox;
import lookalike.face.QualityIssue;

/** Reasons to doubt a face, in the user's language. */
public final class QualityIssueText {

    private QualityIssueText() {}

    /**
     * A few words for each, in the order of {@link QualityIssue}; empty for none.
     *
     * @param box of the face
     */
    public static String of(Set<QualityIssue> issues, FaceBox box) {
        return words(
                issues,
                issue -> issue == QualityIssue.SMALL ? Texts.get("face.small", Math.round(box.width())) : word(issue));
    }

    /** The same where the box is not known. */
    public static String of(Set<QualityIssue> issues) {
        return words(issues, QualityIssueText::word);
    }

    private static String words(Set<QualityIssue> issues, Function<QualityIssue, String> word) {
        return issues.stream().sorted().map(word).collect(Collectors.joining(Texts.get("face.comma")));
    }

    private static String word(QualityIssue issue) {
        return Texts.get(
                switch (issue) {
                    case SMALL -> "face.verySmall";
                    case BLURRED -> "face.blurred";
                    case FAINT -> "face.faint";
                    case UNSEEN -> "face.unseen";
                    case NOT_A_FACE -> "face.notAFace";
                    case BYSTANDER -> "face.bystander";
                    case INCOMPLETE -> "face.incomplete";
                });
    }
}
