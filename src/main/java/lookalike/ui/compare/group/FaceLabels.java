package lookalike.ui.compare.group;

/** Labels of the faces on the photo of a group. */
enum FaceLabels {
    /** The name of the match, its similarity and the word for it. */
    NAMES,
    /** The numbers of the faces. */
    NUMBERS,
    /** Outlines only. */
    OFF
}
