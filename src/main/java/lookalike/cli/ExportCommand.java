package lookalike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import lookalike.index.Gallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "export",
        description = {
            "Write a catalogue as the two CSV files label,name and label,d0,d1,...",
            "",
            "A descriptor file whose name ends with .npy is a NumPy matrix (float32); the label file then has one row for"
                    + " each row of the matrix."
        },
        footer = {
            "  lookalike export --catalog people.catalog --labels labels.csv --descriptors descriptors.csv",
            "  lookalike export --catalog people.catalog --labels rows.csv --descriptors descriptors.npy"
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private CsvFiles files;

    @Mixin
    private CatalogOption source;

    @Override
    public Integer call() throws IOException {
        Gallery gallery = MatchCommand.gallery(source.place(), common);
        files.pair().write(gallery);
        CsvFiles.Answer answer = new CsvFiles.Answer(
                gallery.people().size(), gallery.size(), gallery.model().id());
        common.answer(answer, out -> out.println(answer.words("written")));
        return ExitCode.DONE;
    }
}
