package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * FaceScrub (Ng and Winkler, 2014): a folder for each of 530 people, called by the name, in one folder or in {@code actors} and
 * {@code actresses}. These may be divided into the photos and the faces cut from them; the faces are used then, since a photo may show
 * others, too. The lists {@code facescrub_actors.txt} and {@code facescrub_actresses.txt} spell the names; they are optional.
 */
final class FaceScrub implements KnownForm {

    static final String ACTORS = "facescrub_actors.txt";
    static final String ACTRESSES = "facescrub_actresses.txt";

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws IOException {
        Map<String, String> spelling = spelling(root);
        List<FolderEntries> halves = new ArrayList<>();
        root.folder("actors").ifPresent(halves::add);
        root.folder("actresses").ifPresent(halves::add);
        if (halves.isEmpty()) {
            if (spelling.isEmpty()) {
                return Optional.empty();
            }
            Optional<FolderEntries> inner = root.folder("faces", "images");
            halves.add(inner.orElse(root));
        } else if (spelling.isEmpty() && halves.size() < root.folders().size()) {
            return Optional.empty(); // two folders of many
        }
        List<Path> folders = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (FolderEntries half : halves) {
            FolderEntries people = half.folder("faces", "images").orElse(half);
            folders.add(people.folder());
            for (Path person : people.folders()) {
                String label = person.getFileName().toString();
                Optional.ofNullable(spelling.get(key(label))).ifPresent(name -> names.put(label, name));
            }
        }
        return Optional.of(KnownDataset.ofFolders("FaceScrub", folders, names));
    }

    /** The names of both lists by their letters. */
    private static Map<String, String> spelling(FolderEntries root) throws UnusableListException {
        Map<String, String> names = new HashMap<>();
        List<Path> lists = Stream.of(root, root.parent())
                .flatMap(place -> Stream.concat(place.file(ACTORS).stream(), place.file(ACTRESSES).stream()))
                .toList();
        for (Path list : lists) {
            for (String line : ListFile.lines(list)) {
                String name = line.split("\t", 2)[0].strip();
                if (!name.isEmpty() && !name.equalsIgnoreCase("name")) {
                    names.put(key(name), name);
                }
            }
        }
        return names;
    }

    /** Letters and digits alone: folders have other characters between them. */
    private static String key(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
