package lookalike.image;

import java.util.Optional;

/**
 * A named face in a photo's metadata. All numbers are shares of the upright photo's width and height.
 *
 * @param name of the person, not blank
 * @param x left edge
 * @param y top edge
 * @param width above 0
 * @param height above 0
 * @param label the dataset's folder in which this face is the labelled one; given only by sidecars of this program
 */
public record NamedRegion(String name, double x, double y, double width, double height, Optional<String> label) {

    public NamedRegion(String name, double x, double y, double width, double height) {
        this(name, x, y, width, height, Optional.empty());
    }

    /** @throws IllegalArgumentException if the centre is not in the photo, or there is no name */
    public NamedRegion {
        if (name.isBlank()
                || !isShare(x + width / 2)
                || !isShare(y + height / 2)
                || !isSize(width)
                || !isSize(height)) {
            throw new IllegalArgumentException(
                    "no region: '%s' at %s, %s, %s x %s".formatted(name, x, y, width, height));
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static boolean isSize(double value) {
        return value > 0 && value <= 1;
    }

    /** The same region, as the labelled face of a dataset's folder. */
    public NamedRegion labelled(String label) {
        return new NamedRegion(name, x, y, width, height, Optional.of(label));
    }

    /** The same person at another place. */
    NamedRegion at(double x, double y, double width, double height) {
        return new NamedRegion(name, x, y, width, height, label);
    }
}
