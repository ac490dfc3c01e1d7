package lookalike.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Similarity, 0 to 100, as a function of the distance by one measure in one gallery: piecewise linear between anchors that the
 * gallery's {@link Calibration} gives. Unlike distances, similarities by two measures can be compared and averaged.
 *
 * <p>If two anchors are not strictly in order, only the more important one stays, and the scale is not {@link #distinct()}. The order of
 * importance is distance 0, the line of the same person, the median of different people, the near edge, the far edge, the median of one
 * person. Immutable.
 */
public final class SimilarityScale {

    /** The figure at distance 0. */
    public static final double IDENTICAL = 100;

    /** The figure of a median comparison of two photos of one person. */
    public static final double GENUINE = 95;

    /** The figure from which a best match counts as the same person; one in two hundred strangers has a best match that reaches it. */
    public static final double SAME_PERSON = 80;

    /** The figure that the best matches of one in twenty strangers exceed. */
    public static final double NEAR = 70;

    /** The figure that the best matches of one in twenty strangers do not reach. */
    public static final double FAR = 40;

    /** The figure of a median comparison of different people, and of everything further apart. */
    public static final double DIFFERENT = 0;

    private final List<Anchor> anchors;
    private final boolean distinct;

    private SimilarityScale(List<Anchor> anchors, boolean distinct) {
        this.anchors = anchors;
        this.distinct = distinct;
    }

    /**
     * A distance and its figure.
     *
     * @param distance 0 or more
     * @param figure 0..100
     */
    public record Anchor(double distance, double figure) {}

    /**
     * Distances of the anchors.
     *
     * @param different the median of comparisons of different people
     * @param far the 95 % quantile of strangers' best matches
     * @param near their 5 % quantile
     * @param samePerson the farthest best match that is taken for the same person
     * @param genuine the median of comparisons of a person's photo with the person; empty if no person has two photos
     */
    record Distances(double different, double far, double near, double samePerson, OptionalDouble genuine) {}

    /**
     * The scale through some anchors.
     *
     * @param certain whether the calibration is sure of the line of the same person
     */
    static SimilarityScale of(Distances distances, boolean certain) {
        List<Anchor> byImportance = new ArrayList<>(List.of(
                new Anchor(0, IDENTICAL),
                new Anchor(distances.samePerson, SAME_PERSON),
                new Anchor(distances.different, DIFFERENT),
                new Anchor(distances.near, NEAR),
                new Anchor(distances.far, FAR)));
        distances.genuine.ifPresent(genuine -> byImportance.add(new Anchor(genuine, GENUINE)));
        List<Anchor> kept = new ArrayList<>();
        for (Anchor anchor : byImportance) {
            int at = (int)
                    kept.stream().filter(other -> other.figure > anchor.figure).count();
            boolean beyond = at == 0 || kept.get(at - 1).distance < anchor.distance;
            boolean before = at == kept.size() || anchor.distance < kept.get(at).distance;
            if (beyond && before) {
                kept.add(at, anchor);
            }
        }
        return new SimilarityScale(
                List.copyOf(kept), certain && distances.genuine.isPresent() && kept.size() == byImportance.size());
    }

    /** The anchors in use, starting with distance 0: distances rise strictly, figures fall strictly. */
    public List<Anchor> anchors() {
        return anchors;
    }

    /**
     * True if all anchors are in order. If not, similarities mean little in this gallery: its network does not tell people apart, its
     * folders mix people, or people are few or have only one photo each.
     */
    public boolean distinct() {
        return distinct;
    }

    /**
     * The similarity at a distance, 0..100; 0 beyond the last anchor.
     *
     * @throws IllegalArgumentException if the distance is not a number
     */
    public double figure(double distance) {
        if (Double.isNaN(distance)) {
            throw new IllegalArgumentException("a distance that is not a number");
        }
        Anchor closer = anchors.get(0);
        if (distance <= closer.distance) {
            return closer.figure;
        }
        for (Anchor farther : anchors) {
            if (distance <= farther.distance) {
                double way = (farther.distance - distance) / (farther.distance - closer.distance);
                return farther.figure + way * (closer.figure - farther.figure);
            }
            closer = farther;
        }
        return DIFFERENT;
    }
}
