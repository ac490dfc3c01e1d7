package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.platform.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the shares of a dataset that several machines index. */
class ShareTest {

    @Test
    void everyPhotoIsInExactlyOneOfTheShares() {
        List<Share> shares =
                IntStream.rangeClosed(1, 5).mapToObj(i -> new Share(i, 5)).toList();
        int[] counts = new int[5];
        for (int photo = 0; photo < 5000; photo++) {
            String hash = Sha256.of(("photo " + photo).getBytes(StandardCharsets.UTF_8));
            List<Share> own =
                    shares.stream().filter(share -> share.hasContent(hash)).toList();
            assertThat(own).hasSize(1);
            counts[own.get(0).number() - 1]++;
        }
        assertThat(counts)
                .satisfies(all -> assertThat(IntStream.of(all)).allMatch(count -> count > 850 && count < 1150));
    }

    @Test
    void aShareIsReadAsItIsTyped() {
        assertThat(Share.parse("2/5")).isEqualTo(new Share(2, 5)).hasToString("2/5");
        assertThat(Share.parse("1/1")).isEqualTo(Share.ALL);
        assertThat(Share.ALL.hasPath("anything")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0/5", "6/5", "1/0", "-1/5", "a/b", "1/5/9"})
    void whatIsNoShareIsRefused(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
