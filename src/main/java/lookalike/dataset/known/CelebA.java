package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.dataset.known.KnownDataset.Listing;

/**
 * CelebA (Liu et al., 2015): 202,599 numbered photos in one folder, and {@code identity_CelebA.txt}, which gives each of them one of
 * 10,177 numbers of people ({@code 000001.jpg 2880}). The people have no names. The list lies beside the photos' folder or in
 * {@code Anno}, the photos lie in {@code img_align_celeba} (cut to the faces; preferred) or {@code img_celeba}, which may lie in
 * {@code Img}, or in another folder of the same name as some archives have it.
 */
final class CelebA implements KnownForm {

    static final String LIST = "identity_celeba.txt";

    private static final String TITLE = "CelebA";

    private static final String[] PHOTO_FOLDERS = {"img_align_celeba", "img_align_celeba_png", "img_celeba"};

    private static final Pattern PHOTO = Pattern.compile("(\\d{6})\\.(jpe?g|png)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROW = Pattern.compile("\\s*(\\d{6})\\.\\w+[\\s,]+(\\d+)\\s*");

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws IOException {
        Optional<Path> list = list(root);
        Optional<Path> photos = photoFolder(root);
        if (photos.isEmpty()) {
            return Optional.empty();
        }
        if (list.isEmpty()) {
            if (isPhotoFolder(photos.get()) || hasOtherLists(root)) {
                throw new ObstacleException(
                        ObstacleException.Obstacle.NO_IDENTITIES, root.folder().resolve("identity_CelebA.txt"));
            }
            return Optional.empty();
        }
        try {
            return Optional.of(known(list.get(), photos.get()));
        } catch (UnusableListException e) {
            throw e.asNeeded();
        }
    }

    /** The list in the folder itself or above the folder of the photos, also in the folder of annotations. */
    private static Optional<Path> list(FolderEntries root) throws IOException {
        List<FolderEntries> places = new ArrayList<>(List.of(root));
        if (isNamed(root) || root.isCalled("Img")) {
            FolderEntries parent = root.parent();
            places.add(parent);
            if (parent.isCalled("Img") || parent.isCalled(PHOTO_FOLDERS)) {
                places.add(parent.parent());
            }
        }
        for (FolderEntries place : places) {
            Optional<Path> found = place.file(LIST);
            Optional<FolderEntries> beside = place.folder("Anno", "Annotations");
            if (found.isEmpty() && beside.isPresent()) {
                found = beside.get().file(LIST);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(FolderEntries root) {
        return root.isCalled(PHOTO_FOLDERS);
    }

    private static boolean isPhotoFolder(Path folder) {
        return Set.of(PHOTO_FOLDERS).contains(folder.getFileName().toString().toLowerCase(Locale.ROOT));
    }

    /** Copies of CelebA often come with the lists of attributes alone. */
    private static boolean hasOtherLists(FolderEntries root) {
        return Stream.of("list_attr_celeba", "list_eval_partition")
                .anyMatch(name -> root.file(name + ".txt").isPresent()
                        || root.file(name + ".csv").isPresent());
    }

    private static Optional<Path> photoFolder(FolderEntries root) throws IOException {
        Optional<FolderEntries> named = root.folder(PHOTO_FOLDERS);
        Optional<FolderEntries> around = root.folder("Img", "Images");
        if (named.isEmpty() && around.isPresent()) {
            named = around.get().folder(PHOTO_FOLDERS);
        }
        FolderEntries photos = named.orElse(root);
        Optional<FolderEntries> inner = photos.folder(PHOTO_FOLDERS);
        photos = inner.orElse(photos);
        boolean has = photos.files().stream()
                .anyMatch(file -> PHOTO.matcher(file.getFileName().toString()).matches());
        return has ? Optional.of(photos.folder()) : Optional.empty();
    }

    private static KnownDataset known(Path list, Path folder) throws IOException {
        Map<String, String> people = people(list);
        Map<Path, String> labels = new TreeMap<>();
        int unlisted = 0;
        try (DirectoryStream<Path> photos = Files.newDirectoryStream(folder)) {
            for (Path photo : photos) {
                Matcher name = PHOTO.matcher(photo.getFileName().toString());
                if (name.matches()) {
                    String label = people.get(name.group(1));
                    if (label == null) {
                        unlisted++;
                    } else {
                        labels.put(photo, label);
                    }
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Map<String, String> names = new HashMap<>();
        labels.values().forEach(label -> names.put(label, TITLE + " " + label));
        int missing = Math.max(0, people.size() - labels.size());
        return KnownDataset.ofListing(TITLE, new Listing(list, labels, unlisted, missing), names);
    }

    /** The people's numbers by those of the photos. */
    private static Map<String, String> people(Path list) throws UnusableListException {
        Map<String, String> people = new HashMap<>();
        int line = 0;
        for (String row : ListFile.lines(list)) {
            line++;
            Matcher fields = ROW.matcher(row);
            if (fields.matches()) {
                people.put(fields.group(1), fields.group(2));
            } else if (!row.isBlank() && line > 1) { // the first line may be a header
                throw ListFile.wrong(list, line);
            }
        }
        if (people.isEmpty()) {
            throw new UnusableListException(list, "there are no photos in it");
        }
        return people;
    }
}
