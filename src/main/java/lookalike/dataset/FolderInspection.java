package lookalike.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.dataset.FolderLayout.Contents;
import lookalike.dataset.FolderLayout.Kind;
import lookalike.task.CancelSignal;

/** Inspects a folder until its kind is known, but no more than a fixed number of its files. */
final class FolderInspection {

    /** Largest number of files and folders that are inspected. */
    static final int MOST_ENTRIES = 20_000;

    /** Largest depth at which a person's folder is expected; also stops at circular links. */
    private static final int DEEPEST = 8;

    /** Number of people that make a folder a dataset. */
    private static final int ENOUGH = 2;

    private final CancelSignal cancel;
    private int entries;
    private int unreadable;
    private int archives;
    private int others;

    FolderInspection(CancelSignal cancel) {
        this.cancel = cancel;
    }

    /**
     * Direct content of a folder.
     *
     * @param photos readable photos, ordered by path
     * @param folders ordered by path
     */
    private record Level(List<Path> photos, List<Path> folders) {}

    FolderLayout look(Path chosen, Path home) throws IOException {
        Level level = list(chosen);
        List<Path> peopled = peopled(level);
        if (peopled.isEmpty()) {
            return level.photos.isEmpty() ? withoutPhotos(chosen) : withoutFolders(chosen, level, home);
        }
        List<Path> few = peopled.size() == 1 ? someBelow(peopled.get(0), 1) : List.of();
        if (few.size() == 1 && !isTooMuch() && isStray(chosen, few.get(0))) {
            return stray(chosen, level, few.get(0));
        }
        Optional<Path> deeper =
                peopled.size() == 1 && level.photos.isEmpty() ? deeper(peopled.get(0), 1) : Optional.empty();
        return new FolderLayout(deeper.isPresent() ? Kind.NESTED : Kind.DATASET, chosen, deeper, contents(level));
    }

    /** Tests whether a single photo seems to be there by chance: deeper than in a person's folder, or among other files. */
    private boolean isStray(Path chosen, Path single) {
        return !chosen.equals(single.getParent().getParent()) || others + archives > 0;
    }

    private FolderLayout stray(Path chosen, Level level, Path single) {
        List<Path> photos = new ArrayList<>(level.photos);
        photos.add(single);
        return new FolderLayout(
                Kind.STRAY, chosen, Optional.empty(), new Contents(photos, unreadable, archives, others));
    }

    /** Photos in a folder at any depth; stops once there are several. */
    private List<Path> someBelow(Path folder, int depth) {
        List<Path> found = new ArrayList<>();
        if (isTooMuch() || depth > DEEPEST) {
            return found;
        }
        try {
            Level level = list(folder);
            found.addAll(level.photos);
            for (Path each : level.folders) {
                if (found.size() < ENOUGH) {
                    found.addAll(someBelow(each, depth + 1));
                }
            }
        } catch (IOException e) {
            return found; // a scan will say that it cannot be read
        }
        return found;
    }

    /** The first folder on the way down that contains folders of several people; empty if there is only one person's. */
    private Optional<Path> deeper(Path folder, int depth) throws IOException {
        Level level = list(folder);
        List<Path> peopled = level.photos.isEmpty() && depth < DEEPEST ? peopled(level) : List.of();
        return switch (peopled.size()) {
            case 0 -> Optional.empty();
            case 1 -> deeper(peopled.get(0), depth + 1);
            default -> Optional.of(folder);
        };
    }

    private FolderLayout withoutFolders(Path chosen, Level level, Path home) throws IOException {
        Path parent = chosen.getParent();
        boolean ofOne = parent != null
                && !FolderLayout.isWide(parent, home)
                && peopled(list(parent)).size() >= ENOUGH;
        return new FolderLayout(
                ofOne ? Kind.ONE_PERSON : Kind.FLAT,
                chosen,
                ofOne ? Optional.of(parent) : Optional.empty(),
                contents(level));
    }

    private FolderLayout withoutPhotos(Path chosen) {
        Kind kind;
        if (isTooMuch()) {
            kind = Kind.TOO_WIDE;
        } else if (unreadable > 0) {
            kind = Kind.UNREADABLE;
        } else if (archives > 0) {
            kind = Kind.ARCHIVE;
        } else {
            kind = others > 0 ? Kind.NO_PICTURES : Kind.EMPTY;
        }
        return new FolderLayout(kind, chosen, Optional.empty(), contents(new Level(List.of(), List.of())));
    }

    private Contents contents(Level level) {
        return new Contents(level.photos, unreadable, archives, others);
    }

    /** The sub-folders with photos at any depth; stops once there are enough. */
    private List<Path> peopled(Level level) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : level.folders) {
            if (found.size() < ENOUGH && hasPhotos(folder, 1)) {
                found.add(folder);
            }
        }
        return found;
    }

    private boolean hasPhotos(Path folder, int depth) {
        if (isTooMuch() || depth > DEEPEST) {
            return false;
        }
        try {
            Level level = list(folder);
            return !level.photos.isEmpty() || level.folders.stream().anyMatch(each -> hasPhotos(each, depth + 1));
        } catch (IOException e) {
            return false; // a scan will say that it cannot be read
        }
    }

    private Level list(Path folder) throws IOException {
        Level level = new Level(new ArrayList<>(), new ArrayList<>());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                cancel.throwIfCancelled();
                if (++entries > MOST_ENTRIES) {
                    break;
                }
                if (!PictureFiles.isHidden(file)) {
                    take(file, level);
                }
            }
        }
        level.photos.sort(Comparator.naturalOrder());
        level.folders.sort(Comparator.naturalOrder());
        return level;
    }

    private void take(Path file, Level level) {
        if (Files.isDirectory(file)) {
            level.folders.add(file);
        } else if (PictureFiles.isReadable(file)) {
            level.photos.add(file);
        } else if (PictureFiles.isUnreadable(file)) {
            unreadable++;
        } else if (FolderLayout.isArchive(file)) {
            archives++;
        } else {
            others++;
        }
    }

    private boolean isTooMuch() {
        return entries > MOST_ENTRIES;
    }
}
