package lookalike.ui.compare.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;
import lookalike.match.AnswerStability;
import lookalike.match.Match;
import lookalike.match.Score;
import lookalike.stats.Verdict;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchTextTest {

    @BeforeEach
    void english() {
        Texts.use(Locale.US);
    }

    @AfterEach
    void englishAgain() {
        Texts.use(Locale.US);
    }

    private static Match match(int rank) {
        Score score = new Score(1, rank, OptionalDouble.empty(), OptionalDouble.empty(), Verdict.UNKNOWN);
        return new Match(
                new GalleryPerson("ada", "Ada", 1),
                score,
                score,
                rank,
                Optional.empty(),
                Optional.empty(),
                new Exemplar("ada/1.jpg", Optional.empty(), 0),
                1,
                1);
    }

    private static String words(int photos, int agreeing) {
        return MatchText.stability(match(1), Optional.of(new AnswerStability(photos, agreeing)));
    }

    @Test
    void theAnswerOfSeveralPhotosSaysHowFarItDependsOnThePhoto() {
        assertThat(words(5, 5)).isEqualTo("Very stable: each of the 5 pictures alone has Ada first, too.");
        assertThat(words(5, 3)).isEqualTo("Fairly stable: 3 of the 5 pictures alone have Ada first.");
        assertThat(words(5, 2)).isEqualTo("It changes with the photo: alone, only 2 of the 5 pictures have Ada first.");
        assertThat(words(3, 0)).isEqualTo("It changes with the photo: none of the 3 pictures alone has Ada first.");
        Texts.use(Locale.GERMAN);
        assertThat(List.of(words(5, 5), words(5, 2)))
                .containsExactly(
                        "Sehr beständig: Auch allein führt jedes der 5 Bilder zu Ada.",
                        "Das ändert sich mit dem Foto: Allein führen nur 2 der 5 Bilder zu Ada.");
    }

    @Test
    void itIsSaidOfTheFirstPersonAndOfSeveralPhotosOnly() {
        assertThat(MatchText.stability(match(2), Optional.of(new AnswerStability(3, 3))))
                .isEmpty();
        assertThat(MatchText.stability(match(1), Optional.empty())).isEmpty();
        assertThat(MatchText.sentence(match(1), Optional.of(new AnswerStability(3, 3))))
                .startsWith(MatchText.sentence(match(1)))
                .endsWith("has Ada first, too.");
    }
}
