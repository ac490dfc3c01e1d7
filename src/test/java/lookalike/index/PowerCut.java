package lookalike.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lookalike.shared.Folders;

/**
 * The state of a folder on the disk after a power cut. Only synced data is certain to be there. Data written since the last sync arrives
 * in any order, in pieces, or not at all. Changes of names arrive in their order, as in journaling file systems, and those before a sync
 * are certain.
 *
 * @param disk folder that a {@link FaultyDisk} has filled
 */
record PowerCut(Path disk) {

    private static final int SECTOR = 512;

    private static final long CHANGE_OF_LENGTH = -1;

    /** Kinds of changes that reach the disk without a sync; {@code ALL} stands for a process that is merely killed. */
    enum Outcome {
        ALL,
        NAMES,
        NOTHING,
        SOME
    }

    /**
     * Restores a folder as it is after the power cut.
     *
     * @param left the folder as the process has left it
     * @param folder its original path, where nothing exists now
     */
    void restore(Path left, Path folder, Outcome outcome, Random random) throws IOException {
        Folders.copy(left, folder);
        if (outcome != Outcome.ALL) {
            undoWrites(left, folder, outcome, random);
        }
        if (outcome == Outcome.NOTHING || outcome == Outcome.SOME) {
            undoNames(outcome, random);
        }
    }

    private void undoWrites(Path left, Path folder, Outcome outcome, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(left)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String inode = Files.getAttribute(file, "unix:ino").toString();
                if (Files.exists(disk.resolve(inode + ".synced"))) {
                    Files.write(folder.resolve(left.relativize(file).toString()), content(inode, outcome, random));
                }
            }
        }
    }

    private byte[] content(String inode, Outcome outcome, Random random) throws IOException {
        byte[] content = Files.readAllBytes(disk.resolve(inode + ".synced"));
        if (outcome != Outcome.SOME) {
            return content;
        }
        ByteBuffer changes = ByteBuffer.wrap(Files.readAllBytes(disk.resolve(inode + ".unsynced")))
                .order(ByteOrder.nativeOrder());
        while (changes.remaining() >= 2 * Long.BYTES) {
            long offset = changes.getLong();
            int length = (int) changes.getLong();
            if (offset == CHANGE_OF_LENGTH) {
                content = random.nextBoolean() ? Arrays.copyOf(content, length) : content;
                continue;
            }
            byte[] written = new byte[Math.min(length, changes.remaining())]; // the last write may be incomplete
            changes.get(written);
            for (int start = 0; start < written.length; start += SECTOR) {
                if (random.nextBoolean()) {
                    int end = Math.min(start + SECTOR, written.length);
                    content = content.length < offset + end ? Arrays.copyOf(content, (int) offset + end) : content;
                    System.arraycopy(written, start, content, (int) offset + start, end - start);
                }
            }
        }
        return content;
    }

    /** Undoes changes of names, the last one first. */
    private void undoNames(Outcome outcome, Random random) throws IOException {
        Path log = disk.resolve("names");
        List<String> names = Files.exists(log) ? Files.readAllLines(log) : List.of();
        int kept = outcome == Outcome.SOME ? random.nextInt(names.size() + 1) : 0;
        for (int i = names.size() - 1; i >= kept; i--) {
            String[] change = names.get(i).split("\t", -1);
            String lost = change[1];
            Path path = Path.of(change[2]);
            if (change[0].equals("C")) {
                Files.deleteIfExists(path);
            } else if (change[0].equals("M")) {
                Files.move(Path.of(change[3]), path, StandardCopyOption.REPLACE_EXISTING);
                giveBack(lost, Path.of(change[3]), outcome, random);
            } else {
                giveBack(lost, path, outcome, random);
            }
        }
    }

    private void giveBack(String inode, Path file, Outcome outcome, Random random) throws IOException {
        if (Files.exists(disk.resolve(inode + ".synced"))) {
            Files.write(file, content(inode, outcome, random));
        } else if (Files.exists(disk.resolve(inode + ".removed"))) {
            Files.copy(disk.resolve(inode + ".removed"), file);
        }
    }
}
