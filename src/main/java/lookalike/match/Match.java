package lookalike.match;

import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;

/**
 * One celebrity, compared with one probe.
 *
 * @param rank 1 for the closest
 * @param person who it is
 * @param euclidean Euclidean distance to the exemplar, 0..2
 * @param exemplar the person's photo that is closest to the probe
 */
public record Match(int rank, GalleryPerson person, double euclidean, Exemplar exemplar) {}
