package lookalike.match;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.FaceRegion;
import lookalike.face.Occlusions;
import lookalike.face.Portrait;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.model.ModelId;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.Sweep;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessMapTest {

    private static final int PATCHES = Occlusions.COLUMNS * Occlusions.COLUMNS;
    private static final int SIDE = 512;

    @TempDir
    private Path folder;

    @Test
    void aPartCarriesAsMuchAsTheLeadShrinksWithIt() {
        Matcher matcher = adaBeaAndCleo();
        Descriptor whole = at(0.8f, 0.6f, 0);
        Descriptor towardsBea = at(0.6f, 0.8f, 0);
        Descriptor towardsAda = at(1, 0, 0);
        Map<FaceRegion, Descriptor> regions = new EnumMap<>(FaceRegion.class);
        for (FaceRegion region : FaceRegion.values()) {
            regions.put(region, whole);
        }
        regions.put(FaceRegion.EYES, towardsBea);
        regions.put(FaceRegion.JAW, towardsAda);
        List<Descriptor> patches = new ArrayList<>(Collections.nCopies(PATCHES, whole));
        patches.set(0, towardsBea);
        Occlusions face = new Occlusions(new Raster(1, 1, new byte[3]), whole, patches, regions);

        LikenessMap map = LikenessMap.of(matcher, matcher.gallery().people().get(0), face, Optional.empty());
        // Squared distances: 0.4 to Ada, 0.8 to Bea, 2 to Cleo; with the eyes covered 0.8, 0.4 and 2; with the jaw 0, 2
        // and 2.
        assertThat(map.lead()).isCloseTo(1.0 / 1.4, within(1e-6));
        assertThat(map.standsOut()).isTrue();
        assertThat(map.parts().get(0)).satisfies(part -> {
            assertThat(part.region()).isEqualTo(FaceRegion.EYES);
            assertThat(part.share()).isCloseTo(0.6, within(1e-6));
        });
        assertThat(map.carriers()).containsExactly(FaceRegion.EYES);
        assertThat(map.opponents()).containsExactly(FaceRegion.JAW);
        assertThat(map.share(0, 0)).isCloseTo(0.6, within(1e-6));
        assertThat(map.share(1.0 / Occlusions.COLUMNS, 0)).isCloseTo(0.3, within(1e-6));
        assertThat(map.share(1, 1)).isCloseTo(0, within(1e-6));
        assertThat(map.strongest()).isCloseTo(0.6, within(1e-6));

        LikenessMap ofCleo = LikenessMap.of(matcher, matcher.gallery().people().get(2), face, Optional.empty());
        assertThat(ofCleo.standsOut()).isFalse();
        GalleryPerson stranger = new GalleryPerson("d", "Dora", 1);
        assertThatThrownBy(() -> LikenessMap.of(matcher, stranger, face, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPhotoOfThePersonWithTheSamePartCoveredCountsHalf() {
        Matcher matcher = adaBeaAndCleo();
        Occlusions face = covered(at(0.8f, 0.6f, 0), Map.of(FaceRegion.EYES, at(0.6f, 0.8f, 0)));
        Occlusions photo =
                covered(at(1, 0, 0), Map.of(FaceRegion.EYES, at(0.6f, 0.8f, 0), FaceRegion.JAW, at(0, 1, 0)));

        LikenessMap map = LikenessMap.of(matcher, matcher.gallery().people().get(0), face, Optional.of(photo));
        // Squared distances: 0.4 to Ada and to her photo, 1.4 to the others; with the eyes covered 0.8, 0 and 1.2; with
        // the jaw
        // covered, which only the photo shows otherwise, 0.4, 0.8 and 1.4.
        assertThat(map.lead()).isCloseTo(1.0 / 1.4, within(1e-6));
        assertThat(share(map, FaceRegion.EYES)).isCloseTo(0.2, within(1e-6));
        assertThat(share(map, FaceRegion.JAW)).isCloseTo(0.2, within(1e-6));
        assertThat(share(map, FaceRegion.NOSE)).isCloseTo(0, within(1e-6));
    }

    private Matcher adaBeaAndCleo() {
        return matcher(List.of(
                new ImportedPerson("a", "Ada", List.of(at(1, 0, 0))),
                new ImportedPerson("b", "Bea", List.of(at(0, 1, 0))),
                new ImportedPerson("c", "Cleo", List.of(at(0, 0, 1)))));
    }

    private static Occlusions covered(Descriptor whole, Map<FaceRegion, Descriptor> changed) {
        Map<FaceRegion, Descriptor> regions = new EnumMap<>(FaceRegion.class);
        for (FaceRegion region : FaceRegion.values()) {
            regions.put(region, changed.getOrDefault(region, whole));
        }
        return new Occlusions(new Raster(1, 1, new byte[3]), whole, Collections.nCopies(PATCHES, whole), regions);
    }

    @Test
    void onePersonAloneHasALikenessToo() {
        Matcher matcher = matcher(List.of(new ImportedPerson("a", "Ada", List.of(at(1, 0, 0)))));
        Map<FaceRegion, Descriptor> regions = new EnumMap<>(FaceRegion.class);
        for (FaceRegion region : FaceRegion.values()) {
            regions.put(region, at(0.8f, 0.6f, 0));
        }
        Descriptor whole = at(1, 0, 0);
        Occlusions face =
                new Occlusions(new Raster(1, 1, new byte[3]), whole, Collections.nCopies(PATCHES, whole), regions);
        LikenessMap map = LikenessMap.of(matcher, matcher.gallery().people().get(0), face, Optional.empty());
        assertThat(map.lead()).isCloseTo(1, within(1e-6));
        assertThat(map.parts()).allSatisfy(part -> assertThat(part.share()).isCloseTo(0.2, within(1e-6)));
    }

    @Test
    void theLowerHalfOfAFaceCarriesTheLikenessToWhomItIsTakenFrom() throws IOException {
        assertHalvesCarryTheirLikeness("mobilefacenet-192", 0.30, 0.55, 0.72, 0.97);
    }

    @ParameterizedTest
    @CsvSource({"dlib-resnet-128, 0.15, 0.45, 0.65, 0.95", "dlib-mobilefacenet-320, 0.15, 0.45, 0.65, 0.95"})
    @Sweep
    void theLowerHalfCarriesItWithOtherNetworksToo(String model, double brow, double eye, double lip, double chin)
            throws IOException {
        assertHalvesCarryTheirLikeness(model, brow, eye, lip, chin);
    }

    /** The bands of the crop, from the top, are the eyes with what is around them, and the mouth with the chin. */
    private void assertHalvesCarryTheirLikeness(String model, double brow, double eye, double lip, double chin)
            throws IOException {
        String[][] pairs = {
            {"ada-sterling", "bianca-moreau"},
            {"adrian-cole", "desmond-price"},
            {"bianca-moreau", "ada-sterling"},
            {"desmond-price", "adrian-cole"}
        };
        double aboveLessBelow = 0;
        Map<FaceRegion, Double> upperLessLower = new EnumMap<>(FaceRegion.class);
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter(model))) {
            Matcher matcher = matcher(cast(pipeline));
            for (String[] pair : pairs) {
                try (Photo mixed = mixed(pipeline, pair[0], pair[1])) {
                    Face face = pipeline.largestFace(mixed).orElseThrow();
                    Occlusions covered = pipeline.occlusions(mixed, face);
                    LikenessMap upper = LikenessMap.of(matcher, person(matcher, pair[0]), covered, Optional.empty());
                    LikenessMap lower = LikenessMap.of(matcher, person(matcher, pair[1]), covered, Optional.empty());
                    assertThat(covered.whole().distance(face.descriptor())).isLessThan(1e-3);
                    for (FaceRegion region : FaceRegion.values()) {
                        double difference = share(upper, region) - share(lower, region);
                        upperLessLower.merge(region, difference, Double::sum);
                    }
                    double above = half(upper, brow, eye) - half(lower, brow, eye);
                    double below = half(upper, lip, chin) - half(lower, lip, chin);
                    aboveLessBelow += above - below;
                }
            }
        }
        assertThat(aboveLessBelow).as("patches, all pairs together").isPositive();
        assertThat(upperLessLower.get(FaceRegion.BROWS)).isPositive();
        assertThat(upperLessLower.get(FaceRegion.EYES)).isPositive();
        assertThat(upperLessLower.get(FaceRegion.MOUTH)).isNegative();
        assertThat(upperLessLower.get(FaceRegion.JAW)).isNegative();
    }

    /** The portrait of one probe, from below the middle of the nose on that of another. */
    private static Photo mixed(FacePipeline pipeline, String above, String below) throws IOException {
        Portrait a = portrait(pipeline, above);
        Portrait b = portrait(pipeline, below);
        float middle = (a.landmarks().y(29) + b.landmarks().y(29)) / 2;
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            double share = Math.max(0, Math.min(1, (i / SIDE - middle) / 24 + 0.5));
            int rgb = 0;
            for (int channel = 2; channel >= 0; channel--) {
                double one = a.picture().bgr()[3 * i + channel] & 0xff;
                double other = b.picture().bgr()[3 * i + channel] & 0xff;
                rgb = rgb << 8 | (int) ((1 - share) * one + share * other);
            }
            image.setRGB(i % SIDE, i / SIDE, rgb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return PhotoReader.read("mixed.png", out.toByteArray());
    }

    private static Portrait portrait(FacePipeline pipeline, String probe) {
        Path file = AppFolders.current().sampleProbes().resolve(probe + ".jpg");
        try (Photo photo = PhotoReader.read(file)) {
            return Portrait.of(photo, pipeline.largestFace(photo).orElseThrow().landmarks(), SIDE);
        }
    }

    /** The first twelve people of the sample cast, two photos each. */
    private static List<ImportedPerson> cast(FacePipeline pipeline) throws IOException {
        List<ImportedPerson> cast = new ArrayList<>();
        try (Stream<Path> people = Files.list(AppFolders.current().sampleCast())) {
            for (Path person : people.sorted().limit(12).toList()) {
                List<Descriptor> descriptors = new ArrayList<>();
                try (Stream<Path> files = Files.list(person)) {
                    for (Path file : files.sorted().limit(2).toList()) {
                        try (Photo photo = PhotoReader.read(file)) {
                            descriptors.add(
                                    pipeline.largestFace(photo).orElseThrow().descriptor());
                        }
                    }
                }
                String name = person.getFileName().toString();
                cast.add(new ImportedPerson(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, descriptors));
            }
        }
        return cast;
    }

    private static GalleryPerson person(Matcher matcher, String label) {
        return matcher.gallery().people().stream()
                .filter(person -> person.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static double share(LikenessMap map, FaceRegion region) {
        return map.parts().stream()
                .filter(part -> part.region() == region)
                .findFirst()
                .orElseThrow()
                .share();
    }

    /** The mean share of the middle of the face between two heights. */
    private static double half(LikenessMap map, double from, double to) {
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            sum += map.share(0.2 + 0.6 * (i % 20) / 20, from + (to - from) * (i / 20) / 20) / 400;
        }
        return sum;
    }

    private Matcher matcher(List<ImportedPerson> people) {
        ModelId model = people.get(0).descriptors().get(0).model();
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(people);
            return Matcher.of(catalog, Gallery.load(catalog, model), MatchOptions.DEFAULTS, new CancelSignal());
        }
    }

    private static Descriptor at(float... values) {
        return new Descriptor(MODEL, values);
    }
}
