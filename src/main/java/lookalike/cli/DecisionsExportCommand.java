package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.export.DecisionImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write the decisions in force to a CSV file, one row for each.",
        footer = {"  lookalike decisions export decisions.csv --catalog people.catalog"})
final class DecisionsExportCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(paramLabel = "CSV", description = "The file to write.")
    private Path file;

    /** The answer of {@code decisions export}. */
    record ExportAnswer(int written) {}

    @Override
    public Integer call() throws IOException {
        try (Catalog catalog = options.openToRead()) {
            ExportAnswer answer = new ExportAnswer(DecisionImport.write(catalog, file));
            options.common().answer(answer, out -> out.println(answer.written() + " decisions written"));
            return ExitCode.DONE;
        }
    }
}
