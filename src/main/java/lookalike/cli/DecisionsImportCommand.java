package lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.export.DecisionImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Add the decisions in a CSV file to those of a catalogue. A row that cannot be applied is reported; the others"
                    + " are applied.",
            "The first row names the columns: kind (rename, exclude, include, face, merge, move, split or fine), label,"
                    + " photo, target, name, time, hash, face, former, step; columns that are not needed may be missing."
        },
        footer = {"  lookalike decisions import decisions.csv --catalog people.catalog"})
final class DecisionsImportCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(paramLabel = "CSV", description = "The file to read.")
    private Path file;

    @Override
    public Integer call() {
        try (Catalog catalog = options.open()) {
            DecisionImport.Report report = DecisionImport.read(catalog, file);
            options.common().answer(report, out -> print(out, report));
            return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
        }
    }

    private static void print(PrintWriter out, DecisionImport.Report report) {
        report.refused().forEach(row -> out.println("row " + row.row() + ": " + row.sentence()));
        out.printf(
                "%d decisions applied, %d in force already, %d not applied%n",
                report.applied(), report.known(), report.refused().size());
    }
}
