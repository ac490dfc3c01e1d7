package lookalike.face;

/** How thoroughly a photo is searched. */
public enum FaceSearch {
    /** Stop at the first size at which a face is found: fast, finds the face that the photo is about. */
    FIRST,
    /** Search at every size: finds the small faces of a group, too. */
    ALL
}
