package lookalike.cassandra;

import java.nio.charset.StandardCharsets;
import lookalike.catalog.StoredPhoto;
import lookalike.platform.files.Sha256;

/** Place of a photo in the partitions of a person; it is the same in all tables with that key. */
final class Place {

    /** Number of partitions of a person: four with 40,000 photos each still have a good size. */
    static final int BUCKETS = 4;

    private static final int HEXADECIMAL = 16;

    private Place() {}

    /** The bucket of a photo, 0 to 3, from its content or, if it could not be read, from its path. */
    static int bucket(StoredPhoto.Key photo) {
        String text = photo.hash().isEmpty() ? photo.path() : photo.hash();
        // The text is hashed again, since it need not be hexadecimal.
        return Character.digit(digest(text).charAt(0), HEXADECIMAL) % BUCKETS;
    }

    /** Distributes texts evenly: returns a number from 0 to {@code shards} - 1, for at most 16 shards. */
    static int shard(String text, int shards) {
        return Character.digit(digest(text).charAt(1), HEXADECIMAL) % shards;
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
