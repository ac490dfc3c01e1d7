package lookalike.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The two files of export and import. */
final class CsvFiles {

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "The CSV file with the columns label,name.")
    private Path labels;

    @Option(
            names = "--descriptors",
            required = true,
            paramLabel = "FILE",
            description = "The CSV file with the columns label,d0,d1,...")
    private Path descriptors;

    Path labels() {
        return labels;
    }

    Path descriptors() {
        return descriptors;
    }

    /** JSON answer of an export or import. */
    public record Answer(int people, int descriptors, String model) {

        String words(String done) {
            return "%d people, %d descriptors of %s %s".formatted(people, descriptors, model, done);
        }
    }
}
