package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void lettersThatDifferAreCounted() {
        assertThat(Nearest.distance("match", "match")).isZero();
        assertThat(Nearest.distance("match", "MATCH")).isZero();
        assertThat(Nearest.distance("mathc", "match")).isEqualTo(1);
        assertThat(Nearest.distance("mtch", "match")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void theNearestIsTakenAndNothingFarAway() {
        assertThat(Nearest.to("verfiy", List.of("describe", "verify"))).contains("verify");
        assertThat(Nearest.to("ab", List.of("xy"))).isEmpty();
        assertThat(Nearest.to("aa", List.of("ac", "ab"))).contains("ab");
    }

    @Test
    void noHintWhereThereIsNoFolder() {
        assertThat(Nearest.hint("/no/such/folder/x.jpg")).isEmpty();
        assertThat(Nearest.hint("/")).isEmpty();
    }
}
