package lookalike.cassandra;

import java.nio.charset.StandardCharsets;
import lookalike.catalog.StoredPhoto;
import lookalike.platform.files.Sha256;

/** Partition of a photo among those of its person, the same in all tables with this key. */
final class Place {

    /** Number of partitions of a person: four, which still have a good size with 40,000 photos each. */
    static final int BUCKETS = 4;

    private static final int HEXADECIMAL = 16;

    private Place() {}

    /** The bucket of a photo, 0 to 3, by its content, or by its path if it could not be read. */
    static int bucket(StoredPhoto.Key photo) {
        String text = photo.hash().isEmpty() ? photo.path() : photo.hash();
        // Not by the text itself, because a hash need not be hexadecimal.
        return Character.digit(digest(text).charAt(0), HEXADECIMAL) % BUCKETS;
    }

    /** Assigns texts evenly to numbers below a bound of at most 16. */
    static int shard(String text, int shards) {
        return Character.digit(digest(text).charAt(1), HEXADECIMAL) % shards;
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
