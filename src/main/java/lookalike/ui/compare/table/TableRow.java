package lookalike.ui.compare.table;

import java.util.Optional;
import lookalike.match.Match;
import lookalike.match.Similarity;
import lookalike.ui.common.QualityIssueText;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.FaceAnswer;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.core.UnusablePhoto;
import lookalike.ui.compare.text.ResemblanceText;

/**
 * A row of the table: a face of a photo, a photo without faces, or one that cannot be used.
 *
 * @param name of the photo
 * @param photo empty if it cannot be used
 * @param number of the face in its photo, from 1; 0 without a face
 * @param face empty without one
 * @param answer empty until it is found, and without a face
 * @param problem the reason why there is no face; empty with one
 */
record TableRow(
        String name,
        Optional<ProbePhoto> photo,
        int number,
        Optional<ProbeFace> face,
        Optional<FaceAnswer> answer,
        String problem) {

    static TableRow of(ProbePhoto photo, ProbeFace face, Optional<FaceAnswer> answer) {
        int number = photo.faces().indexOf(face) + 1;
        return new TableRow(photo.name(), Optional.of(photo), number, Optional.of(face), answer, "");
    }

    static TableRow withoutFace(ProbePhoto photo) {
        return new TableRow(
                photo.name(), Optional.of(photo), 0, Optional.empty(), Optional.empty(), Texts.get("photo.noFace"));
    }

    static TableRow of(UnusablePhoto photo) {
        return new TableRow(
                photo.name(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                photo.reason().detail());
    }

    /** The best match, if it is known. */
    Optional<Match> match() {
        return answer.flatMap(FaceAnswer::first);
    }

    /** The name of the best match; empty if it is not known. */
    String person() {
        return match().map(match -> match.person().name()).orElse("");
    }

    /** The similarity, for the order of the rows: those without one come last. */
    double similarity() {
        return match().flatMap(Match::similarity).map(Similarity::both).orElse(-1.0);
    }

    /** The word for the match; empty if it is not known. */
    String verdict() {
        return match().map(ResemblanceText::badge).orElse("");
    }

    /** The reasons to doubt the face, or why there is none. */
    String doubts() {
        return face.map(one -> QualityIssueText.of(one.issues(), one.face().box()))
                .orElse(problem);
    }
}
