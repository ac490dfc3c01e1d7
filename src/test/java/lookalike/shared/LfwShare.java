package lookalike.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A fixed share of Labeled Faces in the Wild for the tests of every build: the people of the third and the fifth fold of
 * its pairs, the two with the fewest photos. No person is in two folds.
 */
public final class LfwShare {

    /** People in the share. */
    public static final int PEOPLE = 819;

    /** Photos of them. */
    public static final int PHOTOS = 1_804;

    private static final int[] FOLDS = {2, 4};
    private static final int PAIRS = 600;

    private LfwShare() {}

    /** Copies the photos of the share and returns their folder, a dataset. */
    public static Path photos(Path folder) throws IOException {
        Path images = folder.resolve("images");
        for (String person : people()) {
            Path from = LfwProtocol.photos().resolve(person);
            Path to = Files.createDirectories(images.resolve(person));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        return images;
    }

    /** Writes the pairs of the share in the format of LFW's pairs file. */
    public static Path pairs(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(FOLDS.length + "\t" + PAIRS / 2);
        lines.addAll(pairs());
        return Files.write(folder.resolve("pairs.txt"), lines);
    }

    private static Set<String> people() throws IOException {
        Set<String> people = new TreeSet<>();
        for (String pair : pairs()) {
            String[] parts = pair.split("\t");
            people.add(parts[0]);
            if (parts.length == 4) {
                people.add(parts[2]);
            }
        }
        return people;
    }

    private static List<String> pairs() throws IOException {
        List<String> all = Files.readAllLines(LfwProtocol.pairs());
        List<String> chosen = new ArrayList<>();
        for (int fold : FOLDS) {
            chosen.addAll(all.subList(1 + fold * PAIRS, 1 + (fold + 1) * PAIRS));
        }
        return chosen;
    }
}
