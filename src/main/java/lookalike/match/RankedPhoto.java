package lookalike.match;

import lookalike.index.Exemplar;

/**
 * A photo of a person, compared with a probe.
 *
 * @param exemplar the photo
 * @param distance the Euclidean distance of its descriptor to the probe's, 0..2
 */
public record RankedPhoto(Exemplar exemplar, double distance) {}
