package lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.benchmark.Benchmark;
import lookalike.benchmark.Machine;
import lookalike.benchmark.Measurement;
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
            description = "What to measure: ${COMPLETION-CANDIDATES}; all if none is given.",
            completionCandidates = EnumCandidates.Benchmarks.class)
    private List<Benchmark> topics = new ArrayList<>();

    @Option(names = "--quick", description = "Less work, in some seconds: the figures are rough.")
    private boolean quick;

    /** JSON answer. */
    public record Answer(Machine machine, boolean quick, List<Measurement> measurements) {}

    @Override
    public Integer call() throws IOException {
        List<Measurement> found = new ArrayList<>();
        try (Interruption interruption = new Interruption()) {
            Benchmark.Setting setting = new Benchmark.Setting(common.pipelineModels(), quick, interruption.signal());
            for (Benchmark topic : topics.isEmpty() ? List.of(Benchmark.values()) : topics) {
                common.say("measuring: " + topic.id());
                found.addAll(topic.run(setting));
            }
        }
        Answer answer = new Answer(Machine.present(), quick, found);
        common.answer(answer, out -> print(out, answer));
        return ExitCode.DONE;
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
        for (Measurement each : answer.measurements()) {
            out.println(String.format(
                    Locale.ROOT, "%-9s %-62s %10s %s", each.topic(), each.name(), value(each.value()), each.unit()));
        }
    }

    private static String value(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 1000 ? "%.1f" : "%.0f", value);
    }
}
