package lookalike.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.catalog.PhotoRow;
import lookalike.health.CopySuspects.Pair;
import lookalike.index.Exemplar;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Finds copies of one picture: files with the same content, and pictures with close descriptors and close perceptual hashes, which were
 * saved again, resized, slightly cropped or mirrored. Only photos with close descriptors are read.
 */
final class NearDuplicates {

    /** Maximum number of photos that are read, those with the closest descriptors first. */
    static final int MOST_PHOTOS = 20_000;

    /**
     * Normalised distance to which a bit of the hash corresponds; the next constant is the value at which a copy is as likely as not.
     * Both were chosen on copies that the benchmark HealthRates plants in LFW with seed 1: copies differ in 0 to 3 bits, pictures taken
     * at one moment in 6 or more.
     */
    private static final double PER_BIT = 0.07;

    private static final double EVEN = 0.82;

    /** Difference that divides the odds by e. */
    private static final double STEP = 0.04;

    /** Largest certainty for pictures of one person: those taken at one moment look like copies, which pictures of two people do not. */
    private static final double MOST_WITHIN = 0.99;

    private static final double ACROSS = 4;

    private final Gallery gallery;
    private final FaceDistances faces;
    private final Map<String, PhotoRow> photos;
    private final CopySuspects suspects;
    private final GalleryPictures pictures;

    /**
     * @param genuine median normalised distance of one person's photos in this gallery
     * @param pictures of the gallery
     */
    NearDuplicates(
            Gallery gallery,
            FaceDistances faces,
            Map<String, PhotoRow> photos,
            double genuine,
            GalleryPictures pictures) {
        this.pictures = pictures;
        this.gallery = gallery;
        this.faces = faces;
        this.photos = photos;
        suspects = new CopySuspects(gallery, faces, genuine);
    }

    /**
     * Evidence that two rows are one picture.
     *
     * @param certainty 0..1
     * @param bits of the hashes that differ; negative if the content is the same
     * @param mirrored whether one is the mirror image of the other
     */
    private record Copy(Pair pair, double certainty, int bits, boolean mirrored) {}

    /** The findings; without the dataset's folder, only those with the same content. */
    List<Finding> findings(Progress progress, CancelSignal cancel) {
        List<Copy> copies = new ArrayList<>(sameContent());
        Set<Pair> known = copies.stream().map(Copy::pair).collect(Collectors.toSet());
        List<Pair> close = suspects.pairs(cancel).stream()
                .filter(pair -> !known.contains(pair))
                .sorted(Comparator.comparingDouble(pair -> suspects.distance(pair)))
                .toList();
        Map<String, PictureFigures> figures = read(close, progress, cancel);
        close.forEach(pair -> copy(pair, figures).ifPresent(copies::add));
        return grouped(copies, figures);
    }

    private Map<String, PictureFigures> read(List<Pair> pairs, Progress progress, CancelSignal cancel) {
        List<Exemplar> read = pairs.stream()
                .flatMap(pair -> Stream.of(pair.row(), pair.other()))
                .distinct()
                .limit(MOST_PHOTOS)
                .map(gallery::exemplar)
                .toList();
        return pictures.figures(read, progress, cancel);
    }

    private List<Copy> sameContent() {
        Map<String, List<Integer>> byHash = new LinkedHashMap<>();
        for (int row = 0; row < gallery.size(); row++) {
            PhotoRow photo = photos.get(gallery.exemplar(row).path());
            if (photo != null && gallery.exemplar(row).face().isPresent()) {
                byHash.computeIfAbsent(photo.hash(), each -> new ArrayList<>()).add(row);
            }
        }
        return byHash.values().stream()
                .flatMap(rows -> IntStream.range(1, rows.size())
                        .mapToObj(i -> new Copy(new Pair(rows.get(0), rows.get(i)), 1, -1, false)))
                .toList();
    }

    private Optional<Copy> copy(Pair pair, Map<String, PictureFigures> figures) {
        PictureFigures one = figures.get(path(pair.row()));
        PictureFigures other = figures.get(path(pair.other()));
        if (one == null || other == null) {
            return Optional.empty();
        }
        int plain = one.bits(other);
        int mirrored = one.mirroredBits(other);
        int bits = Math.min(plain, mirrored);
        double logOdds = (EVEN - PER_BIT * bits - suspects.distance(pair)) / STEP;
        double certainty = faces.personOf(pair.row()) == faces.personOf(pair.other())
                ? Math.min(MOST_WITHIN, DistanceOdds.probability(logOdds))
                : DistanceOdds.probability(logOdds + ACROSS);
        return certainty < HealthCheck.LEAST_CERTAINTY
                ? Optional.empty()
                : Optional.of(new Copy(pair, certainty, bits, mirrored < plain));
    }

    /** Combines connected copies into one finding. */
    private List<Finding> grouped(List<Copy> copies, Map<String, PictureFigures> figures) {
        Groups groups = new Groups(gallery.size());
        copies.forEach(copy -> groups.join(copy.pair.row(), copy.pair.other()));
        Map<Integer, List<Copy>> byGroup = new TreeMap<>();
        copies.forEach(copy -> byGroup.computeIfAbsent(groups.of(copy.pair.row()), each -> new ArrayList<>())
                .add(copy));
        return byGroup.values().stream().map(group -> finding(group, figures)).toList();
    }

    private Finding finding(List<Copy> copies, Map<String, PictureFigures> figures) {
        Set<Integer> rows = new TreeSet<>();
        copies.forEach(copy -> rows.addAll(List.of(copy.pair.row(), copy.pair.other())));
        Copy surest =
                copies.stream().max(Comparator.comparingDouble(Copy::certainty)).orElseThrow();
        List<Integer> bestFirst = rows.stream()
                .sorted(Comparator.comparingLong((Integer row) -> -pixels(row, figures))
                        .thenComparing(row -> -bytes(row))
                        .thenComparing(row -> row))
                .toList();
        List<String> people = bestFirst.stream().map(this::label).distinct().toList();
        return new Finding(
                FindingKind.NEAR_DUPLICATE,
                surest.certainty,
                people,
                bestFirst.stream().map(this::path).toList(),
                people.size() > 1 ? Suggestion.REVIEW : Suggestion.KEEP_FIRST,
                new Evidence()
                        .with("people", people.size())
                        .with("same-content", surest.bits < 0 ? 1 : 0)
                        .with("hash-bits", Math.max(0, surest.bits))
                        .with("mirrored", surest.mirrored ? 1 : 0)
                        .with("distance", faces.plain(surest.pair.row(), surest.pair.other()))
                        .figures());
    }

    private long pixels(int row, Map<String, PictureFigures> figures) {
        PictureFigures found = figures.get(path(row));
        return found == null ? 0 : found.pixels();
    }

    private long bytes(int row) {
        PhotoRow photo = photos.get(path(row));
        return photo == null ? 0 : photo.size();
    }

    private String label(int row) {
        return gallery.people().get(gallery.personOf(row)).label();
    }

    private String path(int row) {
        return gallery.exemplar(row).path();
    }
}
