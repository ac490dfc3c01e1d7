package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.platform.desktop.SystemBin;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes a copy run by moving the copies to the system's bin. Where there is no bin they are deleted, but only if their content has not
 * changed since. The originals are not touched.
 */
public final class CopyUndo {

    private static final Logger LOG = LoggerFactory.getLogger(CopyUndo.class);

    private final SystemBin bin;

    /** @param bin takes the copies */
    public CopyUndo(SystemBin bin) {
        this.bin = bin;
    }

    /**
     * Result of an undo. Copies that were already gone are not counted.
     *
     * @param binned number of photos that were moved to the bin
     * @param deleted number of photos that were deleted because there is no bin
     * @param kept files that stay, with the reasons
     */
    public record Undone(int binned, int deleted, List<LeftOutFile> kept) {

        /** Copies the list. */
        public Undone {
            kept = List.copyOf(kept);
        }
    }

    /** Removes the files that a run has copied, and the person's folder if the run has created it and it is now empty. */
    public Undone undo(CopyReport report) {
        List<LeftOutFile> kept = new ArrayList<>();
        int binned = 0;
        int deleted = 0;
        for (CopiedFile photo : report.photos()) {
            if (Files.exists(photo.file())) {
                if (bin.take(photo.file())) {
                    binned++;
                } else if (delete(photo, kept)) {
                    deleted++;
                }
            }
        }
        report.sidecars().stream()
                .filter(sidecar -> Files.exists(sidecar.file()))
                .filter(sidecar -> kept.stream().noneMatch(photo -> belongs(sidecar, photo)))
                .filter(sidecar -> !bin.take(sidecar.file()))
                .forEach(sidecar -> delete(sidecar, kept));
        if (report.made()) {
            removeEmpty(report.folder().path());
        }
        return new Undone(binned, deleted, kept);
    }

    private static boolean belongs(CopiedFile sidecar, LeftOutFile photo) {
        return sidecar.file()
                .getFileName()
                .toString()
                .startsWith(PhotoNames.stem(photo.file().getFileName().toString()) + ".");
    }

    private static boolean delete(CopiedFile copy, List<LeftOutFile> kept) {
        try {
            if (!Sha256.of(copy.file()).equals(copy.hash())) {
                kept.add(LeftOutFile.of(copy.file(), FileProblem.CHANGED));
                return false;
            }
            Files.delete(copy.file());
            return true;
        } catch (IOException e) {
            kept.add(LeftOutFile.of(copy.file(), FileProblem.NOT_REMOVED, IoErrorText.of(e)));
            return false;
        }
    }

    /** Removes a folder that a run has created, if it is empty. */
    static void removeEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            LOG.info("the empty folder {} stays: {}", folder, e.getMessage());
        }
    }

    /** Removes a file that was just written and is not needed. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.info("{} stays: {}", file, e.getMessage());
        }
    }
}
