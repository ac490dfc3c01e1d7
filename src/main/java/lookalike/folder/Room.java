package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.folder.FolderException.Reason;
import lookalike.platform.files.Disk;

/** Check for room on a disk before files are copied. */
final class Room {

    private static final long MEBIBYTE = 1 << 20;

    private Room() {}

    /** @throws FolderException if the disk has no room for these bytes and the reserve for other programs */
    static void require(Disk disk, Path folder, long bytes) throws IOException {
        long free = disk.free(folder);
        if (bytes > 0 && free < bytes + Disk.RESERVE) {
            throw new FolderException(
                    Reason.DISK_FULL,
                    folder,
                    (bytes + Disk.RESERVE + MEBIBYTE - 1) / MEBIBYTE,
                    Math.max(0, free) / MEBIBYTE);
        }
    }
}
