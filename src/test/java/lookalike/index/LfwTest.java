package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.evaluate.CrossSource;
import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.PhotoAggregate;
import lookalike.face.LoadedModels;
import lookalike.face.QualityIssue;
import lookalike.match.Measure;
import lookalike.shared.LfwProtocol;
import lookalike.shared.RealData;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter models on 13,233 photos of 5,749 people: the figures that must not fall. */
@RealData
class LfwTest {

    private static final double SIDE = 250;

    @Test
    void theStarterModelsKeepTheirFigures(@TempDir Path folder) throws IOException {
        LoadedModels models = TestModels.starter();
        IndexBuilder builder = new IndexBuilder(models, Runtime.getRuntime().availableProcessors());
        try (Catalog catalog = Catalog.open(folder.resolve("lfw.catalog"))) {
            BuildReport first = builder.build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
            BuildReport second = builder.build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
            Gallery gallery = Gallery.load(catalog, models.descriptorModel());
            double pairs = LfwProtocol.pairs(gallery).accuracy();
            EvaluationReport report = LfwProtocol.identification(gallery);
            CrossSource frames = LfwProtocol.frames(gallery, models);
            System.out.printf(
                    "LFW: %d of %d faces found, %.0f photos a second, second run %.1f s, pairs %.4f, frames rank-1 %.4f, leave-one-out %.4f nearest, %.4f mean, %.4f pooled, %.4f unfloored%n",
                    first.faces(),
                    first.photos(),
                    first.photos() / first.seconds(),
                    second.seconds(),
                    pairs,
                    rank1(frames.identification(), DistanceMeasure.EUCLIDEAN, PhotoAggregate.NEAREST),
                    rank1(report.comparison().identification(), DistanceMeasure.EUCLIDEAN, PhotoAggregate.NEAREST),
                    rank1(report.comparison().identification(), DistanceMeasure.EUCLIDEAN, PhotoAggregate.MEAN),
                    rank1(
                            report.comparison().identification(),
                            DistanceMeasure.MAHALANOBIS_POOLED,
                            PhotoAggregate.MEAN),
                    report.comparison().unflooredDiagonal().rank1());

            assertThat(first.photos()).isEqualTo(13_233);
            assertThat(first.people()).isEqualTo(5_749);
            assertTheLabelledFaceIsTheOneAtTheCentre(gallery);
            assertHardlyAnyIsInDoubt(first);
            assertThat((double) first.faces() / first.photos()).isGreaterThanOrEqualTo(0.995);
            assertThat(second.added() + second.updated() + second.removed()).isZero();
            assertThat(second.unchanged()).isEqualTo(first.photos());
            assertThat(pairs).as("LFW pairs, 10 folds").isGreaterThanOrEqualTo(0.9925);
            assertIdentification(report);
            assertThat(frames.photos()).isEqualTo(135);
            assertThat(frames.unusable()).isEmpty();
            assertThat(frames.identification())
                    .hasSize(7)
                    .allSatisfy(row -> assertThat(row.rank1())
                            .as("rank-1 of frames against LFW, %s %s", row.measure(), row.aggregate())
                            .isGreaterThanOrEqualTo(0.68));
            assertThat(rank1(frames.identification(), DistanceMeasure.EUCLIDEAN, PhotoAggregate.MEAN))
                    .as("frames against LFW, the mean of the photos")
                    .isGreaterThanOrEqualTo(0.80);
        }
    }

    /** LFW's photos are cut out around the labelled face. None of them needs to be turned. */
    private static void assertTheLabelledFaceIsTheOneAtTheCentre(Gallery gallery) {
        double center = SIDE / 2;
        List<String> aside = IntStream.range(0, gallery.size())
                .mapToObj(gallery::exemplar)
                .filter(photo -> !photo.face()
                        .orElseThrow()
                        .within(SIDE, SIDE)
                        .filter(box -> Math.abs(box.centerX() - center) <= box.width() / 2
                                && Math.abs(box.centerY() - center) <= box.height() / 2)
                        .isPresent())
                .map(Exemplar::path)
                .toList();
        assertThat(aside).as("photos whose centre is not in the labelled face").isEmpty();
        assertThat(IntStream.range(0, gallery.size())
                        .mapToObj(gallery::exemplar)
                        .filter(photo -> photo.turned() != 0)
                        .map(Exemplar::path))
                .as("upright photos that were turned")
                .isEmpty();
    }

    private static void assertHardlyAnyIsInDoubt(BuildReport report) {
        Map<QualityIssue, Long> counts = report.doubtful().stream()
                .flatMap(photo -> photo.doubts().stream())
                .collect(Collectors.groupingBy(doubt -> doubt, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "LFW: %d labelled faces in doubt, %s%n", report.doubtful().size(), counts);
        assertThat(report.doubtful()).hasSizeLessThanOrEqualTo(13);
    }

    private static void assertIdentification(EvaluationReport report) {
        List<Identification> rows = report.comparison().identification();
        double mean = rank1(rows, DistanceMeasure.EUCLIDEAN, PhotoAggregate.MEAN);
        assertThat(report.data().people()).isEqualTo(610);
        assertThat(report.data().probes()).isEqualTo(2_863);
        assertThat(rank1(rows, DistanceMeasure.EUCLIDEAN, PhotoAggregate.NEAREST))
                .isGreaterThanOrEqualTo(0.986);
        assertThat(mean).isGreaterThanOrEqualTo(0.990);
        assertThat(rank1(rows, DistanceMeasure.MAHALANOBIS_POOLED, PhotoAggregate.MEAN))
                .isGreaterThanOrEqualTo(mean - 0.001);
        assertThat(report.comparison().unflooredDiagonal().rank1())
                .as("the collapse")
                .isBetween(0.55, 0.62);
        assertThat(report.findings().verdict()).contains("McNemar");
        assertThat(report.comparison().verification().get(Measure.EUCLIDEAN).auc())
                .isGreaterThan(0.999);
    }

    private static double rank1(List<Identification> rows, DistanceMeasure measure, PhotoAggregate aggregate) {
        return rows.stream()
                .filter(row -> row.measure() == measure && row.aggregate() == aggregate)
                .findFirst()
                .orElseThrow()
                .rank1();
    }
}
