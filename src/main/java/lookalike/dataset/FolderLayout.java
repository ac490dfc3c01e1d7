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
 * Layout of a folder that was chosen as a dataset, which may be something else that people take for one.
 *
 * @param kind of the folder
 * @param chosen absolute path of the chosen folder
 * @param better the folder that was probably meant
 * @param contents found in the chosen folder
 */
public record FolderLayout(Kind kind, Path chosen, Optional<Path> better, Contents contents) {

    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "tgz", "gz", "bz2", "xz");

    /** Kind of a folder. */
    public enum Kind {
        /** A dataset, or something that a scan will reject with a reason. */
        DATASET,
        /** Photos without sub-folders, beside other folders of photos: one person's folder; {@code better} is the folder of all people. */
        ONE_PERSON,
        /** Photos without sub-folders. */
        FLAT,
        /** Folders with a single photo, which is the last of the contents. */
        STRAY,
        /** The people's folders are deeper; {@code better} is the folder that contains them. */
        NESTED,
        /** Pictures, none of which can be read. */
        UNREADABLE,
        /** An archive, or a folder of archives. */
        ARCHIVE,
        /** Only other files, or folders of them. */
        NO_PICTURES,
        /** Nothing at all. */
        EMPTY,
        /** The user's home folder or one around it, or so much that the inspection was given up. */
        TOO_WIDE
    }

    /**
     * Findings of the inspection. It ends as soon as the kind is known, so they are complete only for kinds other than
     * {@link Kind#DATASET}.
     *
     * @param photos the photos directly in the folder that can be read, ordered by path; those of {@link Kind#STRAY} end with the single one below
     * @param unreadable number of pictures of unsupported kinds, at any depth
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
     * Inspects a folder, no longer than necessary.
     *
     * @param home the user's home folder
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

    /** Tests whether the chosen archive can be unpacked. */
    public boolean canUnpack() {
        return kind == Kind.ARCHIVE && ArchiveUnpacker.canUnpack(chosen) && !Files.isDirectory(chosen);
    }

    /** The folder to scan: {@link #better} for nested folders, otherwise the chosen one. */
    public Path dataset() {
        return kind == Kind.NESTED ? better.orElse(chosen) : chosen;
    }

    /** True if a file is an archive by its name. */
    public static boolean isArchive(Path file) {
        return file.getFileName() != null && ARCHIVES.contains(PictureFiles.ending(file));
    }

    /** True if a folder is or contains the user's home folder, so that it contains everything. */
    static boolean isWide(Path folder, Path home) {
        return folder.getParent() == null || home.toAbsolutePath().normalize().startsWith(folder);
    }

    private FolderLayout(Kind kind, Path chosen) {
        this(kind, chosen, Optional.empty(), Contents.NONE);
    }
}
