package lookalike.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.FaceRegion;
import lookalike.face.FeatureSwap;
import lookalike.face.Portrait;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.index.Gallery;
import lookalike.match.LikenessMap;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.shared.SharedFolder;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;

/**
 * Prints how often the likeness map names the region of a face that was replaced by another person's: of five regions the one in which the
 * likeness to the face's own person shrinks most. Faces are of people of LFW with four photos or more.
 */
public final class ExplanationRates {

    private static final int SIDE = 360;
    private static final int FEWEST = 4;
    private static final List<FaceRegion> REGIONS =
            List.of(FaceRegion.BROWS, FaceRegion.EYES, FaceRegion.NOSE, FaceRegion.MOUTH, FaceRegion.JAW);

    private ExplanationRates() {}

    /** @param arguments a catalogue of LFW with descriptors of the default model; how many pairs of people; the seed */
    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[2]));
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter());
                Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Gallery gallery = Gallery.load(catalog, TestModels.starter().descriptorModel());
            Matcher matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
            List<Integer> rows =
                    new ArrayList<>(IntStream.range(0, gallery.size()).boxed().toList());
            Collections.shuffle(rows, random);
            List<Integer> faces = rows.stream()
                    .filter(row -> gallery.people().get(gallery.personOf(row)).photos() >= FEWEST)
                    .toList();
            Map<FaceRegion, Map<FaceRegion, Integer>> named = new EnumMap<>(FaceRegion.class);
            int pairs = Integer.parseInt(arguments[1]);
            for (int i = 0; i < pairs; i++) {
                try (Photo one = photo(gallery, faces.get(i));
                        Photo other = photo(gallery, rows.get(rows.size() - 1 - i))) {
                    Portrait face = portrait(pipeline, one);
                    Portrait donor = portrait(pipeline, other);
                    Map<FaceRegion, Double> before =
                            carried(pipeline, matcher, gallery.personOf(faces.get(i)), Photo.of("a", face.picture()));
                    for (FaceRegion region : REGIONS) {
                        Map<FaceRegion, Double> after = carried(
                                pipeline,
                                matcher,
                                gallery.personOf(faces.get(i)),
                                Photo.of("b", FeatureSwap.of(face, donor, region)));
                        FaceRegion found = REGIONS.stream()
                                .max((a, b) ->
                                        Double.compare(before.get(a) - after.get(a), before.get(b) - after.get(b)))
                                .orElseThrow();
                        named.computeIfAbsent(region, r -> new EnumMap<>(FaceRegion.class))
                                .merge(found, 1, Integer::sum);
                    }
                }
            }
            int right = 0;
            for (FaceRegion region : REGIONS) {
                right += named.get(region).getOrDefault(region, 0);
                System.out.printf(Locale.ROOT, "%-6s replaced: named %s%n", region, named.get(region));
            }
            double share = (double) right / (pairs * REGIONS.size());
            System.out.printf(
                    Locale.ROOT,
                    "%d pairs: right for %.1f %% +- %.1f of %d faces%n",
                    pairs,
                    100 * share,
                    // Faces of one pair succeed and fail together.
                    196 * Math.sqrt(share * (1 - share) / pairs),
                    pairs * REGIONS.size());
        }
    }

    private static Photo photo(Gallery gallery, int row) {
        return PhotoReader.read(SharedFolder.resolve("datasets/lfw/images")
                .resolve(gallery.exemplar(row).path()));
    }

    private static Portrait portrait(FacePipeline pipeline, Photo photo) {
        return Portrait.of(photo, pipeline.largestFace(photo).orElseThrow().landmarks(), SIDE);
    }

    /** Of each region how much of the lead is lost when it is covered. */
    private static Map<FaceRegion, Double> carried(FacePipeline pipeline, Matcher matcher, int person, Photo opened) {
        try (Photo photo = opened) {
            Face face = pipeline.largestFace(photo).orElseThrow();
            LikenessMap map =
                    LikenessMap.of(matcher, matcher.gallery().people().get(person), pipeline.occlusions(photo, face));
            Map<FaceRegion, Double> carried = new EnumMap<>(FaceRegion.class);
            map.parts().forEach(part -> carried.put(part.region(), part.share() * map.lead()));
            return carried;
        }
    }
}
