package lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.export.RecordFile;
import lookalike.export.ResultRecord;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.model.ModelId;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.task.CancelSignal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-card",
        description = {
            "Show what a saved result card was made from, and compute its figures again from a catalogue.",
            "",
            "The card's file must be as it was saved: many websites and messengers remove its data. If a figure differs, or the"
                    + " catalogue is a different one, the exit code is 3."
        },
        footer = {"  lookalike verify-card me-ada.png", "  lookalike verify-card me-ada.png --catalog people.catalog"})
final class VerifyCardCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FILE", description = "A result card (PNG), or its record (JSON).")
    private Path file;

    @Option(names = "--catalog", paramLabel = "FILE", description = "The catalogue that the card was made with.")
    private @Nullable Path catalogFile;

    /**
     * Answer of the command.
     *
     * @param agrees whether all checks agree; null without a catalogue
     */
    record Answer(
            ResultRecord record,
            List<ResultRecord.Check> checks,
            @Nullable Boolean agrees) {}

    @Override
    public Integer call() throws IOException {
        ResultRecord record = RecordFile.read(file);
        List<ResultRecord.Check> checks = catalogFile == null ? List.of() : checks(record, catalogFile);
        boolean agrees = checks.stream().allMatch(ResultRecord.Check::agrees);
        Answer answer = new Answer(record, checks, catalogFile == null ? null : agrees);
        common.answer(answer, out -> print(out, answer));
        return agrees ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static List<ResultRecord.Check> checks(ResultRecord record, Path file) {
        try (Catalog catalog = Catalog.openToRead(file)) {
            ModelId model = new ModelId(record.model(), record.modelHash());
            Gallery gallery = Gallery.load(catalog, model);
            if (gallery.size() == 0) {
                return List.of(new ResultRecord.Check("model", model.toString(), ""));
            }
            MatchOptions options = new MatchOptions(
                    Aggregate.valueOf(record.aggregate().toUpperCase(Locale.ROOT)),
                    Estimator.valueOf(record.estimator().toUpperCase(Locale.ROOT)));
            return record.checks(Matcher.of(catalog, gallery, options, new CancelSignal()));
        }
    }

    private static void print(PrintWriter out, Answer answer) {
        ResultRecord record = answer.record();
        out.println("%s, number %d of %,d people; %s"
                .formatted(
                        TerminalText.line(record.name()),
                        record.result().rank(),
                        record.people(),
                        record.combined() == 1 ? "one face" : record.combined() + " faces combined"));
        out.println("similarity %d (%s), Euclidean distance %s, Mahalanobis distance %s, verdicts %s"
                .formatted(
                        record.result().similarity(),
                        TerminalText.line(record.result().resemblance()),
                        TerminalText.line(record.result().euclidean()),
                        TerminalText.line(record.result().mahalanobis()),
                        TerminalText.line(record.result().verdict())));
        out.println("made by %s with %s@%s, calibration %d, dataset %s"
                .formatted(
                        TerminalText.line(record.program()),
                        TerminalText.line(record.model()),
                        record.modelHash(),
                        record.calibration(),
                        TerminalText.line(record.gallery())));
        for (ResultRecord.Check check : answer.checks()) {
            out.println(
                    check.agrees()
                            ? "  %-12s agrees".formatted(check.figure())
                            : "  %-12s differs: %s on the card, %s now"
                                    .formatted(
                                            check.figure(),
                                            TerminalText.line(check.recorded()),
                                            check.now().isEmpty() ? "not there" : check.now()));
        }
        if (answer.agrees() != null) {
            out.println(
                    answer.agrees()
                            ? "The card agrees with the catalogue."
                            : "The card does not agree with the catalogue.");
        }
    }
}
