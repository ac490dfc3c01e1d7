package lookalike.cli;

import java.nio.file.Path;
import lookalike.export.DescriptorFiles;
import picocli.CommandLine.Option;

/** The two files of export and import. */
final class CsvFiles {

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description =
                    "The CSV file with the columns label,name: a row for each person or, with NumPy, for each descriptor.")
    private Path labels;

    @Option(
            names = "--descriptors",
            required = true,
            paramLabel = "FILE",
            description = "The CSV file with the columns label,d0,d1,... or a NumPy matrix (.npy).")
    private Path descriptors;

    /** The two files as a pair. */
    DescriptorFiles pair() {
        return new DescriptorFiles(labels, descriptors);
    }

    /** JSON answer of an export or import. */
    public record Answer(int people, int descriptors, String model) {

        String words(String done) {
            return "%d people, %d descriptors of %s %s".formatted(people, descriptors, model, done);
        }
    }
}
