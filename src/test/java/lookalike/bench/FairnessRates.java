package lookalike.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.evaluate.ConfusedPerson;
import lookalike.evaluate.Fairness;
import lookalike.index.Gallery;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.task.CancelSignal;

/** Prints how unevenly false matches are spread over the people of LFW, for several random choices of the probe photos. */
public final class FairnessRates {

    private static final int DRAWS = 3;

    private FairnessRates() {}

    /** @param arguments a catalogue of LFW with descriptors of the default model */
    public static void main(String[] arguments) {
        ModelStore store = ModelStore.of(List.of(), AppFolders.current());
        String id = ModelStore.DEFAULTS.get(Role.DESCRIPTOR);
        try (Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Gallery gallery =
                    Gallery.load(catalog, store.card(Role.DESCRIPTOR, id).modelId());
            MahalanobisFit fit = MahalanobisFit.quick(gallery.sample(), Estimator.POOLED);
            int[] all = IntStream.range(0, gallery.sample().size()).toArray();
            for (int seed = 0; seed < DRAWS; seed++) {
                for (Aggregate aggregate : List.of(Aggregate.MEAN, Aggregate.DIRECTION)) {
                    long start = System.nanoTime();
                    var found = Fairness.of(
                                    aggregate,
                                    fit,
                                    all,
                                    gallery,
                                    gallery.people().size(),
                                    seed,
                                    new CancelSignal())
                            .values();
                    System.out.printf(
                            Locale.ROOT, "draw %d, %s, %.1f s%n", seed, aggregate, (System.nanoTime() - start) / 1e9);
                    found.forEach(each -> print(each));
                }
            }
        }
    }

    private static void print(Fairness each) {
        System.out.printf(Locale.ROOT, "  %s, %d people%n", each.measure().id(), each.people());
        print("as they are", each.plain());
        print("normalised", each.normalised());
        print("chance", each.chance());
        for (ConfusedPerson person : each.worst()) {
            System.out.printf(
                    Locale.ROOT,
                    "    %-28s %4.1f times, %3d photos, %s%n",
                    person.name(),
                    person.times(),
                    person.photos(),
                    person.reason());
        }
    }

    private static void print(String name, Fairness.Spread spread) {
        System.out.printf(
                Locale.ROOT,
                "    %-12s worst %4.1f times (%.1f to %.1f), top 5 %% hold %4.1f %% (%.1f to %.1f), none %4.1f %%, accepted %.2f %%%n",
                name,
                spread.worst(),
                spread.worstLow(),
                spread.worstHigh(),
                100 * spread.top5(),
                100 * spread.top5Low(),
                100 * spread.top5High(),
                100 * spread.none(),
                100 * spread.accepted());
    }
}
