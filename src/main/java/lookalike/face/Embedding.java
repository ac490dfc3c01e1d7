package lookalike.face;

import java.util.OptionalDouble;

/**
 * A network's answer to an aligned face and its mirror image.
 *
 * @param descriptor the unit mean of both
 * @param strength mean length of the two vectors before they are normalised, over the least length that the network's card tells
 *     for faces; empty if it tells none
 */
record Embedding(Descriptor descriptor, OptionalDouble strength) {}
