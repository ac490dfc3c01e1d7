package lookalike.cli;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lookalike.dataset.FolderLayout;
import lookalike.platform.archive.ArchiveUnpacker;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dataset of a command: a folder, or an archive that is unpacked into a folder beside it if the user agrees. */
final class DatasetOptions {

    private static final int MEGABYTE_BITS = 20;

    @Parameters(
            paramLabel = "DATASET",
            description =
                    "A folder with one sub-folder of photos per person, or an archive of it (.zip, .tar, .tar.gz, .tgz).")
    private Path dataset;

    @Option(
            names = "--unpack",
            description =
                    "Unpack an archive into a folder next to it without asking. A folder that was unpacked before is used again.")
    private boolean unpack;

    /**
     * The folder that contains the people's folders. An archive is unpacked first.
     *
     * @throws InputException if there is no permission to unpack an archive
     * @throws lookalike.platform.archive.ArchiveException if an archive cannot be unpacked
     */
    Path folder(CancelSignal cancel) {
        if (!Files.isRegularFile(dataset) || !ArchiveUnpacker.canUnpack(dataset)) {
            return dataset;
        }
        if (ArchiveUnpacker.earlier(dataset).isEmpty() && !unpack && !isAgreed()) {
            throw new InputException(dataset + ": this is an archive; with --unpack it is first unpacked into "
                    + ArchiveUnpacker.folder(dataset).getFileName() + " beside it");
        }
        Path folder;
        try (TerminalProgress progress = new TerminalProgress("MB")) {
            folder = new ArchiveUnpacker(Disk.REAL)
                    .unpack(
                            dataset,
                            (done, total) -> progress.report(done >> MEGABYTE_BITS, total >> MEGABYTE_BITS),
                            cancel);
        }
        return FolderLayout.of(folder, Path.of(System.getProperty("user.home")), cancel)
                .dataset();
    }

    /** Asks the user for permission to unpack; false if there is no console. */
    private boolean isAgreed() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        String answer = console.readLine(
                "%s is an archive. Unpack it into the folder %s beside it? [y/N] ",
                TerminalText.line(String.valueOf(dataset.getFileName())),
                TerminalText.line(String.valueOf(ArchiveUnpacker.folder(dataset).getFileName())));
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
