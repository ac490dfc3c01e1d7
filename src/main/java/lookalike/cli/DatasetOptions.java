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

/** The dataset of a command: a folder, or an archive that is unpacked beside it after a question. */
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
                    "Unpack an archive into a folder beside it without a question. One that was unpacked before is used again.")
    private boolean unpack;

    /**
     * The folder with the people's folders, unpacked if it must be.
     *
     * @throws InputException if an archive may not be unpacked
     * @throws lookalike.platform.archive.ArchiveException if it cannot be
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

    /** The user's answer; no, if nobody can be asked. */
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
