package lookalike.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.face.QualityIssue;

/** Reasons to doubt a face, in words and as the names used in JSON. */
final class QualityIssueText {

    private QualityIssueText() {}

    /** A few words for each, separated by commas; empty for none. */
    static String words(Set<QualityIssue> issues) {
        return issues.stream().sorted().map(QualityIssueText::word).collect(Collectors.joining(", "));
    }

    /** Their names in JSON; empty for most faces. */
    static List<String> ids(Set<QualityIssue> issues) {
        return issues.stream().sorted().map(QualityIssue::id).toList();
    }

    private static String word(QualityIssue issue) {
        return switch (issue) {
            case SMALL -> "small";
            case BLURRED -> "blurred";
            case FAINT -> "faint";
            case UNSEEN -> "not seen by the detector";
            case NOT_A_FACE -> "perhaps not a face";
            case BYSTANDER -> "is this the right face?";
            case INCOMPLETE -> "a part of the picture is missing";
        };
    }
}
