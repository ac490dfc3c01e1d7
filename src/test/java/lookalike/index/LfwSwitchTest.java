package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.shared.LfwProtocol;
import lookalike.shared.RealData;
import lookalike.shared.Sweep;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes all of LFW with the default descriptor and switches it to both networks together; {@code CompositeTest} is the short version.
 */
@RealData
@Sweep
class LfwSwitchTest {

    @Test
    void theSwitchCostsOneNetworkAndIsMoreAccurate(@TempDir Path folder) throws IOException {
        LoadedModels both = TestModels.starter("dlib-mobilefacenet-320");
        LoadedModels dlib = TestModels.starter("dlib-resnet-128");
        try (Catalog catalog = Catalog.open(folder.resolve("lfw.catalog"))) {
            build(TestModels.starter(), catalog);
            assertThat(SwitchCost.of(catalog, both.selection()).photos()).isEqualTo(13_233);
            BuildReport report = build(both, catalog);
            double pairs = LfwProtocol.pairs(Gallery.load(catalog, both.descriptorModel()))
                    .accuracy();
            System.out.printf(
                    "LFW, both together: %.0f photos a second from one to both, pairs %.4f%n",
                    report.updated() / report.seconds(), pairs);
            assertThat(report.updated()).isEqualTo(13_233);
            assertThat(pairs).as("LFW pairs, 10 folds").isGreaterThanOrEqualTo(0.9940);
            assertThat(SwitchCost.of(catalog, dlib.selection()).photos())
                    .as("dlib's part is there")
                    .isZero();
            assertThat(Gallery.load(catalog, dlib.descriptorModel()).size()).isEqualTo(13_233);
        }
    }

    private static BuildReport build(LoadedModels models, Catalog catalog) {
        return new IndexBuilder(models, Runtime.getRuntime().availableProcessors())
                .build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
    }
}
