package lookalike.face;

/**
 * A network's answer to an aligned face and its mirror image.
 *
 * @param descriptor the unit mean of both
 * @param rawLength mean length of the two vectors before they are normalised, in the network's own unit: short for blur and
 *     for what is no face
 * @param mirrorCosine cosine of the angle between the two vectors, -1..1: near 1 for a face
 */
record Embedding(Descriptor descriptor, double rawLength, double mirrorCosine) {}
