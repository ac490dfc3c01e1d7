package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files and folders directly in a folder, hidden ones and those of archives of macOS left out.
 *
 * @param folder absolute
 * @param folders ordered by name
 * @param files ordered by name: all that is no folder
 */
record FolderEntries(Path folder, List<Path> folders, List<Path> files) {

    static FolderEntries of(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && !name.equals("__MACOSX")) {
                    (Files.isDirectory(entry) ? folders : files).add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(folders);
        Collections.sort(files);
        return new FolderEntries(folder, folders, files);
    }

    /** The entries of the folder around it; none at the root of a file system, or where that folder cannot be read. */
    FolderEntries parent() {
        Path parent = folder.getParent();
        try {
            return parent == null ? new FolderEntries(folder, List.of(), List.of()) : of(parent);
        } catch (IOException e) {
            return new FolderEntries(parent, List.of(), List.of());
        }
    }

    /** The file of a name, in capital or small letters. */
    Optional<Path> file(String name) {
        return files.stream().filter(file -> isCalled(file, name)).findFirst();
    }

    /** The first folder that has one of some names, in capital or small letters; earlier names first. */
    Optional<FolderEntries> folder(String... names) throws IOException {
        Optional<Path> found = Stream.of(names)
                .flatMap(name -> folders.stream().filter(each -> isCalled(each, name)))
                .findFirst();
        return found.isPresent() ? Optional.of(of(found.get())) : Optional.empty();
    }

    /** Tests whether this folder has one of some names. */
    boolean isCalled(String... names) {
        return Stream.of(names).anyMatch(name -> isCalled(folder, name));
    }

    /** Tests whether nearly all folders have names of a pattern, and two of them at least. */
    boolean hasFolders(Pattern pattern) {
        long fitting = folders.stream()
                .filter(each -> pattern.matcher(each.getFileName().toString()).matches())
                .count();
        return fitting >= 2 && fitting * 10 >= folders.size() * 9L;
    }

    private static boolean isCalled(Path file, String name) {
        return file.getFileName() != null && file.getFileName().toString().equalsIgnoreCase(name);
    }
}
