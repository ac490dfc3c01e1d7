package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.evaluate.PairsProtocol;
import lookalike.evaluate.PairsReport;
import lookalike.face.Descriptor;
import lookalike.index.PhotoDescriber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate-pairs",
        description = "Measure a model by LFW's own protocol: ten folds of pairs of photos.",
        footer = {"  lookalike evaluate-pairs --pairs pairs.txt --images lfw"})
final class EvaluatePairsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--pairs", required = true, paramLabel = "FILE", description = "The list of pairs, pairs.txt.")
    private Path pairs;

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "The photos: one sub-folder per person, NAME/NAME_0001.jpg.")
    private Path images;

    @Override
    public Integer call() throws IOException {
        PairsProtocol protocol = PairsProtocol.read(pairs);
        protocol.checkPhotos(images);
        PhotoDescriber describer =
                new PhotoDescriber(common.pipelineModels(), Runtime.getRuntime().availableProcessors());
        try (Interruption interruption = new Interruption()) {
            Map<String, Descriptor> descriptors = describer.describe(
                    images, protocol.photos(), new TerminalProgress("photos"), interruption.signal());
            PairsReport report = protocol.judge(path -> Optional.ofNullable(descriptors.get(path)));
            common.answer(
                    report,
                    out -> out.println(String.format(
                            Locale.ROOT,
                            "accuracy %.2f %% +- %.2f, threshold %.3f, true accepts at 0.1 %% false ones %.2f %%, %d folds, %d photos without a usable face",
                            100 * report.accuracy(),
                            100 * report.standardError(),
                            report.threshold(),
                            100 * report.tarAtFar01(),
                            report.folds().size(),
                            report.unusable().size())));
            return ExitCode.DONE;
        }
    }
}
