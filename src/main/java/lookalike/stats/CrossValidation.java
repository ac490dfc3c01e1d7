package lookalike.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;

/**
 * Chooses a setting by leaving out one vector at a time: the best setting gives the left-out vector's own class the highest
 * probability, {@code -ln softmax(-D2 / 2T)} on average. The temperature {@code T} is fitted to each setting, so that the unit of its
 * distances does not matter. In large samples some of the classes represent all.
 */
final class CrossValidation {

    private static final int FEWEST_CLASSES = 8;
    private static final int MOST_CLASSES = 250;
    private static final int MOST_SINGLE = 750;
    private static final int MOST_OF_CLASS = 200;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_PROBES = 5;
    private static final double LOWEST_TEMPERATURE = -4;
    private static final double HIGHEST_TEMPERATURE = 6;
    private static final int STEPS = 16;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Sample part;
    private final CancelSignal cancel;

    private CrossValidation(Sample part, CancelSignal cancel) {
        this.part = part;
        this.cancel = cancel;
    }

    /** Makes a metric from a sample and a setting. */
    interface Candidate {
        Metric metric(Sample sample, double setting);
    }

    /**
     * Prepares the validation with evenly chosen classes of several rows, and a proportionate number of classes of one row. At most 200
     * rows of each class are used, and fewer if they would be more than 20,000 together.
     */
    static CrossValidation of(Sample sample, CancelSignal cancel) {
        int[] several = classes(sample, false);
        int[] single = classes(sample, true);
        int chosen = Math.min(MOST_CLASSES, several.length);
        int beside =
                (int) Math.min(MOST_SINGLE, several.length == 0 ? 0 : (long) single.length * chosen / several.length);
        int[] classes = IntStream.concat(evenly(several, chosen), evenly(single, beside))
                .toArray();
        int most = rowsOfEach(sample, classes);
        Sample part = sample.select(Arrays.stream(classes)
                .flatMap(k -> Arrays.stream(sample.rowsOf(k)).limit(most))
                .sorted()
                .toArray());
        return new CrossValidation(part, cancel);
    }

    /** Maximum number of rows of each class. */
    private static int rowsOfEach(Sample sample, int[] classes) {
        int most = MOST_OF_CLASS;
        while (rows(sample, classes, most) > MOST_ROWS) {
            most--;
        }
        return most;
    }

    private static int rows(Sample sample, int[] classes, int most) {
        return Arrays.stream(classes).map(k -> Math.min(most, sample.count(k))).sum();
    }

    private static int[] classes(Sample sample, boolean single) {
        return IntStream.range(0, sample.classes())
                .filter(k -> sample.count(k) == 1 == single)
                .toArray();
    }

    private static IntStream evenly(int[] from, int count) {
        return IntStream.range(0, count).map(i -> from[(int) ((long) i * from.length / count)]);
    }

    /** True if there are enough classes for cross-validation. */
    boolean possible() {
        return part.classesWith(2) >= FEWEST_CLASSES;
    }

    /** Applies a function to the sample on which settings are tried. */
    <T> T fit(Function<Sample, T> fitter) {
        return fitter.apply(part);
    }

    /**
     * The best of some settings, the first of equals.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    double best(double[] settings, Candidate candidate) {
        double best = settings[0];
        double least = Double.POSITIVE_INFINITY;
        for (double setting : settings) {
            cancel.throwIfCancelled();
            double loss = loss(candidate.metric(part, setting));
            if (loss < least) {
                least = loss;
                best = setting;
            }
        }
        return best;
    }

    private double loss(Metric metric) {
        int[] rows = IntStream.range(0, part.classes())
                .filter(k -> part.count(k) > 1)
                .flatMap(k -> Arrays.stream(part.rowsOf(k)).limit(MOST_PROBES))
                .toArray();
        double[][] squares = Arrays.stream(metric.distancesWithout(rows))
                .parallel()
                .map(CrossValidation::overLeast)
                .toArray(double[][]::new);
        return least(logTemperature -> loss(rows, squares, Math.exp(logTemperature)));
    }

    /** Squared distances, minus the smallest of them. */
    private static double[] overLeast(double[] distances) {
        double least = Arrays.stream(distances).min().orElseThrow();
        double[] squares = new double[distances.length];
        for (int k = 0; k < squares.length; k++) {
            squares[k] = distances[k] * distances[k] - least * least;
        }
        return squares;
    }

    private double loss(int[] rows, double[][] squares, double temperature) {
        double[] losses = IntStream.range(0, rows.length)
                .parallel()
                .mapToDouble(i -> loss(squares[i], part.classOf(rows[i]), temperature))
                .toArray();
        return Arrays.stream(losses).sum() / losses.length;
    }

    private static double loss(double[] squares, int own, double temperature) {
        double sum = 0;
        for (double square : squares) {
            sum += Math.exp(-square / (2 * temperature));
        }
        return Math.log(sum) + squares[own] / (2 * temperature);
    }

    /** The minimum of a unimodal function, by golden-section search. */
    private static double least(DoubleUnaryOperator function) {
        double low = LOWEST_TEMPERATURE;
        double high = HIGHEST_TEMPERATURE;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int step = 0; step < STEPS; step++) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return Math.min(atLeft, atRight);
    }
}
