package lookalike.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.face.CoveredPortrait;
import lookalike.face.Descriptor;
import lookalike.face.FacePipeline;
import lookalike.face.FaceRegion;
import lookalike.face.FeatureSwap;
import lookalike.face.Landmarks;
import lookalike.face.Occlusions;
import lookalike.face.Portrait;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.match.LikenessMap;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.model.DescriptorModel;
import lookalike.shared.SharedFolder;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/**
 * Prints how accurate the likeness map is, for faces of people of LFW with four photos or more, each compared with another photo of the
 * same person.
 *
 * <p>Replaced regions: one of five regions of the face is replaced by another person's. The map should show the largest loss of likeness
 * there.
 *
 * <p>Deletion and insertion (Petsiuk and others, "RISE", 2018, section 4.2): regions are covered one after the other, beginning with those
 * that matter most by the map, or all are covered and uncovered in that order. The mean lead over the other people, as a share of the whole
 * face's lead, should fall or rise sooner than in a random order.
 */
public final class ExplanationRates {

    private static final int SIDE = 360;
    private static final int FEWEST = 4;
    private static final List<FaceRegion> REPLACED =
            List.of(FaceRegion.BROWS, FaceRegion.EYES, FaceRegion.NOSE, FaceRegion.MOUTH, FaceRegion.JAW);
    private static final List<FaceRegion> ALL = List.of(FaceRegion.values());

    private final FacePipeline pipeline;
    private final Matcher matcher;
    private final Gallery gallery;
    private final DescriptorModel model;
    private final Random random;
    private final Map<FaceRegion, Map<FaceRegion, Integer>> named = new EnumMap<>(FaceRegion.class);
    private final Curve deletion = new Curve();
    private final Curve insertion = new Curve();
    private final Curve randomDeletion = new Curve();
    private final Curve randomInsertion = new Curve();

    private ExplanationRates(FacePipeline pipeline, Catalog catalog, DescriptorModel model, long seed) {
        this.pipeline = pipeline;
        this.model = model;
        gallery = Gallery.load(catalog, model);
        matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
        random = new Random(seed);
    }

    /** @param arguments a catalogue of LFW with descriptors of the default model, the number of pairs of people, and the seed */
    public static void main(String[] arguments) {
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter());
                Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            DescriptorModel model = TestModels.starter().descriptorModel();
            new ExplanationRates(pipeline, catalog, model, Long.parseLong(arguments[2]))
                    .run(Integer.parseInt(arguments[1]));
        }
    }

    private void run(int pairs) {
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, gallery.size()).boxed().toList());
        Collections.shuffle(rows, random);
        List<Integer> faces = rows.stream()
                .filter(row -> gallery.people().get(gallery.personOf(row)).photos() >= FEWEST)
                .toList();
        for (int i = 0; i < pairs; i++) {
            compare(faces.get(i), rows.get(rows.size() - 1 - i));
        }
        print(pairs);
    }

    private void compare(int row, int donorRow) {
        int number = gallery.personOf(row);
        GalleryPerson person = gallery.people().get(number);
        int photoRow = IntStream.range(0, gallery.size())
                .filter(other -> gallery.personOf(other) == number && other != row)
                .findFirst()
                .orElseThrow();
        Portrait face = portrait(row);
        Portrait donor = portrait(donorRow);
        Occlusions exemplar = occlusions(portrait(photoRow).picture());
        LikenessMap before = LikenessMap.of(matcher, person, occlusions(face.picture()), Optional.of(exemplar));
        for (FaceRegion region : REPLACED) {
            Occlusions swapped = occlusions(FeatureSwap.of(face, donor, region));
            LikenessMap after = LikenessMap.of(matcher, person, swapped, Optional.of(exemplar));
            FaceRegion found = REPLACED.stream()
                    .max((a, b) -> Double.compare(lost(before, after, a), lost(before, after, b)))
                    .orElseThrow();
            named.computeIfAbsent(region, r -> new EnumMap<>(FaceRegion.class)).merge(found, 1, Integer::sum);
        }
        List<FaceRegion> order =
                before.parts().stream().map(LikenessMap.Part::region).toList();
        List<FaceRegion> anyOrder = new ArrayList<>(ALL);
        Collections.shuffle(anyOrder, random);
        deletion.add(leads(face, number, order, true));
        insertion.add(leads(face, number, order, false));
        randomDeletion.add(leads(face, number, anyOrder, true));
        randomInsertion.add(leads(face, number, anyOrder, false));
    }

    /** Loss of the part of the lead that a region carries. */
    private static double lost(LikenessMap before, LikenessMap after, FaceRegion region) {
        return carried(before, region) - carried(after, region);
    }

    private static double carried(LikenessMap map, FaceRegion region) {
        return map.parts().stream()
                .filter(part -> part.region() == region)
                .mapToDouble(part -> part.share() * map.lead())
                .findFirst()
                .orElseThrow();
    }

    /** Shares of the whole face's lead with none, one, two ... of the regions covered, or uncovered. */
    private double[] leads(Portrait face, int person, List<FaceRegion> order, boolean covering) {
        double whole = lead(face, person, Set.of());
        return IntStream.rangeClosed(0, order.size())
                .mapToDouble(count -> {
                    List<FaceRegion> changed = order.subList(0, count);
                    Set<FaceRegion> covered = EnumSet.noneOf(FaceRegion.class);
                    if (covering) {
                        covered.addAll(changed);
                    } else {
                        covered.addAll(ALL);
                        changed.forEach(covered::remove);
                    }
                    return lead(face, person, covered) / whole;
                })
                .toArray();
    }

    /** Mean squared distance to the other people less that to the person. */
    private double lead(Portrait face, int person, Set<FaceRegion> covered) {
        try (Photo photo = Photo.of("covered", CoveredPortrait.of(face, covered))) {
            List<float[]> networks = pipeline.describe(photo, face.landmarks(), Set.copyOf(model.networks())).stream()
                    .map(Descriptor::values)
                    .toList();
            double[] distances = matcher.distances(new Descriptor(model.id(), model.compose(networks)));
            double others = IntStream.range(0, distances.length)
                    .filter(other -> other != person)
                    .mapToDouble(other -> distances[other] * distances[other])
                    .average()
                    .orElseThrow();
            return others - distances[person] * distances[person];
        }
    }

    private void print(int pairs) {
        int right = 0;
        for (FaceRegion region : REPLACED) {
            right += named.get(region).getOrDefault(region, 0);
            System.out.printf(Locale.ROOT, "%-6s replaced: named %s%n", region, named.get(region));
        }
        double share = (double) right / (pairs * REPLACED.size());
        System.out.printf(
                Locale.ROOT,
                "%d pairs: right for %.1f %% +- %.1f of %d faces%n",
                pairs,
                100 * share,
                // Results for faces of one pair are not independent, so only the pairs count.
                196 * Math.sqrt(share * (1 - share) / pairs),
                pairs * REPLACED.size());
        deletion.print("deletion, by the map");
        randomDeletion.print("deletion, at random");
        insertion.print("insertion, by the map");
        randomInsertion.print("insertion, at random");
    }

    private Portrait portrait(int row) {
        Path file = SharedFolder.resolve("datasets/lfw/images")
                .resolve(gallery.exemplar(row).path());
        try (Photo photo = PhotoReader.read(file)) {
            Landmarks landmarks = pipeline.largestFace(photo).orElseThrow().landmarks();
            return Portrait.of(photo, landmarks, SIDE);
        }
    }

    private Occlusions occlusions(Raster picture) {
        try (Photo photo = Photo.of("face", picture)) {
            return pipeline.occlusions(photo, pipeline.largestFace(photo).orElseThrow());
        }
    }

    /** Mean of curves, and the area under it. */
    private static final class Curve {

        private final double[] sum = new double[ALL.size() + 1];
        private int count;

        void add(double[] leads) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += leads[i];
            }
            count++;
        }

        void print(String name) {
            StringBuilder line = new StringBuilder();
            double area = 0;
            for (int i = 0; i < sum.length; i++) {
                line.append(String.format(Locale.ROOT, " %.2f", sum[i] / count));
                area += (i == 0 || i == sum.length - 1 ? 0.5 : 1) * sum[i] / count / (sum.length - 1);
            }
            System.out.printf(Locale.ROOT, "%s: area %.3f;%s%n", name, area, line);
        }
    }
}
