package lookalike.benchmark;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures by size, which show how they grow with it. */
final class Growth {

    private final SortedMap<Integer, Double> bySize = new TreeMap<>();

    /**
     * Adds a figure.
     *
     * @param size more than 0
     * @param value more than 0
     */
    void add(int size, double value) {
        bySize.put(size, value);
    }

    /**
     * The power of the size that fits the figures best (least squares of the logarithms): 1 if the figures double with the size, 0 if
     * the size does not matter. Empty for fewer than two sizes.
     */
    List<Measurement> exponent(Benchmark topic, String name) {
        if (bySize.size() < 2) {
            return List.of();
        }
        String range = "from %d to %d".formatted(bySize.firstKey(), bySize.lastKey());
        return List.of(topic.figure("growth of %s, %s".formatted(name, range), slope(), "(power)"));
    }

    private double slope() {
        double meanSize =
                bySize.keySet().stream().mapToDouble(Math::log).average().orElseThrow();
        double meanValue =
                bySize.values().stream().mapToDouble(Math::log).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (SortedMap.Entry<Integer, Double> each : bySize.entrySet()) {
            double size = Math.log(each.getKey()) - meanSize;
            products += size * (Math.log(each.getValue()) - meanValue);
            squares += size * size;
        }
        return products / squares;
    }
}
