package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lookalike.image.ClipReader;
import lookalike.platform.files.IoErrorText;

/**
 * Reads a dataset's folder: a sub-folder for each person, named by the label, with photos at any depth; or, if there is
 * a file {@code manifest.csv} ({@code path,label}, a header row is optional), the photos that it lists.
 */
public final class DatasetScanner {

    /** Name of the file that lists the photos, if there is one. */
    public static final String MANIFEST = "manifest.csv";

    private DatasetScanner() {}

    /**
     * Finds the people and their photos. Hidden files, other files than pictures and links to nowhere are passed over.
     *
     * @throws DatasetException if there is no such folder, no photo in it, or a CSV file of it is wrong
     */
    public static Dataset scan(Path folder) {
        Path root = existing(folder);
        try {
            List<DatasetNotice> notices = new ArrayList<>();
            boolean listed = Files.isRegularFile(root.resolve(MANIFEST));
            Map<String, List<PhotoFile>> photos = listed ? fromManifest(root, notices) : fromFolders(root, notices);
            LabelMap names = LabelMap.of(root, notices);
            List<Person> people = new ArrayList<>();
            photos.forEach((label, files) -> {
                files.sort(Comparator.comparing(PhotoFile::path));
                people.add(new Person(label, names.name(label), files));
            });
            if (people.isEmpty()) {
                throw new DatasetException(DatasetException.Reason.NO_PHOTOS, root);
            }
            return new Dataset(root, people, notices);
        } catch (IOException e) {
            throw new DatasetException(DatasetException.Reason.FOLDER_NOT_READ, e, root, IoErrorText.naming(e));
        }
    }

    /**
     * Finds all photos of a folder at any depth, whether it is a dataset or not, ordered by path. Clips are left out.
     *
     * @return with paths relative to the folder
     * @throws DatasetException if there is no such folder, or no photo in it
     */
    public static List<PhotoFile> photosBelow(Path folder) {
        Path root = existing(folder);
        try {
            List<PhotoFile> photos = new PictureFiles(root, new ArrayList<>())
                    .below(root).stream()
                            .filter(file -> !ClipReader.hasEnding(file.path()))
                            .sorted(Comparator.comparing(PhotoFile::path))
                            .toList();
            if (photos.isEmpty()) {
                throw new DatasetException(DatasetException.Reason.NO_PHOTOS_BELOW, root);
            }
            return photos;
        } catch (IOException e) {
            throw new DatasetException(DatasetException.Reason.FOLDER_NOT_READ, e, root, IoErrorText.naming(e));
        }
    }

    private static Path existing(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.exists(root)) {
            throw new DatasetException(DatasetException.Reason.NO_FOLDER, root);
        }
        if (!Files.isDirectory(root)) {
            throw new DatasetException(DatasetException.Reason.FILE, root);
        }
        return root;
    }

    private static Map<String, List<PhotoFile>> fromFolders(Path root, List<DatasetNotice> notices) throws IOException {
        Map<String, List<PhotoFile>> photos = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        PictureFiles pictures = new PictureFiles(root, notices);
        for (Path folder : pictures.subFolders()) {
            List<PhotoFile> files = pictures.below(folder);
            if (!files.isEmpty()) {
                String name = folder.getFileName().toString();
                String label = labels.computeIfAbsent(LabelMap.composed(name), same -> name);
                photos.computeIfAbsent(label, person -> new ArrayList<>()).addAll(files);
            }
        }
        return photos;
    }

    private static Map<String, List<PhotoFile>> fromManifest(Path root, List<DatasetNotice> notices) {
        Path manifest = root.resolve(MANIFEST);
        Map<String, PhotoFile> files = new TreeMap<>();
        Map<String, List<PhotoFile>> photos = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        for (String[] row : LabelMap.rows(manifest, "path")) {
            Path place = inside(root, row[0], manifest);
            PhotoFile file = PictureFiles.photoFile(root, place);
            if (row[1].isBlank()) {
                throw new DatasetException(DatasetException.Reason.NO_LABEL, manifest, row[0]);
            }
            if (files.put(file.path(), file) != null) {
                throw new DatasetException(DatasetException.Reason.LISTED_TWICE, manifest, row[0]);
            }
            if (PictureFiles.isDevice(place)) { // reading it may never end
                notices.add(DatasetNotice.of(file.path(), DatasetException.Reason.NO_FILE, manifest, file.path()));
            } else {
                String label = labels.computeIfAbsent(LabelMap.composed(row[1]), same -> row[1]);
                photos.computeIfAbsent(label, person -> new ArrayList<>()).add(file);
            }
        }
        return photos;
    }

    private static Path inside(Path root, String path, Path manifest) {
        try {
            Path file = root.resolve(path.replace('\\', '/')).normalize();
            if (!file.startsWith(root) || file.equals(root)) {
                throw new DatasetException(DatasetException.Reason.OUTSIDE, manifest, path);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new DatasetException(DatasetException.Reason.NO_PATH, e, manifest, path);
        }
    }
}
