package lookalike.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import lookalike.cassandra.CassandraGallery;
import lookalike.cassandra.GalleryAddress;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredDescriptor;
import lookalike.catalog.StoredFace;
import lookalike.catalog.StoredLook;
import lookalike.catalog.StoredPhoto;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.NearSearch;
import lookalike.match.Order;
import lookalike.match.SharedStatistics;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.platform.files.Sha256;
import lookalike.shared.ClusteredDescriptors;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/**
 * Prints how many of the first ten people of an exact ranking the search for the nearest finds, and how long writing and asking takes, with
 * synthetic descriptors that are clustered as those of LFW. Needs an empty keyspace: see dev-cassandra.sh.
 */
public final class NearRates {

    private static final int[] KS = {50, 100, 200, 500, 1000};
    private static final int PROBES = 200;
    private static final int TOP = 10;
    private static final int BATCH = 256;

    private NearRates() {}

    /** @param arguments the address, a catalogue of LFW, how many photos, a folder that is not there yet */
    public static void main(String[] arguments) throws IOException {
        int photos = Integer.parseInt(arguments[2]);
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        ModelCard card = TestModels.starter("mobilefacenet-192").descriptor().card();
        ClusteredDescriptors clusters;
        try (Catalog lfw = Catalog.openToRead(Path.of(arguments[1]))) {
            clusters = new ClusteredDescriptors(Gallery.load(lfw, card.descriptorModel()), 1);
        }
        // A table of its own for each size.
        ModelId model = new ModelId("synthetic", Sha256.of(("synthetic " + photos).getBytes(StandardCharsets.UTF_8)));
        List<Descriptor> probes = new ArrayList<>();
        try (SharedGallery gallery = CassandraGallery.prepare(GalleryAddress.parse(arguments[0]), Optional::empty);
                Catalog catalog = Catalog.open(folder.resolve(photos + ".catalog"))) {
            write(clusters, photos, model, gallery, catalog, probes);
            Gallery whole = Gallery.load(catalog, DescriptorModel.of(model));
            long start = System.nanoTime();
            Matcher exact = Matcher.of(catalog, whole, MatchOptions.DEFAULTS, new CancelSignal());
            System.out.printf(
                    "%d people, statistics in %.1f s%n", whole.people().size(), seconds(start));
            gallery.putStatistics(model, SharedStatistics.method(MatchOptions.DEFAULTS), SharedStatistics.of(exact));
            recall(gallery, model, exact, probes);
            times(gallery, model, folder, probes);
        }
    }

    private static void write(
            ClusteredDescriptors clusters,
            int photos,
            ModelId model,
            SharedGallery gallery,
            Catalog catalog,
            List<Descriptor> probes) {
        Random random = new Random(2);
        List<StoredPhoto> all = new ArrayList<>(photos);
        AtomicInteger number = new AtomicInteger();
        // Every so many photos one is asked with and not kept: of people who are there, and of people with one photo.
        int every = Math.max(2, photos / PROBES);
        int people = clusters.make(photos + PROBES, (vector, person) -> {
            if (number.incrementAndGet() % every == 0 && probes.size() < PROBES) {
                probes.add(Descriptor.unit(model, vector));
            } else {
                all.add(photo(model, vector, person, number.get()));
            }
        });
        Collections.shuffle(probes, random);
        catalog.choose(new ModelSelection(TestModels.finders("any"), model));
        for (int from = 0; from < all.size(); from += BATCH) {
            catalog.put(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        long start = System.nanoTime();
        for (int from = 0; from < all.size(); from += BATCH) {
            gallery.put(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        System.out.printf(
                "%d photos of %d people written in %.1f s: %.0f a second%n",
                all.size(), people, seconds(start), all.size() / seconds(start));
    }

    private static StoredPhoto photo(ModelId model, float[] vector, int person, int number) {
        StoredFace face = new StoredFace(true, 1.0, 2.0, 3.0, 4.0, 0.9, null, null, 0, 1.0, "");
        String path = "p" + person + "/" + number + ".jpg";
        return new StoredPhoto(
                "p" + person,
                "Person " + person,
                path,
                1,
                1,
                Sha256.of(path.getBytes(StandardCharsets.UTF_8)),
                List.of(new StoredLook(
                        TestModels.finders("any").key(),
                        "ok",
                        1,
                        null,
                        null,
                        List.of(face),
                        List.of(new StoredDescriptor(face.place(), model, vector)))));
    }

    /** The exact ranking's first ten people that are among the people of the nearest photos: those are ranked exactly again. */
    private static void recall(SharedGallery gallery, ModelId model, Matcher exact, List<Descriptor> probes) {
        System.out.println("   K   people   recall@10 Euclid   Mahalanobis   first by both   ms a question");
        for (int k : KS) {
            double euclid = 0;
            double mahalanobis = 0;
            int first = 0;
            long people = 0;
            long nanos = 0;
            for (Descriptor probe : probes) {
                long start = System.nanoTime();
                Set<String> found = gallery.nearest(model, probe.values(), k).stream()
                        .map(StoredPhoto.Key::label)
                        .collect(Collectors.toCollection(HashSet::new));
                nanos += System.nanoTime() - start;
                people += found.size();
                List<String> one = top(exact, probe, Order.EUCLIDEAN);
                List<String> other = top(exact, probe, Order.MAHALANOBIS);
                euclid += share(one, found);
                mahalanobis += share(other, found);
                first += found.contains(one.get(0)) && found.contains(other.get(0)) ? 1 : 0;
            }
            double n = probes.size();
            System.out.printf(
                    "%4d   %6.1f   %16.4f   %11.4f   %13.4f   %13.1f%n",
                    k, people / n, euclid / n, mahalanobis / n, first / n, nanos / n / 1e6);
        }
    }

    private static List<String> top(Matcher exact, Descriptor probe, Order order) {
        return exact.rank(probe).top(order, TOP).stream()
                .map(Match::person)
                .map(person -> person.label())
                .toList();
    }

    private static double share(List<String> wanted, Set<String> found) {
        return wanted.stream().filter(found::contains).count() / (double) wanted.size();
    }

    private static void times(SharedGallery gallery, ModelId model, Path folder, List<Descriptor> probes) {
        long nanos = 0;
        int asked = 20;
        for (int i = 0; i < asked; i++) {
            Path scratch = folder.resolve("near " + i + ".catalog");
            try (NearSearch search =
                    new NearSearch(gallery, DescriptorModel.of(model), MatchOptions.DEFAULTS, 200, scratch)) {
                long start = System.nanoTime();
                search.matcher(probes.get(i)).rank(probes.get(i)).top(Order.EUCLIDEAN, TOP);
                nanos += System.nanoTime() - start;
            }
        }
        System.out.printf("an answer with K = 200, its people read and ranked: %.0f ms%n", nanos / 1e6 / asked);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
