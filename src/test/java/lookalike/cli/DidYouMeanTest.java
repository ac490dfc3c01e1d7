package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    @Test
    void lettersThatDifferAreCounted() {
        assertThat(DidYouMean.distance("match", "match")).isZero();
        assertThat(DidYouMean.distance("match", "MATCH")).isZero();
        assertThat(DidYouMean.distance("mathc", "match")).isEqualTo(1);
        assertThat(DidYouMean.distance("mtch", "match")).isEqualTo(1);
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void theNearestIsTakenAndNothingFarAway() {
        assertThat(DidYouMean.to("verfiy", List.of("describe", "verify"))).contains("verify");
        assertThat(DidYouMean.to("ab", List.of("xy"))).isEmpty();
        assertThat(DidYouMean.to("aa", List.of("ac", "ab"))).contains("ab");
    }

    @Test
    void noHintWhereThereIsNoFolder() {
        assertThat(DidYouMean.hint("/no/such/folder/x.jpg")).isEmpty();
        assertThat(DidYouMean.hint("/")).isEmpty();
    }
}
