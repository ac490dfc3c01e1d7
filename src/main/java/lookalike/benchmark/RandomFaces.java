package lookalike.benchmark;

import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import lookalike.stats.Sample;
import lookalike.stats.Vectors;

/**
 * Random unit vectors in clusters of ten for each person, from a fixed seed. They serve as descriptors where only the speed is measured,
 * which does not depend on their values.
 */
final class RandomFaces {

    /** Number of photos of each person. */
    static final int PHOTOS = 10;

    private static final double SPREAD = 0.7;

    private RandomFaces() {}

    /**
     * Makes vectors one by one.
     *
     * @param receiver receives the number of the person, from 0, and the vector
     */
    static void forEach(int count, int dimension, BiConsumer<Integer, float[]> receiver) {
        Random random = new Random(count);
        double[] centre = new double[dimension];
        for (int row = 0; row < count; row++) {
            if (row % PHOTOS == 0) {
                centre = random.doubles(dimension, -1, 1).toArray();
            }
            double[] vector = new double[dimension];
            double square = 0;
            for (int i = 0; i < dimension; i++) {
                vector[i] = centre[i] + SPREAD * (2 * random.nextDouble() - 1);
                square += vector[i] * vector[i];
            }
            float[] unit = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                unit[i] = (float) (vector[i] / Math.sqrt(square));
            }
            receiver.accept(row / PHOTOS, unit);
        }
    }

    static Vectors vectors(int count, int dimension) {
        Vectors.Builder builder = new Vectors.Builder(count, dimension);
        int[] row = {0};
        forEach(count, dimension, (person, vector) -> builder.set(row[0]++, vector));
        return builder.build();
    }

    static Sample sample(Vectors vectors) {
        return new Sample(
                vectors,
                IntStream.range(0, vectors.size()).map(row -> row / PHOTOS).toArray());
    }
}
