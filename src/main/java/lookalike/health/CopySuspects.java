package lookalike.health;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.face.FaceBox;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;

/** Finds photos that may be copies of one picture by their descriptors: a copy's descriptor is close to the original's. */
final class CopySuspects {

    /** Normalised distance of descriptors up to which two photos are suspected. */
    static final double SUSPECTED = 0.5;

    /** The same if the face in one of them is much wider: copies at half the size and quality 40 were at up to 0.63. */
    static final double SUSPECTED_RESIZED = 0.65;

    private static final double WIDER = 1.4;

    /** Normalised distance of one person's photos with the default model, to which other models' distances are scaled. */
    static final double TYPICAL = 0.62;

    private final Gallery gallery;
    private final FaceDistances faces;
    private final double scale;

    /** @param genuine median normalised distance of one person's photos in this gallery */
    CopySuspects(Gallery gallery, FaceDistances faces, double genuine) {
        this.gallery = gallery;
        this.faces = faces;
        scale = TYPICAL / genuine;
    }

    /** Two rows, the lower one first. */
    record Pair(int row, int other) {}

    /** The normalised distance of a pair, scaled to the default model's. */
    double distance(Pair pair) {
        return distance(pair.row, pair.other);
    }

    private double distance(int row, int other) {
        return scale * faces.between(row, other);
    }

    /** Pairs with close descriptors: all pairs within a person, and pairs of different people among the nearest strangers. */
    List<Pair> pairs(CancelSignal cancel) {
        List<Pair> found = new ArrayList<>(IntStream.range(0, faces.people())
                .parallel()
                .boxed()
                .flatMap(person -> {
                    cancel.throwIfCancelled();
                    int[] rows = faces.rowsOf(person);
                    return IntStream.range(0, rows.length)
                            .boxed()
                            .flatMap(i -> IntStream.range(0, i)
                                    .filter(j -> isSuspect(rows[i], rows[j]))
                                    .mapToObj(j -> new Pair(rows[j], rows[i])));
                })
                .toList());
        for (int row = 0; row < faces.size(); row++) {
            for (int rank = 0; rank < faces.nearest().count(row); rank++) {
                int other = faces.nearest().neighbour(row, rank);
                if (isSuspect(row, other)) {
                    found.add(new Pair(Math.min(row, other), Math.max(row, other)));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private boolean isSuspect(int row, int other) {
        double distance = distance(row, other);
        if (distance > SUSPECTED_RESIZED) {
            return false;
        }
        double one = width(row);
        double two = width(other);
        return distance <= SUSPECTED || Math.max(one, two) >= WIDER * Math.min(one, two);
    }

    private double width(int row) {
        return gallery.exemplar(row).face().map(FaceBox::width).orElse(1.0);
    }
}
