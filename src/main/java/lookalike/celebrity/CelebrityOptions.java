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

    /** @throws IllegalArgumentException if no photo, or fewer than are needed, may be taken */
    public CelebrityOptions {
        if (least < 1 || photos < least || licences.isEmpty()) {
            throw new IllegalArgumentException(
                    "no photos: %d to %d under %d licences".formatted(least, photos, licences.size()));
        }
        licences = Set.copyOf(licences);
    }

    /** Files that are fetched in vain before a person's other files are given up. */
    int tries() {
        return 3 * photos;
    }
}
