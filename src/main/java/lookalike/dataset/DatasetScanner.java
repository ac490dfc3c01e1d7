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
import java.util.Optional;
import java.util.TreeMap;
import lookalike.dataset.known.KnownDataset;
import lookalike.dataset.known.KnownDatasets;
import lookalike.dataset.known.ObstacleException;
import lookalike.dataset.known.UnusableListException;
import lookalike.image.ClipReader;
import lookalike.platform.files.IoErrorText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a dataset's folder, which has one of three forms: a sub-folder for each person, named by the label, with photos at any depth;
 * a file {@code manifest.csv} ({@code path,label}, with an optional header row), which lists the photos; or the own form of one of the
 * {@linkplain KnownDatasets known datasets}.
 */
public final class DatasetScanner {

    /** Name of the file that lists the photos, if there is one. */
    public static final String MANIFEST = "manifest.csv";

    private static final Logger LOG = LoggerFactory.getLogger(DatasetScanner.class);

    private DatasetScanner() {}

    /**
     * Finds the people and their photos. Hidden files, files other than pictures, and broken links are skipped.
     *
     * @throws DatasetException if the folder does not exist, contains no photo, or has an invalid CSV file
     */
    public static Dataset scan(Path folder) {
        Path root = existing(folder);
        try {
            List<DatasetNotice> notices = new ArrayList<>();
            boolean listed = Files.isRegularFile(root.resolve(MANIFEST));
            Optional<KnownDataset> known = listed ? Optional.empty() : known(root, notices);
            Map<String, List<PhotoFile>> photos = listed ? fromManifest(root, notices) : photos(root, known, notices);
            LabelMap names = LabelMap.of(root, known.map(KnownDataset::names).orElse(Map.of()), notices);
            List<Person> people = new ArrayList<>();
            photos.forEach((label, files) -> {
                files.sort(Comparator.comparing(PhotoFile::path));
                people.add(new Person(label, names.name(label), names.groups(label), files));
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
     * @return photos with paths relative to the folder
     * @throws DatasetException if the folder does not exist, or contains no photo
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

    /** The known dataset in the folder. If its list is unusable, the folder is read like any other, unless the list is needed. */
    private static Optional<KnownDataset> known(Path root, List<DatasetNotice> notices) throws IOException {
        try {
            Optional<KnownDataset> known = KnownDatasets.read(root);
            known.ifPresent(found -> LOG.info("{} is read as {}", root, found.title()));
            return known;
        } catch (UnusableListException e) {
            if (e.isNeeded()) {
                throw new DatasetException(DatasetException.Reason.FILE_NOT_READ, e, e.list(), e.getMessage());
            }
            String path = root.relativize(e.list()).toString();
            notices.add(DatasetNotice.of(path, DatasetException.Reason.FILE_NOT_READ, e.list(), e.getMessage()));
            return Optional.empty();
        } catch (ObstacleException e) {
            throw new DatasetException(
                    switch (e.obstacle()) {
                        case MATLAB_NAMES -> DatasetException.Reason.MATLAB_NAMES;
                        case NO_IDENTITIES -> DatasetException.Reason.NO_IDENTITIES;
                    },
                    e,
                    e.file());
        }
    }

    private static Map<String, List<PhotoFile>> photos(
            Path root, Optional<KnownDataset> known, List<DatasetNotice> notices) throws IOException {
        Optional<KnownDataset.Listing> listing = known.flatMap(KnownDataset::listing);
        return listing.isPresent()
                ? fromListing(root, listing.get(), notices)
                : fromFolders(root, known.map(KnownDataset::folders).orElse(List.of(root)), notices);
    }

    private static Map<String, List<PhotoFile>> fromFolders(Path root, List<Path> parts, List<DatasetNotice> notices)
            throws IOException {
        Map<String, List<PhotoFile>> photos = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        PictureFiles pictures = new PictureFiles(root, notices);
        for (Path part : parts) {
            for (Path folder : pictures.subFolders(part)) {
                List<PhotoFile> files = pictures.below(folder);
                if (!files.isEmpty()) {
                    String name = folder.getFileName().toString();
                    String label = labels.computeIfAbsent(LabelMap.composed(name), same -> name);
                    photos.computeIfAbsent(label, person -> new ArrayList<>()).addAll(files);
                }
            }
        }
        return photos;
    }

    private static Map<String, List<PhotoFile>> fromListing(
            Path root, KnownDataset.Listing listing, List<DatasetNotice> notices) {
        Map<String, List<PhotoFile>> photos = new TreeMap<>();
        listing.labels().forEach((file, label) -> {
            if (Files.isRegularFile(file)) {
                photos.computeIfAbsent(label, person -> new ArrayList<>()).add(PictureFiles.photoFile(root, file));
            }
        });
        String list = listing.list().getFileName().toString();
        if (listing.unlisted() > 0) {
            notices.add(DatasetNotice.of(list, DatasetException.Reason.NOT_LISTED, listing.list(), listing.unlisted()));
        }
        if (listing.missing() > 0) {
            notices.add(DatasetNotice.of(list, DatasetException.Reason.NOT_THERE, listing.list(), listing.missing()));
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
            if (PictureFiles.isDevice(place)) { // reading a device may never end
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
