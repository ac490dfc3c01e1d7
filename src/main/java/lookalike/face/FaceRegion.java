package lookalike.face;

/** The named parts of a face, from top to bottom. */
public enum FaceRegion {
    FOREHEAD,
    BROWS,
    EYES,
    NOSE,
    CHEEKS,
    MOUTH,
    JAW
}
