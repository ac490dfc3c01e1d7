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

/** Finds the photos, and the clips whose frames are used as photos, among the files of a folder. */
public final class PictureFiles {

    private static final Set<String> READABLE = Stream.concat(PhotoEndings.ALL.stream(), ClipReader.ENDINGS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Endings of pictures that cannot be read; each picture is reported, so that users do not miss it. */
    private static final Set<String> UNREADABLE = Set.of("jxl");

    private static final Set<String> RAW = Set.copyOf(PhotoEndings.RAW);

    /** Folders that systems, network storage and cameras create beside photos: deleted files, snapshots, indices. In lower case. */
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

    /** Folders with a number in which Windows puts files recovered from a damaged disk. */
    private static final Pattern FOUND = Pattern.compile("found\\.\\d{3}");

    private final Path root;
    private final List<DatasetNotice> notices;

    /** @param notices gets a line for each part that cannot be read */
    PictureFiles(Path root, List<DatasetNotice> notices) {
        this.root = root;
        this.notices = notices;
    }

    /**
     * All photos and clips of a folder at any depth, ordered by path; what {@link #below} leaves out is left out.
     *
     * @param notices gets a line for each part that cannot be read
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> in(Path folder, List<DatasetNotice> notices) throws IOException {
        return new PictureFiles(folder, notices)
                .below(folder).stream()
                        .map(file -> folder.resolve(file.path()))
                        .sorted()
                        .toList();
    }

    /** The folders directly in a folder of people, including links to folders but not hidden ones, ordered by name. */
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
     * The photos of a folder at any depth, paths relative to the dataset's folder. Links are followed, but not upwards or in circles. A
     * raw file or a clip beside a picture of the same name belongs to that picture, because cameras and phones write such pairs, and is
     * left out.
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
                            // Without a notice, its photos would seem to be gone.
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

    /** Tests for a link to the dataset's folder or to one around it, which would give everyone's photos to one person. */
    private boolean isUpwards(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder) && root.toRealPath().startsWith(folder.toRealPath())) {
            notices.add(notice(folder, DatasetException.Reason.LINK_UPWARDS));
            return true;
        }
        return false;
    }

    /** Tests for a pipe, a device or the like, including links to them. */
    static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** A file listed in a manifest; a missing file has size 0 and will be reported when it is read. */
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

    /** True if a file is by its name a picture of a kind that can be read. */
    public static boolean isReadable(Path file) {
        return READABLE.contains(ending(file));
    }

    /** True if a file is by its name a picture of a kind that cannot be read. */
    public static boolean isUnreadable(Path file) {
        return UNREADABLE.contains(ending(file));
    }

    /** Tests whether a file may be the second one of a pair with a picture of the same name. */
    public static boolean isSecond(String path) {
        return RAW.contains(ending(Path.of(path))) || ClipReader.hasEnding(path);
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Ending of a file's name: the letters after the last dot, in lower case. */
    static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** True if adding, removing or changing this file or folder may change a dataset. */
    static boolean concernsDataset(Path file) {
        String name = file.getFileName().toString();
        boolean nameOfFolder = !name.contains("."); // a deleted one cannot be checked
        boolean relevant = isPicture(file)
                || name.equals(DatasetScanner.MANIFEST)
                || name.equals(LabelMap.FILE)
                || KnownDatasets.isList(file)
                || nameOfFolder
                || Files.isDirectory(file);
        return relevant && !isHidden(file);
    }

    /** Tests for a file hidden by its name, or by its attribute on Windows; folders that systems create beside photos also count. */
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
