package lookalike.stats;

import java.util.stream.IntStream;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * The nearest other classes of each vector, each by its nearest vector. The search is exact and goes block by block, so it needs memory
 * only for these neighbours and never for all pairs. Immutable.
 */
public final class NearestOthers {

    /** Number of blocks of rows that are searched together: they stay in the processor's cache while all probes are compared with them. */
    private static final int BLOCKS = 2;

    private static final int PROBES = 64;

    private final int most;
    private final int[] rows;
    private final float[] distances;
    private final int[] counts;

    private NearestOthers(int size, int most) {
        this.most = most;
        int places = Math.multiplyExact(size, most);
        rows = new int[places];
        distances = new float[places];
        counts = new int[size];
    }

    /**
     * Searches a sample. Takes {@code size x size x dimension} steps.
     *
     * @param most how many classes are kept for each vector, at least 1
     * @param progress counts blocks of the sample
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static NearestOthers of(Sample sample, int most, Progress progress, CancelSignal cancel) {
        NearestOthers found = new NearestOthers(sample.size(), most);
        Vectors vectors = sample.packed();
        ExactSearch search = new ExactSearch(vectors);
        for (int first = 0; first < vectors.blocks(); first += BLOCKS) {
            int from = first;
            int to = Math.min(vectors.blocks(), first + BLOCKS);
            IntStream.range(0, (sample.size() + PROBES - 1) / PROBES).parallel().forEach(part -> {
                cancel.throwIfCancelled();
                for (int row = part * PROBES; row < Math.min(sample.size(), (part + 1) * PROBES); row++) {
                    float[] probe = sample.vector(row);
                    for (int block = from; block < to; block++) {
                        found.add(
                                sample,
                                row,
                                block * Vectors.BLOCK,
                                vectors.rowsOf(block),
                                search.distances(block, probe));
                    }
                }
            });
            progress.report(to, vectors.blocks());
        }
        return found;
    }

    /** Number of other classes found for a vector. */
    public int count(int row) {
        return counts[row];
    }

    /** The nearest vector of the class at a rank, where 0 is the nearest class. */
    public int neighbour(int row, int rank) {
        return rows[row * most + rank];
    }

    /** The distance to {@link #neighbour}; ascending. */
    public double distance(int row, int rank) {
        return distances[row * most + rank];
    }

    private void add(Sample sample, int row, int from, int rowsFound, float[] found) {
        int own = sample.classOf(row);
        for (int i = 0; i < rowsFound; i++) {
            if ((counts[row] < most || found[i] < distances[row * most + most - 1])
                    && sample.classOf(from + i) != own) {
                insert(sample, row, from + i, found[i]);
            }
        }
    }

    private void insert(Sample sample, int row, int other, float distance) {
        int start = row * most;
        int place = counts[row];
        for (int i = 0; i < counts[row]; i++) {
            if (sample.classOf(rows[start + i]) == sample.classOf(other)) {
                if (distances[start + i] <= distance) {
                    return;
                }
                place = i;
                break;
            }
        }
        if (place == most) {
            place--;
        } else if (place == counts[row]) {
            counts[row]++;
        }
        while (place > 0 && distances[start + place - 1] > distance) {
            distances[start + place] = distances[start + place - 1];
            rows[start + place] = rows[start + place - 1];
            place--;
        }
        distances[start + place] = distance;
        rows[start + place] = other;
    }
}
