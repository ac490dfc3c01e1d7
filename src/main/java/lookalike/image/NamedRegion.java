package lookalike.image;

/**
 * A face that a photo's metadata name. All numbers are shares of the upright photo's width and height.
 *
 * @param name of the person, not blank
 * @param x left edge
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record NamedRegion(String name, double x, double y, double width, double height) {

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
}
