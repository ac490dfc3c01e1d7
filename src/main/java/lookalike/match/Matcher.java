package lookalike.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;

/** Ranks the people of a gallery for a probe. Immutable; keeps its gallery, whatever replaces it elsewhere. */
public final class Matcher {

    private final Gallery gallery;
    private final Metric euclidean;

    /** Prepares the search in a gallery. */
    public Matcher(Gallery gallery) {
        this.gallery = gallery;
        euclidean = Metric.euclidean(gallery);
    }

    /** The gallery that is searched. */
    public Gallery gallery() {
        return gallery;
    }

    /**
     * The people closest to a probe, one match each, with the best exemplar; ordered by distance, then name, then path.
     *
     * @param top how many at the most
     * @throws IllegalArgumentException if another model made the probe, or {@code top} is below 1
     */
    public List<Match> match(Descriptor probe, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("at least one match must be wanted, not " + top);
        }
        float[] distances = euclidean.distances(probe);
        int[] best = new int[gallery.people().size()];
        Arrays.fill(best, -1);
        for (int row = 0; row < distances.length; row++) {
            int person = gallery.personOf(row);
            // Rows of a person are ordered by path, so the first of equals stays.
            if (best[person] < 0 || distances[row] < distances[best[person]]) {
                best[person] = row;
            }
        }
        List<Integer> rows = Arrays.stream(best)
                .filter(row -> row >= 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> distances[row])
                        .thenComparing(row ->
                                gallery.people().get(gallery.personOf(row)).name())
                        .thenComparing(row -> gallery.exemplar(row).path()))
                .limit(top)
                .toList();
        List<Match> matches = new ArrayList<>();
        for (int row : rows) {
            matches.add(new Match(
                    matches.size() + 1,
                    gallery.people().get(gallery.personOf(row)),
                    distances[row],
                    gallery.exemplar(row)));
        }
        return matches;
    }
}
