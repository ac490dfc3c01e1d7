package lookalike.celebrity;

import java.util.Set;

/**
 * Options of a run.
 *
 * @param photos the largest number of photos of each person
 * @param least the smallest number; people with fewer photos are left out
 * @param licences accepted licences
 */
public record CelebrityOptions(int photos, int least, Set<PhotoLicence> licences) {

    /** Default number of photos of each person. */
    public static final int PHOTOS = 8;

    /** Default number of photos that a person needs at least. */
    public static final int LEAST = 3;

    /** Average size in bytes of a photo that is 960 pixels wide. */
    static final long PHOTO_BYTES = 250_000;

    /** Requests for a person, apart from those for the photos. */
    private static final int REQUESTS = 5;

    /** @throws IllegalArgumentException if the limits or the licences allow no photos, or fewer than a person needs */
    public CelebrityOptions {
        if (least < 1 || photos < least || licences.isEmpty()) {
            throw new IllegalArgumentException(
                    "no photos: %d to %d under %d licences".formatted(least, photos, licences.size()));
        }
        licences = Set.copyOf(licences);
    }

    /** Longest time of a run in seconds if every answer came at once: there is half a second between requests. */
    public long seconds(int people) {
        return (long) people * (REQUESTS + photos + photos / 2) / 2;
    }

    /** Approximate size in bytes of the photos of this many people. */
    public long bytes(int people) {
        return (long) people * photos * PHOTO_BYTES;
    }

    /** Number of files that are tried for one person at most. */
    int tries() {
        return 3 * photos;
    }
}
