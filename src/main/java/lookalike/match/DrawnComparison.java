package lookalike.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lookalike.index.Gallery;
import lookalike.stats.Aggregate;
import lookalike.stats.Calibration;
import lookalike.stats.CalibrationScan;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;

/** Distances from some photos of the people who were drawn from a gallery to everyone in it, computed part by part. */
final class DrawnComparison {

    private final MahalanobisFit fit;
    private final Aggregate aggregate;
    private final CancelSignal cancel;
    private final List<Probe> probes;
    private final CalibrationScan euclidean;
    private final CalibrationScan mahalanobis;

    /** A row of a sample, by its person and its number among the person's rows. */
    private record Probe(String label, int number) {}

    /**
     * @param drawn the people who were drawn
     * @param fit of the whole gallery
     * @param people number of people in the whole gallery
     */
    DrawnComparison(Gallery drawn, MahalanobisFit fit, Aggregate aggregate, int people, CancelSignal cancel) {
        this.fit = fit;
        this.aggregate = aggregate;
        this.cancel = cancel;
        Sample sample = drawn.sample();
        int[] starts = starts(sample);
        probes = Arrays.stream(Calibration.rows(sample, people))
                .mapToObj(row -> {
                    int person = sample.classOf(row);
                    return new Probe(drawn.people().get(person).label(), row - starts[person]);
                })
                .toList();
        euclidean = new CalibrationScan(probes.size());
        mahalanobis = new CalibrationScan(probes.size());
    }

    /**
     * Compares the photos with the people of a part.
     *
     * @param part includes the people who were drawn
     * @param known labels of people whose distances have already been counted
     */
    void add(Gallery part, Set<String> known) {
        Sample sample = part.sample();
        int[] starts = starts(sample);
        int[] rows = probes.stream()
                .mapToInt(probe -> starts[part.indexOf(probe.label).orElseThrow()] + probe.number)
                .toArray();
        Set<Integer> counted = new HashSet<>();
        for (int person = 0; person < part.people().size(); person++) {
            if (!known.contains(part.people().get(person).label())) {
                counted.add(person);
            }
        }
        Metric straight = aggregate.euclidean(sample);
        Metric whitened = aggregate.mahalanobis(fit.on(sample));
        euclidean.add(straight, sample, rows, counted::contains, cancel);
        mahalanobis.add(whitened, sample, rows, counted::contains, cancel);
    }

    /** Figures of the Euclidean distances so far. */
    Calibration.Figures euclidean() {
        return euclidean.figures();
    }

    /** Figures of the Mahalanobis distances so far. */
    Calibration.Figures mahalanobis() {
        return mahalanobis.figures();
    }

    /** The first row of each class: the rows of a gallery's sample are ordered by their classes. */
    private static int[] starts(Sample sample) {
        int[] starts = new int[sample.classes()];
        for (int person = 1; person < starts.length; person++) {
            starts[person] = starts[person - 1] + sample.count(person - 1);
        }
        return starts;
    }
}
