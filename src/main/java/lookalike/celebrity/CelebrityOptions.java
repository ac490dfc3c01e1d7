package lookalike.celebrity;

import java.util.Set;

/**
 * Options of a run.
 *
 * @param photos of each person, as many as there are up to this
 * @param least people with fewer photos are left out
 * @param licences under which photos are taken
 */
public record CelebrityOptions(int photos, int least, Set<PhotoLicence> licences) {

    /** Photos of each person where nothing else is said. */
    public static final int PHOTOS = 8;

    /** Photos that a person needs where nothing else is said. */
    public static final int LEAST = 3;

    /** Bytes of a photo, 960 pixels wide, on average. */
    static final long PHOTO_BYTES = 250_000;

    /** Requests for a person, apart from those for the photos. */
    private static final int REQUESTS = 5;

    /** @throws IllegalArgumentException if no photo, or fewer than are needed, may be taken */
    public CelebrityOptions {
        if (least < 1 || photos < least || licences.isEmpty()) {
            throw new IllegalArgumentException(
                    "no photos: %d to %d under %d licences".formatted(least, photos, licences.size()));
        }
        licences = Set.copyOf(licences);
    }

    /** Seconds that a run takes at most if all answers come at once: requests keep a distance of half a second. */
    public long seconds(int people) {
        return (long) people * (REQUESTS + photos + photos / 2) / 2;
    }

    /** Bytes of the photos of some people, about. */
    public long bytes(int people) {
        return (long) people * photos * PHOTO_BYTES;
    }

    /** Files that are fetched in vain before a person's other files are given up. */
    int tries() {
        return 3 * photos;
    }
}
