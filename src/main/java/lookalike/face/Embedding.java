package lookalike.face;

import java.util.OptionalDouble;

/**
 * A network's answer to an aligned face and its mirror image.
 *
 * @param descriptor the unit mean of both
 * @param strength mean length of the two vectors before normalisation, divided by the least length for faces that the network's card
 *     gives; empty if it gives none
 */
record Embedding(Descriptor descriptor, OptionalDouble strength) {}
