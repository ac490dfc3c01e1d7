package lookalike.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lookalike.cassandra.CassandraGallery;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Publication;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.NearSearch;
import lookalike.match.Order;
import lookalike.match.SharedStatistics;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.platform.files.Sha256;
import lookalike.shared.CassandraNode;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/**
 * Prints how fast a shared gallery is written, indexed and queried, how large it is, and how many of the first ten people of an exact
 * ranking the search for the nearest finds. The descriptors are synthetic and clustered like those of LFW. Starts its own server, with a
 * heap of 1.5 GB, unless an address is given, whose keyspace must be empty. With {@code -Dlookalike.bench.index-later=true} the photos are
 * written without an index, which is made before the first question.
 */
public final class SharedGalleryTimes {

    private static final int[] KS = {50, 100, 200, 500, 1000};
    private static final int DEFAULT_K = 1000;
    private static final int PROBES = Integer.getInteger("lookalike.bench.probes", 200);
    private static final int TOP = 10;
    private static final int BATCH = 256;
    private static final int WRITERS = 2;
    private static final int HEAP_MB = Integer.getInteger("lookalike.bench.heap", 1536);
    private static final boolean INDEX_LATER = Boolean.getBoolean("lookalike.bench.index-later");

    private final Path folder;
    private final GalleryAddress address;
    private final SyntheticPhotos photos;
    private final ModelId model;
    private final List<List<String>> euclidean = new ArrayList<>();
    private final List<List<String>> mahalanobis = new ArrayList<>();

    private SharedGalleryTimes(Path folder, GalleryAddress address, SyntheticPhotos photos) {
        this.folder = folder;
        this.address = address;
        this.photos = photos;
        model = photos.model();
    }

    /** @param arguments a catalogue of LFW, the number of photos, a folder that does not exist yet, and optionally the address */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        // A table of its own for each size.
        ModelId model = new ModelId("synthetic", Sha256.of(("synthetic " + count).getBytes(StandardCharsets.UTF_8)));
        SyntheticPhotos photos = SyntheticPhotos.like(Path.of(arguments[0]), model, count, PROBES);
        if (arguments.length > 3) {
            new SharedGalleryTimes(folder, GalleryAddress.parse(arguments[3]), photos).run(() -> {});
            return;
        }
        CassandraNode.Settings settings = new CassandraNode.Settings(
                "127.0.0.1", CassandraNode.freePort(), CassandraNode.freePort(), HEAP_MB, true, true);
        try (CassandraNode node = new CassandraNode(settings, folder.resolve("node"))) {
            node.start();
            node.awaitStart();
            TestKeyspaces.make(node, "faces", 1);
            GalleryAddress address = GalleryAddress.parse("cassandra://" + node.server() + "/faces");
            new SharedGalleryTimes(folder, address, photos).run(() -> restart(node, count));
        }
    }

    /** Kills and restarts the server, which then has on disk the data that was only in memory. */
    private static void restart(CassandraNode node, int count) throws IOException {
        long start = System.nanoTime();
        node.kill();
        node.start();
        node.awaitStart();
        long bytes = node.bytes("faces");
        print(
                "killed and back in %.1f s; on disk %.1f MB, %.0f bytes a photo",
                seconds(start), bytes / 1e6, (double) bytes / count);
    }

    /** Work on the server's files, between writing and querying. */
    private interface Pause {
        void run() throws IOException;
    }

    private void run(Pause pause) throws IOException {
        try (Catalog catalog = Catalog.open(folder.resolve("whole.catalog"))) {
            catalog.choose(new ModelSelection(TestModels.finders("any"), model));
            photos.batches(BATCH).forEach(catalog::put);
            double seconds = SharedGalleryWrites.write(address, photos.batches(BATCH), WRITERS, () -> {
                if (INDEX_LATER) {
                    TestKeyspaces.prepareForMany(address, model);
                }
            });
            int count = photos.photos().size();
            print(
                    "%d photos written by %d programs in %.1f s: %.0f a second",
                    count, WRITERS, seconds, count / seconds);
            if (!INDEX_LATER) {
                askForTheLast();
            }
            pause.run();
            if (INDEX_LATER) {
                makeIndex();
            }
            try (SharedGallery gallery = CassandraGallery.prepare(address, Optional::empty)) {
                Publication.describe(catalog, gallery);
                rankExactly(gallery, catalog);
                recall(gallery);
                answers(gallery);
            }
            if (!INDEX_LATER) {
                makeIndex();
            }
        }
    }

    private void makeIndex() {
        print("index made in %.1f s", TestKeyspaces.rebuildIndex(address, model, photos.dimension()));
    }

    /** Measures how soon the last photo written is found by its own descriptor. */
    private void askForTheLast() {
        StoredPhoto last = photos.photos().get(photos.photos().size() - 1);
        float[] vector = last.looks().get(0).descriptors().get(0).vector();
        try (SharedGallery gallery = CassandraGallery.open(address, Optional::empty)) {
            long start = System.nanoTime();
            int questions = 1;
            while (!gallery.nearest(model, vector, TOP).contains(last.key())) {
                questions++;
            }
            print("the last photo is found %.0f ms later, by question %d", seconds(start) * 1e3, questions);
        }
    }

    private void rankExactly(SharedGallery gallery, Catalog catalog) {
        long start = System.nanoTime();
        Gallery whole = Gallery.load(catalog, DescriptorModel.of(model));
        print("gallery opened in %.1f s", seconds(start));
        start = System.nanoTime();
        Matcher exact = Matcher.of(catalog, whole, MatchOptions.DEFAULTS, new CancelSignal());
        print("%d people, statistics in memory in %.1f s", whole.people().size(), seconds(start));
        gallery.putStatistics(model, SharedStatistics.method(MatchOptions.DEFAULTS), SharedStatistics.of(exact));
        double[] millis = new double[PROBES];
        for (int i = 0; i < PROBES; i++) {
            start = System.nanoTime();
            euclidean.add(top(exact, photos.probes().get(i), Order.EUCLIDEAN));
            millis[i] = seconds(start) * 1e3;
            mahalanobis.add(top(exact, photos.probes().get(i), Order.MAHALANOBIS));
        }
        print("exact, in memory: %s a probe", times(millis));
    }

    private static List<String> top(Matcher matcher, Descriptor probe, Order order) {
        return matcher.rank(probe).top(order, TOP).stream()
                .map(match -> match.person().label())
                .toList();
    }

    /** Before the ranking, the first ten people in the server's order count; after it, all people among the K photos. */
    private void recall(SharedGallery gallery) {
        print("recall@10            before the ranking      after it");
        print("   K   people      Euclid  Mahalanobis   Euclid  Mahalanobis   question to the server");
        for (int k : KS) {
            double[] shares = new double[5];
            double[] millis = new double[PROBES];
            for (int i = 0; i < PROBES; i++) {
                long start = System.nanoTime();
                List<StoredPhoto.Key> nearest =
                        gallery.nearest(model, photos.probes().get(i).values(), k);
                millis[i] = seconds(start) * 1e3;
                List<String> people =
                        nearest.stream().map(StoredPhoto.Key::label).distinct().toList();
                Set<String> first = Set.copyOf(people.subList(0, Math.min(TOP, people.size())));
                Set<String> all = new HashSet<>(people);
                shares[0] += people.size();
                shares[1] += share(euclidean.get(i), first);
                shares[2] += share(mahalanobis.get(i), first);
                shares[3] += share(euclidean.get(i), all);
                shares[4] += share(mahalanobis.get(i), all);
            }
            double[] means = Arrays.stream(shares).map(sum -> sum / PROBES).toArray();
            print(
                    "%4d   %6.1f      %6.4f       %6.4f   %6.4f       %6.4f   %s",
                    k, means[0], means[1], means[2], means[3], means[4], times(millis));
        }
    }

    /** Measures complete answers, each by a new search that has not loaded any person yet. */
    private void answers(SharedGallery gallery) {
        double[] prepared = new double[PROBES];
        double[] millis = new double[PROBES];
        double[] shares = new double[2];
        for (int i = 0; i < PROBES; i++) {
            Descriptor probe = photos.probes().get(i);
            Path scratch = folder.resolve("near " + i + ".catalog");
            long start = System.nanoTime();
            try (NearSearch search =
                    new NearSearch(gallery, DescriptorModel.of(model), MatchOptions.DEFAULTS, DEFAULT_K, scratch)) {
                prepared[i] = seconds(start) * 1e3;
                start = System.nanoTime();
                Matcher matcher = search.matcher(probe);
                List<String> one = top(matcher, probe, Order.EUCLIDEAN);
                millis[i] = seconds(start) * 1e3;
                shares[0] += share(euclidean.get(i), Set.copyOf(one));
                shares[1] += share(mahalanobis.get(i), Set.copyOf(top(matcher, probe, Order.MAHALANOBIS)));
            }
        }
        print(
                "whole answers, K = %d: recall@10 %.4f Euclid, %.4f Mahalanobis; %s; prepared: %s",
                DEFAULT_K, shares[0] / PROBES, shares[1] / PROBES, times(millis), times(prepared));
    }

    private static double share(List<String> wanted, Set<String> found) {
        return wanted.stream().filter(found::contains).count() / (double) wanted.size();
    }

    private static String times(double[] millis) {
        double[] sorted = Arrays.stream(millis).sorted().toArray();
        return "%.0f ms (95 %%: %.0f)"
                .formatted(sorted[sorted.length / 2], sorted[(int) Math.ceil(0.95 * sorted.length) - 1]);
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void print(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
