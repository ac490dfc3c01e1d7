package lookalike.face;

/**
 * The place of a face in its picture.
 *
 * @param center of the face over the width of the picture, 0..1
 * @param eyes height of the eyes over the height of the picture, 0..1
 * @param share width of the face over the width of the picture, above 0
 */
public record FacePlace(double center, double eyes, double share) {}
