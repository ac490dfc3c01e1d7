package lookalike.benchmark;

import java.util.Objects;

/**
 * One figure of a benchmark.
 *
 * @param topic the benchmark
 * @param name what was measured
 * @param value finite
 * @param unit of the value
 */
public record Measurement(String topic, String name, double value, String unit) {

    /** @throws IllegalArgumentException if the value is not finite */
    public Measurement {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value);
        }
    }
}
