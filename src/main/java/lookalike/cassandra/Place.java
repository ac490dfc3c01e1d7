package lookalike.cassandra;

import java.nio.charset.StandardCharsets;
import lookalike.catalog.StoredPhoto;
import lookalike.platform.files.Sha256;

/** Place of a photo in the partitions of a person: in all tables with the same key. */
final class Place {

    /** Partitions of a person: four with 40,000 photos each are still of a good size. */
    static final int BUCKETS = 4;

    private static final int HEXADECIMAL = 16;

    private Place() {}

    /** The bucket of a photo, 0 to 3, by its content, or, where nothing of it was read, by its path. */
    static int bucket(StoredPhoto.Key photo) {
        String text = photo.hash().isEmpty() ? photo.path() : photo.hash();
        // Not the text itself: nothing says that a hash is hexadecimal.
        return Character.digit(digest(text).charAt(0), HEXADECIMAL) % BUCKETS;
    }

    /** Number that spreads texts, below a bound of 16 at the most. */
    static int shard(String text, int shards) {
        return Character.digit(digest(text).charAt(1), HEXADECIMAL) % shards;
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
