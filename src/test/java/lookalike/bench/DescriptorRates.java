package lookalike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lookalike.catalog.Catalog;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.face.PipelineModels;
import lookalike.index.BuildReport;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.shared.LfwProtocol;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Prints the rates of every descriptor on LFW and on video frames; needs the shared folder and some minutes. */
public final class DescriptorRates {

    private DescriptorRates() {}

    /** @param arguments ids of descriptors, or none for all */
    public static void main(String[] arguments) throws IOException {
        List<String> ids = arguments.length > 0
                ? List.of(arguments)
                : List.of("dlib-resnet-128", "mobilefacenet-arcface-128", "mobileface-v2-256");
        for (String id : ids) {
            PipelineModels models = TestModels.shared(null, id);
            Path file = Files.createTempDirectory("lookalike-rates").resolve(id + ".catalog");
            try (Catalog catalog = Catalog.open(file)) {
                BuildReport build = new IndexBuilder(
                                models, Runtime.getRuntime().availableProcessors())
                        .build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
                Gallery gallery = Gallery.load(catalog, models.descriptorModel());
                System.out.printf(
                        Locale.ROOT,
                        "%-28s faces %d of %d, %.1f photos/s, LFW pairs %.2f %%%n",
                        id,
                        build.faces(),
                        build.photos(),
                        build.photos() / build.seconds(),
                        100 * LfwProtocol.pairs(gallery).accuracy());
                EvaluationReport report = LfwProtocol.identification(gallery);
                System.out.println(report.verdict());
                print("LFW, four photos or more", report.identification());
                print("LFW, four photos or more", List.of(report.unflooredDiagonal()));
                print("frames against LFW", LfwProtocol.frames(gallery, models).identification());
            }
        }
    }

    private static void print(String protocol, List<Identification> rows) {
        for (Identification row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "  %s: %-38s rank-1 %.1f %% (%.1f..%.1f), rank-5 %.1f %%%n",
                    protocol,
                    row.measure() + " " + row.aggregate(),
                    100 * row.rank1(),
                    100 * row.low(),
                    100 * row.high(),
                    100 * row.rank5());
        }
    }
}
