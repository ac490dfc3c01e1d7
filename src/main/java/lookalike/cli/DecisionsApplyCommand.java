package lookalike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.folder.ApplyPlan;
import lookalike.folder.ApplyReport;
import lookalike.folder.ApplyRun;
import lookalike.folder.LeftOutFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = {
            "Make the dataset's files follow the decisions: photos are moved into the folders of the people they show, and"
                    + " folders are given the people's names; names that a folder cannot have go into names.csv. Nothing is"
                    + " deleted or replaced; excluded photos stay where they are.",
            "Decisions that the files follow are then no longer in force. --undo reverts the last change as a whole."
        },
        footer = {
            "  lookalike decisions apply --catalog people.catalog --dry-run",
            "  lookalike decisions apply --catalog people.catalog",
            "  lookalike decisions apply --catalog people.catalog --undo"
        })
final class DecisionsApplyCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Option(
            names = "--sidecars",
            description =
                    "Also name the faces that were decided about in sidecar files (.xmp) next to the photos, for other"
                            + " programs; what such a file already holds is kept.")
    private boolean sidecars;

    @ArgGroup
    private Mode mode = new Mode();

    /** Options for something other than applying the decisions. */
    private static final class Mode {

        @Option(names = "--dry-run", description = "Only list what would be done.")
        private boolean dryRun;

        @Option(names = "--undo", description = "Undo the last change: the decisions are in force again.")
        private boolean undo;
    }

    /**
     * JSON answer.
     *
     * @param changes the planned changes in the order of execution; empty for --undo
     * @param leftOut files that stay as they are
     * @param moved photos that were moved
     * @param renamed folders that were renamed
     * @param names rows of names.csv that were changed
     * @param sidecars sidecar files that were written, or would be
     * @param complete false if the run was stopped
     */
    record Answer(
            List<ApplyPlan.Change> changes,
            List<Left> leftOut,
            int moved,
            int renamed,
            int names,
            int sidecars,
            boolean complete) {}

    /** A file that stays as it is, with the code of the reason. */
    record Left(String file, String reason, String sentence) {

        static Left of(LeftOutFile file) {
            return new Left(file.file().toString(), file.reason().code(), file.sentence());
        }
    }

    @Override
    public Integer call() {
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("files");
                Catalog catalog = options.open()) {
            ApplyRun run = new ApplyRun(catalog);
            run.finish(progress)
                    .ifPresent(report -> options.common()
                            .say("lookalike: the last change of files was interrupted; it is finished now"));
            if (mode.undo) {
                ApplyReport report = run.undo(progress);
                return answer(answerOf(List.of(), report), "undone");
            }
            ApplyPlan plan = run.plan();
            if (mode.dryRun || plan.isEmpty(sidecars)) {
                List<Left> staying = plan.staying().stream().map(Left::of).toList();
                return answer(
                        new Answer(
                                plan.changes(),
                                staying,
                                0,
                                0,
                                0,
                                sidecars ? plan.sidecars().size() : 0,
                                true),
                        "to be done");
            }
            return answer(answerOf(plan.changes(), run.run(plan, sidecars, progress, interruption.signal())), "done");
        }
    }

    private static Answer answerOf(List<ApplyPlan.Change> changes, ApplyReport report) {
        return new Answer(
                changes,
                report.leftOut().stream().map(Left::of).toList(),
                report.moved(),
                report.renamed(),
                report.names(),
                report.sidecars(),
                report.complete());
    }

    private int answer(Answer answer, String done) {
        options.common().answer(answer, out -> print(out, answer, done));
        if (!answer.complete()) {
            return ExitCode.CANCELLED;
        }
        return answer.leftOut().isEmpty() || mode.dryRun ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static void print(PrintWriter out, Answer answer, String done) {
        answer.changes().forEach(change -> out.println(words(change)));
        answer.leftOut().forEach(left -> out.println("stays " + left.file() + ": " + left.sentence()));
        if (done.equals("to be done")) {
            if (answer.sidecars() > 0) {
                out.println("sidecars for " + answer.sidecars() + " photos");
            }
            out.println(
                    answer.changes().isEmpty() && answer.sidecars() == 0
                            ? "nothing to be done"
                            : answer.changes().size() + " changes to be done");
        } else {
            out.printf(
                    "%s: %d photos moved, %d folders renamed, %d names and %d sidecars written%s%n",
                    done,
                    answer.moved(),
                    answer.renamed(),
                    answer.names(),
                    answer.sidecars(),
                    answer.complete() ? "" : " (stopped; run it again to resume)");
        }
    }

    private static String words(ApplyPlan.Change change) {
        return String.join(
                " ",
                Stream.of(
                                change.cause().name().toLowerCase(Locale.ROOT),
                                change.from(),
                                "->",
                                change.to(),
                                change.file())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
