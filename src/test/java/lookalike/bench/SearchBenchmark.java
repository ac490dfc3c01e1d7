package lookalike.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import lookalike.stats.ExactSearch;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Compares the scan of a gallery in Java with the same scan as a matrix-vector product of OpenBLAS. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SearchBenchmark {

    private static final int DIMENSION = 128;

    /** Number of descriptors in the gallery. */
    @Param({"13233", "200000"})
    private int rows;

    private ExactSearch search;
    private float[] probe;
    private FloatPointer matrix;
    private FloatPointer vector;
    private FloatPointer products;

    /** Makes a gallery of random numbers, because the time does not depend on the values. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        float[] vectors = new float[rows * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = random.nextFloat();
        }
        probe = new float[DIMENSION];
        search = new ExactSearch(vectors, rows, DIMENSION);
        matrix = new FloatPointer(vectors);
        vector = new FloatPointer(probe);
        products = new FloatPointer(rows);
    }

    /** Search as the program does it. */
    @Benchmark
    public float[] java() {
        return search.distances(probe);
    }

    /** Computes only the products, from which the distances would follow with the lengths. */
    @Benchmark
    public FloatPointer openBlas() {
        openblas.cblas_sgemv(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                rows,
                DIMENSION,
                1,
                matrix,
                DIMENSION,
                vector,
                1,
                0,
                products,
                1);
        return products;
    }
}
