package lookalike.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lookalike.catalog.StoredPhoto;
import lookalike.platform.files.Sha256;

/**
 * People who are drawn from a gallery: those whose labels have the smallest hashes, as many as fit into a number of photos. So every
 * machine draws the same people, in whatever order they come.
 */
final class DrawnPeople {

    private final int most;
    private final SortedMap<String, List<StoredPhoto>> byHash = new TreeMap<>();
    private int photos;

    /** @param most photos */
    DrawnPeople(int most) {
        this.most = most;
    }

    /** Considers the photos of one person, or of people who belong together; must not be called twice for the same people. */
    void offer(List<StoredPhoto> all) {
        String label =
                all.stream().map(StoredPhoto::label).min(String::compareTo).orElseThrow();
        byHash.put(Sha256.of(label.getBytes(StandardCharsets.UTF_8)), all);
        photos += all.size();
        while (photos > most && byHash.size() > 1) {
            photos -= byHash.remove(byHash.lastKey()).size();
        }
    }

    /** The photos of the people who are drawn. */
    List<StoredPhoto> photos() {
        List<StoredPhoto> drawn = new ArrayList<>();
        byHash.values().forEach(drawn::addAll);
        return drawn;
    }
}
