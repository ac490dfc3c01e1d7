package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CASIA-WebFace (Yi et al., 2014): folders of seven digits, and a list with a line for each of them, such as
 * {@code 0000045 Name_Surname}. It lies in the folder or beside it.
 */
final class CasiaWebFace implements KnownForm {

    static final String LIST = "casia_names.txt";

    private static final Pattern PERSON = Pattern.compile("\\d{7}");

    private static final Pattern ROW = Pattern.compile("\\s*(\\d{7})[\\s,;]+(.*\\S)\\s*");

    @Override
    public Optional<KnownDataset> read(FolderEntries root) throws IOException {
        Optional<FolderEntries> people = people(root);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> list = Stream.of(people.get(), root, people.get().parent())
                .flatMap(place -> Stream.of(LIST, "names.txt").flatMap(name -> place.file(name).stream()))
                .findFirst();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(KnownDataset.ofFolders(
                "CASIA-WebFace", List.of(people.get().folder()), ListFile.names(list.get(), ROW)));
    }

    private static Optional<FolderEntries> people(FolderEntries root) throws IOException {
        if (root.hasFolders(PERSON)) {
            return Optional.of(root);
        }
        return root.folder("CASIA-WebFace", "casia_webface", "casia", "images")
                .filter(inner -> inner.hasFolders(PERSON));
    }
}
