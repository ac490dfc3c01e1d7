package lookalike.catalog;

/**
 * The calibrations and the spread of a shared gallery as it was at one time.
 *
 * @param version id of the statistics; empty before they are stored
 * @param faces number of faces from which they were computed
 * @param people number of people from which they were computed
 * @param figures JSON
 * @param whitening the fit to the spread of the gallery's people
 */
public record GalleryStatistics(String version, long faces, long people, String figures, WhiteningRow whitening) {}
