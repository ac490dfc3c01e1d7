package lookalike.index;

/**
 * A person of a gallery.
 *
 * @param label unique
 * @param name for people
 * @param photos number of descriptors
 */
public record GalleryPerson(String label, String name, int photos) {}
