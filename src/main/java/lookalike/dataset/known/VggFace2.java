package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * VGGFace2 (Cao et al., 2018): folders {@code n000001} and so on, which are divided into {@code train} and {@code test}, and
 * {@code identity_meta.csv} with the names. Its fields have blanks around them, names are in quotes, with underscores, and some of them
 * have a comma; a line may end with one, too: {@code n000001, "14th_Dalai_Lama",424,0, m,}.
 */
final class VggFace2 implements KnownForm {

    static final String LIST = "identity_meta.csv";

    private static final Pattern PERSON = Pattern.compile("n\\d{6}");

    /** Up to the number of photos and the flag of the test set. */
    private static final Pattern ROW =
            Pattern.compile("\\s*\"?(n\\d{6})\"?\\s*,\\s*(.*?)\\s*,\\s*\"?\\d+\"?\\s*,\\s*\"?\\d+\"?\\s*(,.*)?");

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws IOException {
        List<Path> folders = peopleFolders(root);
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> list = list(root);
        boolean parts = !folders.get(0).equals(root.folder());
        if (list.isEmpty() && !parts) {
            return Optional.empty(); // folders with numbers for names, as any
        }
        Map<String, String> names = list.isPresent() ? ListFile.names(list.get(), ROW) : Map.of();
        return Optional.of(KnownDataset.ofFolders("VGGFace2", folders, names));
    }

    /** The folder itself, or its parts, also below a folder of data. */
    private static List<Path> peopleFolders(FolderEntries root) throws IOException {
        if (root.hasFolders(PERSON)) {
            return List.of(root.folder());
        }
        List<Path> found = new ArrayList<>();
        List<FolderEntries> places = new ArrayList<>(List.of(root));
        root.folder("data").ifPresent(places::add);
        for (FolderEntries place : places) {
            for (String part : new String[] {"train", "test", "vggface2_train", "vggface2_test"}) {
                Optional<FolderEntries> entries = place.folder(part);
                if (entries.isPresent() && entries.get().folders().size() == 1) { // an archive in a folder of its name
                    entries = entries.get().folder("train", "test");
                }
                if (entries.isPresent() && entries.get().hasFolders(PERSON)) {
                    found.add(entries.get().folder());
                }
            }
        }
        return found;
    }

    private static Optional<Path> list(FolderEntries root) throws IOException {
        List<FolderEntries> places = new ArrayList<>(List.of(root));
        if (root.hasFolders(PERSON)) {
            places.add(root.parent());
            if (root.parent().isCalled("data")) {
                places.add(root.parent().parent());
            }
        }
        for (FolderEntries place : places) {
            Optional<Path> found = place.file(LIST);
            Optional<FolderEntries> beside = place.folder("meta", "label");
            if (found.isEmpty() && beside.isPresent()) {
                found = beside.get().file(LIST);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
