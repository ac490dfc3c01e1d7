package lookalike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lookalike.catalog.Catalog;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.PairsReport;
import lookalike.face.LoadedModels;
import lookalike.index.BuildReport;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.shared.LfwProtocol;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Prints the rates of every descriptor on LFW and on video frames; needs the shared folder and takes some minutes. All descriptors are in
 * one catalogue, so a composite costs nothing if its parts were measured before.
 */
public final class DescriptorRates {

    private DescriptorRates() {}

    /** @param arguments ids of descriptors, or none for all */
    public static void main(String[] arguments) throws IOException {
        List<String> ids = arguments.length > 0
                ? List.of(arguments)
                : List.of("dlib-resnet-128", "mobilefacenet-192", "dlib-mobilefacenet-320");
        Path file = Files.createTempDirectory("lookalike-rates").resolve("lfw.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            for (String id : ids) {
                LoadedModels models = TestModels.shared(null, id);
                BuildReport build = new IndexBuilder(
                                models, Runtime.getRuntime().availableProcessors())
                        .build(LfwProtocol.photos(), catalog, Progress.NONE, new CancelSignal());
                Gallery gallery = Gallery.load(catalog, models.descriptorModel());
                PairsReport pairs = LfwProtocol.pairs(gallery);
                System.out.printf(
                        Locale.ROOT,
                        "%-28s faces %d of %d, %d read in %.0f s, LFW pairs %.2f %% +- %.2f, threshold %.4f,"
                                + " TAR %.2f %% at FAR 0.1 %% (distance %.3f)%n",
                        id,
                        build.faces(),
                        build.photos(),
                        build.added() + build.updated(),
                        build.seconds(),
                        100 * pairs.accuracy(),
                        100 * pairs.standardError(),
                        pairs.threshold(),
                        100 * pairs.tarAtFar01(),
                        pairs.thresholdAtFar01());
                EvaluationReport report = LfwProtocol.identification(gallery);
                System.out.println(report.findings().verdict());
                print("LFW, four photos or more", report.comparison().identification());
                print("LFW, four photos or more", List.of(report.comparison().unflooredDiagonal()));
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
                    row.measure().id() + " " + row.aggregate().id(),
                    100 * row.rank1(),
                    100 * row.low(),
                    100 * row.high(),
                    100 * row.rank5());
        }
    }
}
