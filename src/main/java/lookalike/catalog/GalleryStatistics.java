package lookalike.catalog;

/**
 * Figures of what distances mean in a shared gallery, as it was at one time.
 *
 * @param version tells the figures from others; empty before they are kept
 * @param faces how many they are from
 * @param people how many they are from
 * @param figures JSON
 * @param whitening the fit to the spread of the gallery's people
 */
public record GalleryStatistics(String version, long faces, long people, String figures, WhiteningRow whitening) {}
