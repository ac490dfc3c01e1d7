package lookalike.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Measure;
import lookalike.match.Order;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;

/** Prints how long the statistics of a catalogue take: fitting, reading the fit, preparing, ranking, and leave-one-out. */
public final class StatisticsTimes {

    private static final int PROBES = 200;
    private static final int ROUNDS = 3;

    private StatisticsTimes() {}

    /** @param arguments a catalogue with descriptors of the starter model */
    public static void main(String[] arguments) {
        ModelStore store = ModelStore.of(List.of(), AppFolders.current());
        String id = ModelStore.DEFAULTS.get(Role.DESCRIPTOR);
        try (Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Gallery gallery =
                    Gallery.load(catalog, store.card(Role.DESCRIPTOR, id).modelId());
            Sample sample = gallery.sample();
            System.out.printf(Locale.ROOT, "%d photos of %d people%n", sample.size(), sample.classes());
            MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal());
            MahalanobisFit fit = time("fit", 1, () -> MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal()));
            GalleryFit.of(catalog, gallery, Estimator.POOLED, new CancelSignal());
            time(
                    "fit from the catalogue",
                    1,
                    () -> GalleryFit.of(catalog, gallery, Estimator.POOLED, new CancelSignal()));
            Matcher matcher = time(
                    "prepare a matcher",
                    1,
                    () -> new Matcher(gallery, fit, MatchOptions.DEFAULTS.aggregate(), new CancelSignal()));
            time("rarity of a likeness, both measures", 1, () -> {
                matcher.calibration(Measure.EUCLIDEAN).rarity();
                return matcher.calibration(Measure.MAHALANOBIS).rarity();
            });
            Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
            time(
                    "prepare a matcher, from the catalogue",
                    1,
                    () -> Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal()));
            for (int round = 0; round < ROUNDS; round++) {
                time(
                        "rank everyone by both measures, one probe",
                        PROBES,
                        () -> IntStream.range(0, PROBES)
                                .mapToObj(i -> matcher.rank(new Descriptor(
                                                gallery.model(), sample.vector(i * sample.size() / PROBES)))
                                        .top(Order.EUCLIDEAN, 10))
                                .toList());
            }
            leaveOneOut("Euclidean, mean", Aggregate.MEAN.euclidean(sample), sample);
            leaveOneOut("Mahalanobis, mean", fit.metric(), sample);
        }
    }

    private static void leaveOneOut(String name, Metric metric, Sample sample) {
        for (int round = 0; round < ROUNDS; round++) {
            time(
                    "leave one photo out, " + name,
                    sample.size(),
                    () -> LeaveOneOut.run(metric, sample, rows(sample), done -> {}, new CancelSignal()));
        }
    }

    private static int[] rows(Sample sample) {
        return IntStream.range(0, sample.size()).toArray();
    }

    private static <T> T time(String what, int times, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "  %-45s %9.2f ms%n", what, milliseconds / times);
        return result;
    }
}
