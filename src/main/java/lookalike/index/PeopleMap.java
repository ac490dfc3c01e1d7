package lookalike.index;

import java.util.OptionalInt;
import lookalike.stats.Projection;

/**
 * The people of a gallery on a plane: the two directions in which the means of their descriptors differ most. A person is
 * an index into {@link Gallery#people}; places are in units of the Euclidean distance, 0 in the middle. Immutable.
 */
public final class PeopleMap {

    /** Farthest that a neighbour may lie beside a direction, relative to its distance along it: the tangent of 63 degrees. */
    private static final double WIDEST = 2;

    private final Gallery gallery;
    private final Projection projection;
    private final double[] x;
    private final double[] y;

    private PeopleMap(Gallery gallery, Projection projection) {
        this.gallery = gallery;
        this.projection = projection;
        int people = gallery.people().size();
        x = new double[people];
        y = new double[people];
        for (int person = 0; person < people; person++) {
            double[] place = projection.project(gallery.sample().mean(person));
            x[person] = place[0];
            y[person] = place.length > 1 ? place[1] : 0;
        }
    }

    /**
     * The map of a gallery; slow.
     *
     * @throws IllegalArgumentException if there are no people
     */
    public static PeopleMap of(Gallery gallery) {
        return new PeopleMap(gallery, Projection.of(gallery.sample(), Math.min(2, gallery.dimension())));
    }

    /** Gallery whose people are on the map. */
    public Gallery gallery() {
        return gallery;
    }

    /** Number of people. */
    public int size() {
        return x.length;
    }

    /** Person at an index. */
    public GalleryPerson person(int person) {
        return gallery.people().get(person);
    }

    /** The person of a label; empty if there is none on the map. */
    public OptionalInt indexOf(String label) {
        return gallery.indexOf(label);
    }

    /** Horizontal place of a person; larger is further right. */
    public double x(int person) {
        return x[person];
    }

    /** Vertical place of a person; larger is further up. */
    public double y(int person) {
        return y[person];
    }

    /** The share of the differences between people that the two directions show together, 0..1. */
    public double share() {
        double sum = 0;
        for (int axis = 0; axis < projection.axes(); axis++) {
            sum += projection.share(axis);
        }
        return sum;
    }

    /**
     * Place of a descriptor: its distance to the right, and upwards.
     *
     * @throws IllegalArgumentException if its dimension differs
     */
    public double[] place(float[] descriptor) {
        double[] place = projection.project(descriptor);
        return new double[] {place[0], place.length > 1 ? place[1] : 0};
    }

    /** The person closest to a place, the first of several at the same place; empty if nobody is within {@code reach}. */
    public OptionalInt nearest(double atX, double atY, double reach) {
        int nearest = -1;
        double least = reach * reach;
        for (int person = 0; person < x.length; person++) {
            double away = square(x[person] - atX) + square(y[person] - atY);
            if (away < least) {
                least = away;
                nearest = person;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /**
     * The next person from a place in a direction: close, and not far beside it.
     *
     * @param right 1, 0 or -1 for left
     * @param up 1, 0 or -1 for down; one of the two is 0
     */
    public OptionalInt next(double fromX, double fromY, int right, int up) {
        int next = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int person = 0; person < x.length; person++) {
            double ahead = (x[person] - fromX) * right + (y[person] - fromY) * up;
            double beside = Math.abs((x[person] - fromX) * up) + Math.abs((y[person] - fromY) * right);
            double cost = ahead + WIDEST * beside;
            if (ahead > 0 && beside <= WIDEST * ahead && cost < least) {
                least = cost;
                next = person;
            }
        }
        return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
    }

    /** True if another map is of the same people in the same order. */
    public boolean isOfSamePeople(PeopleMap other) {
        return gallery.people().stream()
                .map(GalleryPerson::label)
                .toList()
                .equals(other.gallery.people().stream()
                        .map(GalleryPerson::label)
                        .toList());
    }

    private static double square(double number) {
        return number * number;
    }
}
