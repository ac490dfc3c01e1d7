package lookalike.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;

/**
 * Distribution of false matches over people. One photo of each person serves as a face and is compared with the people represented by the
 * other photos. If a given share of the comparisons of different people is accepted, each person has a rate of their own: the share of
 * the others who are taken for that person.
 *
 * <p>The same is counted with normalised distances: the distance minus half of the face's neighbourhood and minus the person's whole one.
 * A neighbourhood is the mean distance to the nearest strangers, except the very nearest. People are split into two halves, and a
 * neighbourhood is always computed in the half that does not contain the other side of the comparison, so that no comparison is
 * normalised by itself.
 *
 * @param plain rates of the plain distances
 * @param normalised rates of the normalised distances
 * @param neighbourhoods of each face among all others: small if many people look like it
 */
public record FalseMatches(Rates plain, Rates normalised, double[] neighbourhoods) {

    /** Share of the nearest people who are skipped in a neighbourhood: they may include the person, or a lookalike. */
    private static final double FROM = 0.002;

    private static final double TO = 0.02;

    /** A mean over fewer neighbours is too uncertain. */
    private static final int FEWEST_NEIGHBOURS = 10;

    private static final float FACE_WEIGHT = 0.5f;
    private static final int BINS = 200_000;

    /** Number of columns that are gathered together, because they lie side by side in the memory of each row. */
    private static final int TILE = 16;

    /**
     * Rates of one kind of distances.
     *
     * @param threshold below which a comparison is accepted
     * @param perPerson the share of all other people's faces that are accepted as a person, 0..1
     * @param accepted the share of faces that are accepted as their own person, 0..1; NaN if no one has two photos
     */
    public record Rates(double threshold, double[] perPerson, double accepted) {}

    /**
     * Compares everyone's face with everyone. The memory for the distances grows with the square of the number of people.
     *
     * @param metric of all photos except the faces; people are classes
     * @param faces one for each class; for a class with one photo, that photo
     * @param other whether each class has a photo besides its face
     * @param rate the share of all comparisons of different people that is accepted
     * @param seed for splitting people into halves
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static FalseMatches of(
            Metric metric, float[][] faces, boolean[] other, double rate, long seed, CancelSignal cancel) {
        int people = faces.length;
        float[][] distances = new float[people][];
        IntStream.range(0, people).parallel().forEach(face -> {
            cancel.throwIfCancelled();
            double[] found = metric.distances(faces[face]);
            distances[face] = new float[people];
            for (int person = 0; person < people; person++) {
                distances[face][person] = (float) found[person];
            }
        });
        return of(distances, other, rate, seed, cancel);
    }

    /** @param distances from each face to each person */
    static FalseMatches of(float[][] distances, boolean[] other, double rate, long seed, CancelSignal cancel) {
        int people = distances.length;
        int[] halves = halves(people, seed);
        float[][] ofFaces = new float[2][people];
        float[][] ofPeople = new float[2][people];
        IntStream.range(0, people).parallel().forEach(face -> {
            cancel.throwIfCancelled();
            neighbourhoods(distances[face].clone(), face, halves, ofFaces);
        });
        IntStream.range(0, (people + TILE - 1) / TILE).parallel().forEach(tile -> {
            cancel.throwIfCancelled();
            int from = tile * TILE;
            float[][] columns = new float[Math.min(TILE, people - from)][people];
            for (int face = 0; face < people; face++) {
                for (int k = 0; k < columns.length; k++) {
                    columns[k][face] = distances[face][from + k];
                }
            }
            for (int k = 0; k < columns.length; k++) {
                neighbourhoods(columns[k], from + k, halves, ofPeople);
            }
        });
        return new FalseMatches(
                rates(distances, other, rate, face -> distances[face]),
                rates(distances, other, rate, face -> normalised(distances, face, halves, ofFaces, ofPeople)),
                IntStream.range(0, people)
                        .mapToDouble(face -> (ofFaces[0][face] + ofFaces[1][face]) / 2)
                        .toArray());
    }

    private static float[] normalised(
            float[][] distances, int face, int[] halves, float[][] ofFaces, float[][] ofPeople) {
        float[] row = distances[face].clone();
        float[] persons = ofPeople[1 - halves[face]];
        for (int person = 0; person < row.length; person++) {
            row[person] -= FACE_WEIGHT * ofFaces[1 - halves[person]][face] + persons[person];
        }
        return row;
    }

    /** Computes the neighbourhoods of one face, or person, in both halves. */
    private static void neighbourhoods(float[] distances, int own, int[] halves, float[][] found) {
        double[] part = new double[distances.length];
        for (int half = 0; half < 2; half++) {
            int count = 0;
            for (int k = 0; k < distances.length; k++) {
                if (halves[k] == half && k != own) {
                    part[count++] = distances[k];
                }
            }
            int from = Math.max(1, (int) (FROM * count));
            int to = Math.max(from + FEWEST_NEIGHBOURS, (int) (TO * count));
            found[half][own] = (float) NearestPeople.mean(Arrays.copyOf(part, count), from, to);
        }
    }

    /** Assigns each person to half 0 or 1, at random and equally often. */
    private static int[] halves(int people, long seed) {
        int[] halves = IntStream.range(0, people).map(k -> k % 2).toArray();
        Random random = new Random(seed);
        for (int i = people - 1; i > 0; i--) {
            int at = random.nextInt(i + 1);
            int swapped = halves[i];
            halves[i] = halves[at];
            halves[at] = swapped;
        }
        return halves;
    }

    private static Rates rates(float[][] distances, boolean[] other, double rate, IntFunction<float[]> scores) {
        int people = distances.length;
        float threshold = threshold(people, rate, scores);
        double[] perPerson = new double[people];
        int known = 0;
        int accepted = 0;
        for (int face = 0; face < people; face++) {
            float[] row = scores.apply(face);
            for (int person = 0; person < people; person++) {
                perPerson[person] += row[person] < threshold && person != face ? 1 : 0;
            }
            known += other[face] ? 1 : 0;
            accepted += other[face] && row[face] < threshold ? 1 : 0;
        }
        return new Rates(
                threshold,
                Arrays.stream(perPerson).map(count -> count / (people - 1)).toArray(),
                (double) accepted / known);
    }

    /** The score below which a given share of the comparisons of different people lies. */
    private static float threshold(int people, double rate, IntFunction<float[]> scores) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int face = 0; face < people; face++) {
            for (float score : scores.apply(face)) {
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
        }
        Histogram.Counter counter = new Histogram.Counter(most - least, BINS);
        for (int face = 0; face < people; face++) {
            float[] row = scores.apply(face);
            for (int person = 0; person < people; person++) {
                if (person != face) {
                    counter.add(row[person] - least);
                }
            }
        }
        return (float) (least + counter.histogram().quantile(rate));
    }
}
