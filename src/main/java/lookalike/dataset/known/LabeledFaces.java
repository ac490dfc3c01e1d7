package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Labeled Faces in the Wild (Huang et al., 2007): a folder for each person, called {@code Name_Surname}, with photos
 * {@code Name_Surname_0001.jpg}. The people's folder may lie one or two folders down, beside lists of pairs; where there are several, for
 * the aligned versions of the same photos, one of them is taken.
 */
final class LabeledFaces implements KnownForm {

    private static final int DEEPEST = 2;

    /** So many people are looked at. */
    private static final int SAMPLE = 3;

    private static final Pattern NUMBER = Pattern.compile("_\\d{4}\\.jpe?g", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws IOException {
        return people(root, 0).map(folder -> KnownDataset.ofFolders("LFW", List.of(folder), Map.of()));
    }

    private static Optional<Path> people(FolderEntries place, int depth) throws IOException {
        if (isPeople(place)) {
            return Optional.of(place.folder());
        }
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        for (Path folder : place.folders()) { // lfw comes before lfw-deepfunneled and lfw_funneled
            if (folder.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("lfw")) {
                Optional<Path> found = people(FolderEntries.of(folder), depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPeople(FolderEntries place) throws IOException {
        int looked = 0;
        for (Path person : place.folders()) {
            if (looked++ == SAMPLE) {
                break;
            }
            String name = person.getFileName().toString();
            boolean fits = FolderEntries.of(person).files().stream()
                    .map(photo -> photo.getFileName().toString())
                    .anyMatch(photo -> photo.startsWith(name)
                            && NUMBER.matcher(photo.substring(name.length())).matches());
            if (!fits) {
                return false;
            }
        }
        return looked >= 2;
    }
}
