package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.catalog.Catalog;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
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

    @Test
    void theStarterModelsKeepTheirFigures(@TempDir Path folder) throws IOException {
        PipelineModels models = TestModels.starter();
        IndexBuilder builder = new IndexBuilder(models, Runtime.getRuntime().availableProcessors());
        try (Catalog catalog = Catalog.open(folder.resolve("lfw.catalog"));
                FacePipeline pipeline = new FacePipeline(models)) {
            BuildReport first = builder.build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
            BuildReport second = builder.build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
            Gallery gallery = Gallery.load(catalog, models.descriptorId());
            double pairs = LfwProtocol.pairsAccuracy(gallery);
            double frames = LfwProtocol.framesRank1(gallery, pipeline);
            System.out.printf(
                    "LFW: %d of %d faces found, %.0f photos a second, second run %.1f s, pairs %.4f, frames rank-1 %.4f%n",
                    first.faces(), first.photos(), first.photos() / first.seconds(), second.seconds(), pairs, frames);

            assertThat(first.photos()).isEqualTo(13_233);
            assertThat(first.people()).isEqualTo(5_749);
            assertThat((double) first.faces() / first.photos()).isGreaterThanOrEqualTo(0.995);
            assertThat(second.added() + second.updated() + second.removed()).isZero();
            assertThat(second.unchanged()).isEqualTo(first.photos());
            assertThat(pairs).as("LFW pairs, 10 folds").isGreaterThanOrEqualTo(0.990);
            assertThat(frames).as("rank-1 of frames against LFW").isGreaterThanOrEqualTo(0.70);
        }
    }
}
