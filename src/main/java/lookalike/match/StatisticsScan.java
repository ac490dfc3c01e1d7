package lookalike.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.PhotoStore;
import lookalike.catalog.StoredDecision;
import lookalike.catalog.StoredPhoto;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.model.ModelSelection;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Sample;
import lookalike.stats.Scatter;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Learns the statistics of a gallery that is too large for memory, in two passes over its people, some at a time. The first pass adds up
 * their spread and draws some people by the hashes of their labels, so that every machine draws the same ones; the settings of the fit
 * are chosen with these. The second pass compares photos of the drawn people with everyone, each photo as if it were not in the gallery.
 * If the gallery is no larger than the number of photos to draw, the statistics equal those of {@link SharedStatistics#of}.
 */
public final class StatisticsScan {

    private final PhotoStore store;
    private final TiedPeople tied;
    private final List<StoredDecision> decisions;
    private final ModelSelection models;
    private final MatchOptions options;
    private final Bounds bounds;
    private final Path scratch;
    private final Progress progress;
    private final CancelSignal cancel;
    private final DrawnPeople drawn;
    private List<StoredPhoto> largest = List.of();
    private int largestCount;
    private Optional<Scatter> within = Optional.empty();
    private long faces;
    private int people;
    private long read;
    private long total;

    /**
     * Limits on the photos in memory; a person with more photos is nevertheless read as a whole.
     *
     * @param drawn photos of the people who are drawn
     * @param part photos that are read at a time
     */
    public record Bounds(int drawn, int part) {

        /** Limits that need a few hundred megabytes. */
        public static final Bounds DEFAULTS = new Bounds(20_000, 20_000);
    }

    /**
     * @param store the gallery
     * @param decisions about its people and photos
     * @param models the finders and the descriptor model whose statistics are wanted
     * @param scratch a folder for temporary files
     * @param progress in photos
     */
    public StatisticsScan(
            PhotoStore store,
            List<StoredDecision> decisions,
            ModelSelection models,
            MatchOptions options,
            Bounds bounds,
            Path scratch,
            Progress progress,
            CancelSignal cancel) {
        this.store = store;
        this.decisions = decisions;
        tied = new TiedPeople(decisions);
        this.models = models;
        this.options = options;
        this.bounds = bounds;
        this.scratch = scratch;
        this.progress = progress;
        this.cancel = cancel;
        drawn = new DrawnPeople(bounds.drawn());
    }

    /**
     * Reads the gallery.
     *
     * @return empty if no face is described by the model
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public Optional<GalleryStatistics> run() {
        readParts(Set.of(), this::add);
        if (faces == 0) {
            return Optional.empty();
        }
        total = 2 * read;
        Map<String, List<StoredPhoto>> base = new TreeMap<>(byLabel(drawn.photos()));
        base.putAll(byLabel(largest));
        Path file = scratch.resolve("drawn.catalog");
        List<StoredPhoto> photos = base.values().stream().flatMap(List::stream).toList();
        Gallery gallery = gallery(file, photos);
        MahalanobisFit fit =
                MahalanobisFit.ofWhole(gallery.sample(), within.orElseThrow(), options.estimator(), cancel);
        DrawnComparison comparison = new DrawnComparison(gallery, fit, options.aggregate(), people, cancel);
        comparison.add(gallery, Set.of());
        readParts(base.keySet(), part -> comparison.add(beside(file, part), base.keySet()));
        return Optional.of(new GalleryStatistics(
                "",
                faces,
                people,
                SharedStatistics.text(new SharedStatistics.Figures(
                        comparison.euclidean(), comparison.mahalanobis(), largestLabel(gallery))),
                GalleryFit.row(fit, gallery)));
    }

    private static Map<String, List<StoredPhoto>> byLabel(Collection<StoredPhoto> photos) {
        return photos.stream().collect(Collectors.groupingBy(StoredPhoto::label));
    }

    private static String largestLabel(Gallery gallery) {
        Sample sample = gallery.sample();
        return IntStream.range(0, sample.classes())
                .boxed()
                .max(Comparator.comparingInt(sample::count))
                .map(person -> gallery.people().get(person).label())
                .orElse("");
    }

    /** Adds the spread of a part of the people to the whole, and draws some of them. */
    private void add(List<StoredPhoto> photos) {
        Gallery part = gallery(scratch.resolve("part.catalog"), photos);
        if (part.size() == 0) {
            return;
        }
        Scatter spread = Scatter.within(part.sample());
        within = Optional.of(within.map(before -> before.plus(spread)).orElse(spread));
        faces += part.size();
        people += part.people().size();
        Map<String, List<StoredPhoto>> labels = byLabel(photos);
        Sample sample = part.sample();
        for (int person = 0; person < sample.classes(); person++) {
            List<StoredPhoto> all = tied.with(part.people().get(person).label()).stream()
                    .flatMap(label -> labels.getOrDefault(label, List.of()).stream())
                    .toList();
            drawn.offer(all);
            if (sample.count(person) > largestCount) {
                largestCount = sample.count(person);
                largest = all;
            }
        }
    }

    /** Hands over all people except those in {@code without}; tied people are in the same part. */
    private void readParts(Set<String> without, Consumer<List<StoredPhoto>> target) {
        List<StoredPhoto> part = new ArrayList<>();
        Consumer<List<StoredPhoto>> collector = photos -> {
            cancel.awaitResume();
            part.addAll(photos);
            read += photos.size();
            progress.report(read, Math.max(read, total));
            if (part.size() >= bounds.part()) {
                target.accept(List.copyOf(part));
                part.clear();
            }
        };
        store.readPeople(photos -> collector.accept(photos.stream()
                .filter(photo -> !tied.has(photo.label()) && !without.contains(photo.label()))
                .toList()));
        for (Set<String> group : tied.groups()) {
            collector.accept(store.photosOf(group).stream()
                    .filter(photo -> !without.contains(photo.label()))
                    .toList());
        }
        target.accept(List.copyOf(part));
    }

    private Gallery gallery(Path file, List<StoredPhoto> photos) {
        remove(file);
        return opened(file, photos);
    }

    /** The gallery of a part together with the people who were drawn. */
    private Gallery beside(Path drawnFile, List<StoredPhoto> photos) {
        Path file = scratch.resolve("part.catalog");
        try {
            remove(file);
            Files.copy(drawnFile, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened(file, photos);
    }

    private Gallery opened(Path file, List<StoredPhoto> photos) {
        try (Catalog catalog = Catalog.open(file)) {
            catalog.choose(models);
            catalog.decisions().take(decisions);
            catalog.put(photos);
            return Gallery.load(catalog, models.descriptor());
        }
    }

    private static void remove(Path file) {
        try {
            for (String ending : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
