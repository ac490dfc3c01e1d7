package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.dataset.known.KnownDatasets;
import lookalike.platform.archive.ArchiveUnpacker;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;

/**
 * Layout of a folder that a user chose as a dataset, which may be something else.
 *
 * @param kind kind of the folder
 * @param chosen absolute path of the chosen folder or file
 * @param better the folder that the user probably meant
 * @param contents findings of the inspection
 */
public record FolderLayout(Kind kind, Path chosen, Optional<Path> better, Contents contents) {

    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "tgz", "gz", "bz2", "xz");

    /** Kind of a folder. */
    public enum Kind {
        /** A dataset, or a folder whose problem a scan will report. */
        DATASET,
        /** Photos of one person: no sub-folders, but other folders of photos beside it; better is the folder that contains all of them. */
        ONE_PERSON,
        /** Photos without sub-folders. */
        FLAT,
        /** Sub-folders with only a single photo, which is the last one of the contents. */
        STRAY,
        /** The people's folders are further down; better is the folder that contains them. */
        NESTED,
        /** Only pictures of kinds that cannot be read. */
        UNREADABLE,
        /** An archive, or a folder of archives. */
        ARCHIVE,
        /** Only other files, or folders of them. */
        NO_PICTURES,
        /** Nothing at all. */
        EMPTY,
        /** The user's home or a folder that contains it, or so many files that the inspection stopped. */
        TOO_WIDE
    }

    /**
     * Findings of the inspection. It ends as soon as the kind is known, so they may be incomplete for {@link Kind#DATASET}.
     *
     * @param photos the readable photos directly in the folder, ordered by path; for {@link Kind#STRAY}, the single one below comes last
     * @param unreadable number of pictures of kinds that cannot be read, at any depth
     * @param archives number of archives
     * @param others number of other files
     */
    public record Contents(List<Path> photos, int unreadable, int archives, int others) {

        static final Contents NONE = new Contents(List.of(), 0, 0, 0);

        /** Copies the list. */
        public Contents {
            photos = List.copyOf(photos);
        }
    }

    /**
     * Inspects a folder, only until its kind is known.
     *
     * @param home the user's home
     * @param cancel stops the inspection
     * @throws DatasetException if the folder cannot be read
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static FolderLayout of(Path folder, Path home, CancelSignal cancel) {
        Path chosen = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(chosen)) {
            return isArchive(chosen) ? ofArchive(chosen) : new FolderLayout(Kind.DATASET, chosen);
        }
        if (isWide(chosen, home)) {
            return new FolderLayout(Kind.TOO_WIDE, chosen);
        }
        if (Files.isRegularFile(chosen.resolve(DatasetScanner.MANIFEST))) {
            return new FolderLayout(Kind.DATASET, chosen);
        }
        try {
            if (KnownDatasets.isKnown(chosen)) {
                return new FolderLayout(Kind.DATASET, chosen);
            }
            return new FolderInspection(cancel).look(chosen, home);
        } catch (IOException e) {
            throw new DatasetException(DatasetException.Reason.FOLDER_NOT_READ, e, chosen, IoErrorText.naming(e));
        }
    }

    /** Layout of an archive. */
    public static FolderLayout ofArchive(Path file) {
        return new FolderLayout(Kind.ARCHIVE, file);
    }

    /** Tests whether the user chose an archive that can be unpacked. */
    public boolean canUnpack() {
        return kind == Kind.ARCHIVE && ArchiveUnpacker.canUnpack(chosen) && !Files.isDirectory(chosen);
    }

    /** The folder to scan if the user is not asked, as after unpacking: the chosen one, or the one below with the people's folders. */
    public Path dataset() {
        return kind == Kind.NESTED ? better.orElse(chosen) : chosen;
    }

    /** Tests by its name whether a file is an archive. */
    public static boolean isArchive(Path file) {
        return file.getFileName() != null && ARCHIVES.contains(PictureFiles.ending(file));
    }

    /** Tests whether a folder is the user's home, contains it, or is a root, so that it holds far more than a dataset. */
    static boolean isWide(Path folder, Path home) {
        return folder.getParent() == null || home.toAbsolutePath().normalize().startsWith(folder);
    }

    private FolderLayout(Kind kind, Path chosen) {
        this(kind, chosen, Optional.empty(), Contents.NONE);
    }
}
