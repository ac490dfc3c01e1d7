package lookalike.dataset;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.dataset.known.KnownDatasets;
import lookalike.image.ClipReader;
import lookalike.image.PhotoEndings;
import lookalike.platform.files.IoErrorText;
import org.jspecify.annotations.Nullable;

/** Finds the photos among the files of a folder, and the clips whose frames are used as photos. */
public final class PictureFiles {

    private static final Set<String> READABLE = Stream.concat(PhotoEndings.ALL.stream(), ClipReader.ENDINGS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Endings of pictures that cannot be read; each file is reported, so that users know why it is missing. */
    private static final Set<String> UNREADABLE = Set.of("jxl");

    private static final Set<String> RAW = Set.copyOf(PhotoEndings.RAW);

    /** Folders that systems, network storage and cameras put beside photos: deleted files, snapshots, indices. In lower case. */
    private static final Set<String> OF_SYSTEMS = Set.of(
            "__macosx",
            "@eadir",
            "$recycle.bin",
            "recycler",
            "recycled",
            "#recycle",
            "@recycle",
            "@recently-snapshot",
            "#snapshot",
            "system volume information",
            "lost+found",
            "lost.dir",
            "network trash folder",
            "temporary items");

    /** Numbered folders in which Windows puts files recovered from a damaged disk. */
    private static final Pattern FOUND = Pattern.compile("found\\.\\d{3}");

    private final Path root;
    private final List<DatasetNotice> notices;

    /** @param notices receives a notice for each part that cannot be read */
    PictureFiles(Path root, List<DatasetNotice> notices) {
        this.root = root;
        this.notices = notices;
    }

    /**
     * All photos and clips of a folder at any depth, ordered by path, without those that {@link #below} leaves out.
     *
     * @param notices receives a notice for each part that cannot be read
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> in(Path folder, List<DatasetNotice> notices) throws IOException {
        return new PictureFiles(folder, notices)
                .below(folder).stream()
                        .map(file -> folder.resolve(file.path()))
                        .sorted()
                        .toList();
    }

    /** The folders directly in a folder of people, including links to folders but not hidden ones; ordered by name. */
    List<Path> subFolders(Path people) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(people)) {
            for (Path file : files) {
                if (isHidden(file)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    folders.add(file);
                } else if (Files.isSymbolicLink(file) && Files.notExists(file) && !isPicture(file)) {
                    notices.add(notice(file, DatasetException.Reason.LINK_TO_NOWHERE));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(folders);
        return folders;
    }

    private DatasetNotice notice(Path place, DatasetException.Reason reason, Object... more) {
        List<Object> details = new ArrayList<>(List.of(root.relativize(place)));
        details.addAll(List.of(more));
        return DatasetNotice.of(relative(root, place), reason, details.toArray());
    }

    /**
     * The photos of a folder at any depth, with paths relative to the dataset's folder. Links are followed, but not upwards or in circles.
     * A raw file or a clip beside a picture of the same name is left out: cameras and phones write such pairs.
     */
    List<PhotoFile> below(Path folder) throws IOException {
        List<PhotoFile> found = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes)
                            throws IOException {
                        boolean skip = !entered.equals(folder) && isHidden(entered) || isUpwards(entered);
                        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isSymbolicLink() && !isPicture(file) && !isHidden(file)) {
                            notices.add(notice(file, DatasetException.Reason.LINK_TO_NOWHERE));
                        }
                        if (attributes.isRegularFile() && isPicture(file) && !isHidden(file)) {
                            found.add(photoFile(root, file, attributes));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        if (!(e instanceof FileSystemLoopException) && Files.isDirectory(file)) {
                            // Otherwise its photos would seem to have been removed.
                            notices.add(notice(file, DatasetException.Reason.PART_NOT_READ, IoErrorText.of(e)));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e) {
                        if (e != null) {
                            notices.add(notice(left, DatasetException.Reason.PART_NOT_READ, IoErrorText.of(e)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        Set<String> pictures = found.stream()
                .filter(file -> !isSecond(file.path()))
                .map(file -> withoutEnding(file.path()))
                .collect(Collectors.toSet());
        found.removeIf(file -> isSecond(file.path()) && pictures.contains(withoutEnding(file.path())));
        return found;
    }

    /** Tests for a link to the dataset's folder or one that contains it, which would assign all photos to one person. */
    private boolean isUpwards(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder) && root.toRealPath().startsWith(folder.toRealPath())) {
            notices.add(notice(folder, DatasetException.Reason.LINK_UPWARDS));
            return true;
        }
        return false;
    }

    /** Tests whether a file, or the target of a link, is a pipe, a device or the like. */
    static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** A file that a manifest lists; a missing one has size 0 and is reported when it is read. */
    static PhotoFile photoFile(Path root, Path file) {
        try {
            return photoFile(root, file, Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            return new PhotoFile(relative(root, file), 0, 0);
        }
    }

    private static PhotoFile photoFile(Path root, Path file, BasicFileAttributes attributes) {
        return new PhotoFile(
                relative(root, file),
                attributes.size(),
                attributes.lastModifiedTime().toMillis());
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private static boolean isPicture(Path file) {
        return isReadable(file) || isUnreadable(file);
    }

    /** Tests by its name whether a file is a picture that can be read. */
    public static boolean isReadable(Path file) {
        return READABLE.contains(ending(file));
    }

    /** Tests by its name whether a file is a picture of a kind that cannot be read. */
    public static boolean isUnreadable(Path file) {
        return UNREADABLE.contains(ending(file));
    }

    /** Tests by its name whether a file may belong to a picture of the same name: a raw file or a clip. */
    public static boolean isSecond(String path) {
        return RAW.contains(ending(Path.of(path))) || ClipReader.hasEnding(path);
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The ending of a file's name after the last dot, in lower case. */
    static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Tests whether a dataset may change when this file or folder is added, removed or changed. */
    static boolean concernsDataset(Path file) {
        String name = file.getFileName().toString();
        boolean nameOfFolder = !name.contains("."); // the type of a removed file is unknown
        boolean relevant = isPicture(file)
                || name.equals(DatasetScanner.MANIFEST)
                || name.equals(NamesFile.FILE)
                || KnownDatasets.isList(file)
                || nameOfFolder
                || Files.isDirectory(file);
        return relevant && !isHidden(file);
    }

    /** Tests whether a file is hidden: by its name on any system, by its attribute on Windows, or as a folder of the system. */
    public static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        try {
            String small = name.toLowerCase(Locale.ROOT);
            return name.startsWith(".")
                    || OF_SYSTEMS.contains(small)
                    || FOUND.matcher(small).matches()
                    || Files.isHidden(file);
        } catch (IOException e) {
            return false;
        }
    }
}
