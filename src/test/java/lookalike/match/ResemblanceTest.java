package lookalike.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "100, 1, SAME_PERSON",
        "80, 4, SAME_PERSON",
        "79.99, 1, POSSIBLE",
        "70, 2, POSSIBLE",
        "69.9, 1, CLOSEST",
        "69.9, 2, LOOKALIKE",
        "40, 1, CLOSEST",
        "39.9, 1, FAINT",
        "0, 9, FAINT"
    })
    void theWordFollowsFromTheFigure(double similarity, int rank, Resemblance word) {
        Similarity both = new Similarity(similarity, similarity);
        assertThat(Resemblance.of(Optional.of(both), rank)).isEqualTo(word);
        assertThat(both.figure() >= 80).isEqualTo(word == Resemblance.SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({"79.9999999999, 80", "79.99, 79", "100, 100", "0, 0"})
    void aFigureIsRoundedDown(double similarity, int figure) {
        assertThat(Similarity.figure(similarity)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void withoutASimilarityItIsUnknown(int rank) {
        assertThat(Resemblance.of(Optional.empty(), rank)).isEqualTo(Resemblance.UNKNOWN);
    }
}
