package lookalike.platform.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FullDisk;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;

/**
 * Unpacks archives of photos into a folder beside them. The names, sizes and contents stated in an archive are not trusted: no
 * file is written outside the folder, links are not created, and an archive that expands too much is refused. The folder appears
 * when it is complete; if anything fails or the work is cancelled, nothing is left.
 */
public final class ArchiveUnpacker {

    private static final int BUFFER = 1 << 16;

    private static final int MEGABYTE = 1 << 20;

    private final Disk disk;

    /** Unpacks to a disk. */
    public ArchiveUnpacker(Disk disk) {
        this.disk = disk;
    }

    /** Tests by its name whether a file is an archive that can be unpacked: {@code .zip}, {@code .tar}, {@code .tar.gz} or {@code .tgz}. */
    public static boolean canUnpack(Path file) {
        return ArchiveKind.of(file).isPresent();
    }

    /** The folder that an archive was unpacked into before, if the archive has not changed since. */
    public static Optional<Path> earlier(Path archive) {
        try {
            return UnpackFolder.earlier(archive.toAbsolutePath());
        } catch (IOException e) {
            return Optional.empty(); // unpacking will report what is wrong
        }
    }

    /** The folder into which an archive will be unpacked, unless another folder already has that name. */
    public static Path folder(Path archive) {
        return UnpackFolder.names(archive.toAbsolutePath()).get(0);
    }

    /**
     * Unpacks an archive, or returns the folder into which it was unpacked before.
     *
     * @param progress in bytes
     * @return the folder
     * @throws ArchiveException if it cannot be unpacked
     * @throws CancelledException if it was cancelled
     */
    public Path unpack(Path file, Progress progress, CancelSignal cancel) {
        Path archive = file.toAbsolutePath();
        Optional<Path> earlier = earlier(archive);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try (UnpackFolder folder = UnpackFolder.beside(archive)) {
            long size = Files.size(archive);
            UnpackBudget budget = new UnpackBudget(archive, size, folder.path(), disk);
            int files = read(archive, budget, new Target(archive, folder.path(), budget), progress, cancel);
            if (files == 0) {
                throw new ArchiveException(ArchiveException.Reason.EMPTY, archive);
            }
            return folder.publish();
        } catch (IOException e) {
            throw FullDisk.isReasonOf(e)
                    ? new ArchiveException(ArchiveException.Reason.DISK_FULL, e, archive)
                    : new ArchiveException(
                            ArchiveException.Reason.NOT_WRITTEN, e, archive.getParent(), IoErrorText.of(e));
        }
    }

    /** Unpacks the files. A failure to write is thrown unchanged; any other is thrown as a failure of the archive. */
    private static int read(Path archive, UnpackBudget budget, Target target, Progress progress, CancelSignal cancel)
            throws IOException {
        try (ArchiveEntries entries = open(archive)) {
            long total = entries.total().isPresent() ? entries.total().getAsLong() : Files.size(archive);
            budget.begin(entries.total());
            entries.forEach((entry, content) -> target.take(entry, content, () -> {
                cancel.awaitResume();
                progress.report(Math.min(total, entries.position()), total);
            }));
            return target.files;
        } catch (WriteException e) {
            throw e.getCause();
        } catch (FileSystemException e) {
            throw new ArchiveException(ArchiveException.Reason.NOT_READ, e, archive, IoErrorText.of(e));
        } catch (IOException e) {
            boolean isCut = e instanceof EOFException && e.getMessage() == null;
            throw damaged(archive, e, isCut ? "it ends too early" : IoErrorText.of(e));
        } catch (ArchiveException | CancelledException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) { // thrown by the reader for impossible numbers
            throw damaged(archive, e, e.getClass().getSimpleName());
        }
    }

    private static ArchiveException damaged(Path archive, Throwable e, String words) {
        return new ArchiveException(ArchiveException.Reason.DAMAGED, e, archive, words);
    }

    private static ArchiveEntries open(Path archive) throws IOException {
        return switch (ArchiveKind.of(archive).orElseThrow(() -> new IOException("not an archive"))) {
            case ZIP -> new ZipEntries(archive);
            case TAR -> new TarEntries(archive, false);
            case TAR_GZ -> new TarEntries(archive, true);
        };
    }

    /** A failure to write to the disk. */
    private static final class WriteException extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException reason;

        WriteException(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        @Override
        public synchronized IOException getCause() {
            return reason;
        }
    }

    /** Writes the files into the folder. */
    private static final class Target {

        private final EntryPaths paths;
        private final UnpackBudget budget;
        private final byte[] buffer = new byte[BUFFER];
        private int files;
        private long untold;

        Target(Path archive, Path folder, UnpackBudget budget) {
            paths = new EntryPaths(archive, folder);
            this.budget = budget;
        }

        void take(ArchiveEntries.Entry entry, InputStream content, Runnable tick) throws IOException {
            budget.file();
            tick.run();
            Optional<Path> place = paths.of(entry.name());
            if (place.isPresent()) {
                files++;
                write(content, place.get(), entry, tick);
            }
        }

        private void write(InputStream content, Path place, ArchiveEntries.Entry entry, Runnable tick)
                throws IOException {
            long written = 0;
            try (OutputStream out = created(place)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    budget.write(read);
                    put(out, read);
                    written += read;
                    untold += read;
                    if (untold > MEGABYTE) {
                        untold = 0;
                        tick.run();
                    }
                }
            }
            if (written != entry.size()) {
                throw new IOException("a file in it is shorter than it should be");
            }
            if (entry.modified() > 0) {
                place.toFile().setLastModified(entry.modified()); // not all systems accept all times
            }
        }

        private static OutputStream created(Path place) throws WriteException {
            try {
                Files.createDirectories(place.getParent());
                return Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new WriteException(e);
            }
        }

        private void put(OutputStream out, int count) throws WriteException {
            try {
                out.write(buffer, 0, count);
            } catch (IOException e) {
                throw new WriteException(e);
            }
        }
    }
}
