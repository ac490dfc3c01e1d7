package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The celeb_mini of the courses of OpenCV, and whatever is made like it: folders with numbers for names ({@code n00000001}), and a map of
 * names in any of the {@linkplain NameTables formats} that it comes in, in the folder or beside it. The map is known by its content.
 */
final class CelebMini implements KnownForm {

    private static final Logger LOG = LoggerFactory.getLogger(CelebMini.class);

    private static final Pattern PERSON = Pattern.compile("[A-Za-z]{0,2}\\d{4,}");

    /** Other files beside a folder are not searched for names. */
    private static final Pattern BESIDE = Pattern.compile(".*(name|map|label|celeb|identit|people).*");

    private static final int MOST_FILES = 50;

    private static final long LARGEST = 32L << 20;

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws IOException {
        Optional<FolderEntries> people = people(root);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = names(root, people.get());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(KnownDataset.ofFolders(
                        "celeb_mini", List.of(people.get().folder()), names));
    }

    /** The folder itself, or the only one in it that has such folders. */
    private static Optional<FolderEntries> people(FolderEntries root) throws IOException {
        if (root.hasFolders(PERSON)) {
            return Optional.of(root);
        }
        List<FolderEntries> found = new ArrayList<>();
        if (root.folders().size() <= MOST_FILES) {
            for (Path folder : root.folders()) {
                FolderEntries entries = FolderEntries.of(folder);
                if (entries.hasFolders(PERSON)) {
                    found.add(entries);
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The names of the file that names the most of the people, and half of them at least. */
    private static Map<String, String> names(FolderEntries root, FolderEntries people) {
        Set<String> labels = new HashSet<>();
        people.folders().forEach(folder -> labels.add(folder.getFileName().toString()));
        Map<String, String> best = Map.of();
        for (Path file : candidates(root, people)) {
            Map<String, String> names = read(file, labels);
            best = names.size() > best.size() ? names : best;
        }
        return best.size() * 2 >= labels.size() ? best : Map.of();
    }

    private static List<Path> candidates(FolderEntries root, FolderEntries people) {
        Set<Path> files = new LinkedHashSet<>(people.files());
        files.addAll(root.files());
        people.parent().files().stream().filter(CelebMini::isForNames).forEach(files::add);
        return files.stream()
                .filter(NameTables::isReadable)
                .sorted(Comparator.comparing(file -> !isForNames(file)))
                .limit(MOST_FILES)
                .toList();
    }

    private static boolean isForNames(Path file) {
        return BESIDE.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT))
                .matches();
    }

    private static Map<String, String> read(Path file, Set<String> labels) {
        Map<String, String> names = new HashMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                for (NameTable table : NameTables.read(file)) {
                    Map<String, String> found = table.names(labels);
                    names = found.size() > names.size() ? found : names;
                }
            }
        } catch (IOException e) {
            LOG.info("{} is no map of names: {}", file, e.getMessage());
        }
        return names;
    }
}
