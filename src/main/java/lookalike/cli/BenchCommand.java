package lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.benchmark.BenchPhotos;
import lookalike.benchmark.Benchmark;
import lookalike.benchmark.Machine;
import lookalike.benchmark.Measurement;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.folders.AppFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description =
                "Measure speed and memory on this machine, with made-up descriptors and the sample cast's photos.",
        footer = {"  lookalike bench", "  lookalike bench search import", "  lookalike bench --quick --json"})
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..*",
            description = "What to measure: ${COMPLETION-CANDIDATES}; all by default.",
            completionCandidates = EnumCandidates.Benchmarks.class)
    private List<Benchmark> topics = new ArrayList<>();

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "Measure the pipeline with the photos below this folder.")
    private @Nullable Path photos;

    @Option(names = "--quick", description = "Do less, in a few seconds: the figures are rough.")
    private boolean quick;

    /** JSON answer. */
    public record Answer(Machine machine, boolean quick, List<Measurement> measurements) {}

    @Override
    public Integer call() throws IOException {
        List<Measurement> found = new ArrayList<>();
        int code = ExitCode.DONE;
        try (Interruption interruption = new Interruption()) {
            BenchPhotos used =
                    new BenchPhotos(photos == null ? AppFolders.current().sampleCast() : photos);
            Benchmark.Setting setting =
                    new Benchmark.Setting(common.pipelineModels(), used, quick, interruption.signal());
            for (Benchmark topic : topics.isEmpty() ? List.of(Benchmark.values()) : topics) {
                common.say("measuring: " + topic.id());
                try {
                    found.addAll(topic.run(setting));
                } catch (IOException e) {
                    common.say("%s cannot be measured: %s".formatted(topic.id(), IoErrorText.of(e)));
                    code = topics.isEmpty() ? code : ExitCode.INTERNAL;
                }
            }
        }
        Answer answer = new Answer(Machine.present(), quick, found);
        common.answer(answer, out -> print(out, answer));
        return code;
    }

    private static void print(PrintWriter out, Answer answer) {
        Machine machine = answer.machine();
        out.println("%s, %d cores, %d MB for Java; %s, Java %s, Lookalike %s"
                .formatted(
                        machine.processor(),
                        machine.cores(),
                        machine.heapMegabytes(),
                        machine.system(),
                        machine.java(),
                        machine.version()));
        out.println();
        row(out, "topic", "measured", "figure");
        row(out, "---", "---", "---");
        for (Measurement each : answer.measurements()) {
            row(out, each.topic(), each.name(), value(each.value()) + " " + each.unit());
        }
    }

    /** Prints a row of a Markdown table, which is also readable as plain text. */
    private static void row(PrintWriter out, String topic, String name, String figure) {
        out.println("| %-8s | %-62s | %16s |".formatted(topic, name, figure));
    }

    private static String value(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 1000 ? "%.1f" : "%.0f", value);
    }
}
