package lookalike.ui.compare.group;

import java.util.Optional;
import lookalike.dataset.Credit;
import lookalike.match.Match;
import lookalike.match.Resemblance;
import lookalike.ui.compare.core.FaceAnswer;
import lookalike.ui.compare.core.ProbeFace;

/**
 * A face of the group.
 *
 * @param number of the face in its photo, from 1
 * @param answer its closest people; empty until they are found
 * @param match the person assigned to it; empty until people are found, and if they are all assigned to other faces
 * @param rival number of the other face to which the person closest to this one was assigned; 0 if there is none
 */
record GroupRow(int number, ProbeFace face, Optional<FaceAnswer> answer, Optional<Match> match, int rival) {

    /** The origin and licence of the match's photo; empty if the dataset does not state them. */
    Optional<Credit> credit() {
        return answer.flatMap(given -> match.flatMap(given::credit));
    }

    /** True if the person of the match is recognised. */
    boolean isRecognised() {
        return match.map(Match::resemblance)
                .filter(Resemblance.SAME_PERSON::equals)
                .isPresent();
    }
}
