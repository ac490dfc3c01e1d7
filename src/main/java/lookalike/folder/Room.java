package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.folder.FolderException.Reason;
import lookalike.platform.files.Disk;

/** Room on a disk, which is looked for before anything is copied. */
final class Room {

    private static final long MEBIBYTE = 1 << 20;

    private Room() {}

    /** @throws FolderException if some bytes, and what is kept free for other things, do not fit */
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
