package lookalike.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void bothAreToldEverything() {
        Progress both = listener("one").and(listener("other"));
        both.begin(Phase.CLIPS);
        both.report(1, 2);
        assertThat(told).containsExactly("one CLIPS", "other CLIPS", "one 1/2", "other 1/2");
    }

    private Progress listener(String name) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                told.add(name + " " + done + "/" + total);
            }

            @Override
            public void begin(Phase phase) {
                told.add(name + " " + phase);
            }
        };
    }
}
