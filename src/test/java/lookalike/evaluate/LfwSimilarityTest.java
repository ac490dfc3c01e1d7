package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.index.PhotoDescriber;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Measure;
import lookalike.match.Order;
import lookalike.shared.LfwProtocol;
import lookalike.shared.RealData;
import lookalike.shared.SharedFolder;
import lookalike.shared.Sweep;
import lookalike.shared.TestModels;
import lookalike.stats.Calibration;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Sample;
import lookalike.stats.SimilarityScale;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the similarity on all of LFW and on video frames of people who are in it. */
@RealData
class LfwSimilarityTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /**
     * Distances at the figures 100, 95, 80, 70, 40 and 0, from a trial of the definition in another programming language. Its covariance
     * had another shrinkage, so its Mahalanobis distance has another unit; therefore the test compares the ratios to the distance at 0.
     */
    private static final Map<Measure, double[]> TRIED = Map.of(
            Measure.EUCLIDEAN, new double[] {0, 0.528, 0.646, 0.854, 1.013, 1.388},
            Measure.MAHALANOBIS, new double[] {0, 9.0, 11.6, 14.8, 17.7, 24.7});

    @TempDir
    private Path folder;

    private final LoadedModels models = TestModels.starter();

    @Test
    @Sweep
    void theScaleSeparatesStrangersAndOrdersFramesAsTried() {
        try (Catalog catalog = Catalog.open(folder.resolve("lfw.catalog"))) {
            new IndexBuilder(models, CORES).build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
            Gallery gallery = Gallery.load(catalog, models.descriptorModel());
            Matcher matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
            TRIED.forEach((measure, distances) -> assertAnchors(matcher.calibration(measure), measure, distances));
            assertStrangersOfTheGallery(matcher);
            assertStrangersWithheld(gallery.sample());
            assertFrames(matcher);
        }
    }

    private static void assertAnchors(Calibration calibration, Measure measure, double[] tried) {
        SimilarityScale scale = calibration.similarity().orElseThrow();
        System.out.printf("LFW: %s anchors %s%n", measure.id(), scale.anchors());
        assertThat(scale.distinct()).as(measure.id()).isTrue();
        for (int i = 0; i < tried.length; i++) {
            assertThat(scale.anchors().get(i).distance()
                            / scale.anchors().get(5).distance())
                    .as("%s at %s", measure, scale.anchors().get(i).figure())
                    .isCloseTo(tried[i] / tried[5], within(0.03));
        }
    }

    /** Checks each person's best match among the others. */
    private static void assertStrangersOfTheGallery(Matcher matcher) {
        Sample sample = matcher.gallery().sample();
        SimilarityMetric metric = similarity(sample);
        double[] figures = Arrays.stream(LeaveOneOut.run(
                                metric,
                                sample,
                                IntStream.range(0, sample.size()).toArray(),
                                done -> {},
                                new CancelSignal())
                        .others())
                .map(distance -> 100 - distance)
                .sorted()
                .toArray();
        double reached = Arrays.stream(figures).filter(figure -> figure >= 80).count() / (double) figures.length;
        System.out.printf(
                "LFW: best matches of strangers, one left out: %.1f / %.1f / %.1f, %.2f %% reach 80%n",
                at(figures, 0.05), at(figures, 0.5), at(figures, 0.95), 100 * reached);
        assertThat(at(figures, 0.05)).isCloseTo(40, within(3.0));
        assertThat(at(figures, 0.5)).isCloseTo(52, within(3.0));
        assertThat(at(figures, 0.95)).isCloseTo(68, within(3.0));
        assertThat(reached).isLessThan(0.008);
    }

    private static void assertStrangersWithheld(Sample sample) {
        OpenSet.Split split = OpenSet.split(sample, 1);
        SimilarityReport.Strangers strangers =
                SimilarityReport.Strangers.of(similarity(split.gallery()), split, sample, new CancelSignal());
        System.out.printf("LFW: half of the people withheld: %s%n", strangers);
        assertThat(strangers.samePerson()).isLessThan(0.01);
        assertThat(strangers.low()).isCloseTo(40, within(4.0));
        assertThat(strangers.high()).isCloseTo(68, within(4.0));
    }

    private static SimilarityMetric similarity(Sample sample) {
        return SimilarityMetric.of(
                        new ChosenMethods(
                                RankingMethod.euclidean(sample, MatchOptions.DEFAULTS.aggregate()),
                                RankingMethod.mahalanobis(
                                        MahalanobisFit.of(
                                                sample, MatchOptions.DEFAULTS.estimator(), new CancelSignal()),
                                        MatchOptions.DEFAULTS.aggregate())),
                        sample,
                        new CancelSignal())
                .orElseThrow();
    }

    private void assertFrames(Matcher matcher) {
        Dataset frames = DatasetScanner.scan(SharedFolder.resolve("datasets/videos"));
        List<String> paths = frames.people().stream()
                .flatMap(person -> person.photos().stream())
                .map(PhotoFile::path)
                .toList();
        Map<String, Descriptor> descriptors =
                new PhotoDescriber(models, CORES).describe(frames.folder(), paths, Progress.NONE, new CancelSignal());
        for (Order order : Order.values()) {
            System.out.printf(
                    "LFW: %d frames, %.4f right by %s%n",
                    paths.size(), right(matcher, frames, descriptors, order), order);
        }
        assertThat(right(matcher, frames, descriptors, Order.SIMILARITY))
                .as("frames named right by similarity")
                .isGreaterThanOrEqualTo(0.79);
    }

    private static double right(Matcher matcher, Dataset frames, Map<String, Descriptor> descriptors, Order order) {
        int photos = 0;
        int right = 0;
        for (Person person : frames.people()) {
            for (PhotoFile photo : person.photos()) {
                String named = matcher.rank(descriptors.get(photo.path()))
                        .top(order, 1)
                        .get(0)
                        .person()
                        .label();
                photos++;
                right += named.equals(person.label()) ? 1 : 0;
            }
        }
        return (double) right / photos;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
