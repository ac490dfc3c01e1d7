package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.image.ClipAddress;

/** Files of a dataset according to its catalogue and its folder. Paths are relative to the folder, with '/' between parts. */
final class DatasetFiles {

    private final Path root;
    private final Map<String, List<PhotoRow>> photos;
    private final Map<String, Set<String>> folders;
    private final Map<Path, List<String>> listings = new HashMap<>();

    DatasetFiles(Path root, Catalog catalog) {
        this.root = root;
        List<PhotoRow> rows = catalog.photos().stream()
                .filter(photo -> photo.status() != PhotoStatus.IMPORTED)
                .toList();
        photos = rows.stream()
                .collect(Collectors.groupingBy(photo -> file(photo.path()), TreeMap::new, Collectors.toList()));
        folders = rows.stream()
                .collect(Collectors.groupingBy(
                        PhotoRow::datasetLabel, Collectors.mapping(photo -> folder(photo.path()), Collectors.toSet())));
    }

    /** The file of a photo; for a frame, its clip. */
    static String file(String path) {
        return ClipAddress.file(Path.of(path)).toString().replace('\\', '/');
    }

    /** The path of a file after folders were renamed; the map has their names before and after. */
    static String inRenamed(Map<String, String> renamed, String path) {
        String folder = folder(path);
        return renamed.getOrDefault(folder, folder) + path.substring(folder.length());
    }

    /** The first folder of a path, directly in the dataset; the file itself if it is in no folder. */
    static String folder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The catalogue's photos by their files, in the order of their paths. */
    Map<String, List<PhotoRow>> photos() {
        return photos;
    }

    /** The folders of a label; several if different systems have encoded its name differently. */
    Set<String> folders(String label) {
        return folders.getOrDefault(label, Set.of());
    }

    /**
     * Files beside a photo that belong to it: they have the same name with another ending, or with a further one. A file that also belongs
     * to another photo is left out.
     */
    List<String> beside(String photo) throws IOException {
        int slash = photo.lastIndexOf('/') + 1;
        String name = photo.substring(slash);
        String stem = PhotoNames.stem(name);
        List<String> found = new ArrayList<>();
        List<String> listing = listing(root.resolve(photo).getParent());
        boolean alone = listing.stream()
                .filter(other -> PhotoNames.stem(other).equals(stem))
                .filter(other -> photos.containsKey(photo.substring(0, slash) + other))
                .allMatch(name::equals);
        for (String other : listing) {
            boolean own = other.startsWith(name + ".")
                    || alone && PhotoNames.stem(other).equals(stem);
            if (own && !other.equals(name) && !photos.containsKey(photo.substring(0, slash) + other)) {
                found.add(photo.substring(0, slash) + other);
            }
        }
        return found;
    }

    /** The names of the files directly in a folder. */
    private List<String> listing(Path folder) throws IOException {
        List<String> known = listings.get(folder);
        if (known == null) {
            try (Stream<Path> files = Files.list(folder)) {
                known = files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
            }
            listings.put(folder, known);
        }
        return known;
    }

    /** Tests whether a folder contains only these files. */
    boolean hasOnly(String folder, Set<String> files) throws IOException {
        Path start = root.resolve(folder);
        if (Files.isSymbolicLink(start) || !Files.isDirectory(start)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .allMatch(files::contains);
        }
    }
}
