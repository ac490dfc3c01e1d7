package lookalike.match;

import java.util.OptionalDouble;
import lookalike.stats.Verdict;

/**
 * One measure of how close a celebrity is to a probe.
 *
 * @param distance in the measure's own unit: distances by different measures cannot be compared
 * @param rank 1 for the closest of all
 * @param likeness the share of comparisons of different people in the gallery that are further apart, 0..1; empty if there is
 *     only one person
 * @param probability that it is the same person, 0..1, if the person is as likely as not to be in the gallery; empty if too few people
 *     have several photos, and for everyone but the closest person
 * @param verdict on a best match at this distance
 */
public record Score(double distance, int rank, OptionalDouble likeness, OptionalDouble probability, Verdict verdict) {}
