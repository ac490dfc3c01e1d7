package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {

    @Test
    void theValueIsComputedOnceAndOnlyWhenItIsAskedFor() {
        AtomicInteger computed = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(computed::incrementAndGet);
        assertThat(computed).hasValue(0);
        assertThat(IntStream.range(0, 1000).parallel().map(i -> lazy.get())).containsOnly(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void whatFailsIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Lazy<String> lazy = new Lazy<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            return "there";
        });
        assertThatThrownBy(lazy::get).isInstanceOf(IllegalStateException.class);
        assertThat(lazy.get()).isEqualTo("there");
    }
}
