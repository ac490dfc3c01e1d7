package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupMatchesTest {

    private final ProbeFace middle = ProbeFaces.face(30);
    private final ProbeFace left = ProbeFaces.face(5);
    private final ProbeFace right = ProbeFaces.face(80);

    @Test
    void aPersonIsUsedOnceAndStaysWithTheCloserFace(@TempDir Path folder) {
        Matcher matcher = ProbeFaces.matcher(folder);
        List<FaceAnswer> answers =
                Stream.of(middle, left).map(face -> answer(face, matcher)).toList();
        Map<ProbeFace, Match> assigned = GroupMatches.of(answers);
        assertThat(assigned.get(left).person().name()).isEqualTo("Ada");
        assertThat(assigned.get(middle).person().name())
                .as("the next, because the best is taken")
                .isEqualTo("Bea");
        assertThat(GroupMatches.rival(answers.get(0), assigned)).contains(left);
        assertThat(GroupMatches.rival(answers.get(1), assigned)).isEmpty();
    }

    @Test
    void aFaceGetsNobodyIfAllAreWithCloserOnes(@TempDir Path folder) {
        Matcher matcher = ProbeFaces.matcher(folder);
        Map<ProbeFace, Match> assigned = GroupMatches.of(Stream.of(middle, left, right)
                .map(face -> answer(face, matcher))
                .toList());
        assertThat(assigned).containsOnlyKeys(left, right);
    }

    private static FaceAnswer answer(ProbeFace face, Matcher matcher) {
        return new FaceAnswer(
                face, matcher, matcher.rank(face.face().descriptor()).top(Order.SIMILARITY, 2), 2);
    }
}
