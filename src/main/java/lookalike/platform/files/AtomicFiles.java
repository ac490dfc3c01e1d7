package lookalike.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces several files that belong together. All are first written to temporary files, then a marker is set, then all are moved
 * into place. After a crash between the moves the marker still exists, and {@link #finish} moves the rest.
 */
public final class AtomicFiles {

    private static final String MARKER = ".together";

    private AtomicFiles() {}

    /** A file and its new content. */
    public record Part(Path file, AtomicFile.Content content) {}

    /**
     * Replaces files. If one cannot be written, none is changed.
     *
     * @throws IllegalArgumentException if two of them are the same file
     */
    public static void write(List<Part> contents) throws IOException {
        List<Path> files = contents.stream().map(Part::file).toList();
        if (files.stream().anyMatch(AtomicFile::isStream)) { // nothing can be moved over these
            for (Part each : contents) {
                AtomicFile.write(each.file, each.content);
            }
            return;
        }
        List<Path> targets = targets(files);
        if (targets.stream().distinct().count() < targets.size()) {
            throw new IllegalArgumentException("the same file twice: " + files);
        }
        finish(files);
        long number = AtomicFile.number();
        boolean complete = false;
        try {
            for (int i = 0; i < targets.size(); i++) {
                AtomicFile.writeAside(
                        targets.get(i), AtomicFile.aside(targets.get(i), number), contents.get(i).content);
            }
            AtomicFile.write(marker(targets), String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
            complete = true;
        } finally {
            if (!complete) {
                for (Path target : targets) {
                    Files.deleteIfExists(AtomicFile.aside(target, number));
                }
            }
        }
        move(targets, number);
    }

    /** Completes the moves of a run that was killed. The files must be the same and in the same order as in that run. */
    public static void finish(List<Path> files) throws IOException {
        if (files.stream().noneMatch(AtomicFile::isStream)) {
            List<Path> targets = targets(files);
            Path marker = marker(targets);
            if (Files.isRegularFile(marker)) {
                String number = Files.readString(marker, StandardCharsets.US_ASCII);
                if (number.matches("\\d{1,18}")) { // the marker names no files, so it cannot make others move
                    move(targets, Long.parseLong(number));
                } else {
                    Files.delete(marker);
                }
            }
        }
    }

    private static void move(List<Path> targets, long number) throws IOException {
        for (Path target : targets) {
            Path temporary = AtomicFile.aside(target, number);
            if (Files.exists(temporary)) {
                AtomicFile.move(temporary, target);
            }
        }
        Files.delete(marker(targets));
    }

    private static Path marker(List<Path> targets) {
        Path first = targets.get(0);
        return first.resolveSibling("." + first.getFileName() + MARKER);
    }

    private static List<Path> targets(List<Path> files) throws IOException {
        List<Path> targets = new ArrayList<>();
        for (Path file : files) {
            Path target = AtomicFile.target(file);
            Path folder = target.getParent();
            targets.add(
                    Files.isDirectory(folder) ? folder.toRealPath().resolve(target.getFileName()) : target.normalize());
        }
        return targets;
    }
}
