package lookalike.face;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The shapes that 68 landmarks of an upright face take: a point distribution model (Cootes et al., "Active Shape Models", 1995),
 * fitted on photos of people. A landmark network gives such a shape for a face in a position that it has learnt; where there is no face,
 * or one on its side, it gives a different shape.
 *
 * @param mean {@code x0 y0 ... x67 y67}, centred, length 1
 * @param components orthonormal rows, the directions in which faces differ most
 */
record FaceShape(double[] mean, double[][] components) {

    /** The shapes that the bundled landmark network gives; the resource {@code shape.json} is made by the benchmark FaceShapeFit. */
    static FaceShape standard() {
        return Standard.SHAPE;
    }

    /**
     * The part of a shape that the model cannot explain: length of the remainder when the landmarks are centred, scaled to length 1,
     * turned to the mean and projected onto the components. About 0.005 for a face, 0.015 for one in a hundred faces, 0.2 for foliage, at most 1.
     */
    double misfit(Landmarks landmarks) {
        double[] rest = aligned(landmarks, mean);
        if (length(rest) == 0) {
            return 1;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= mean[i];
        }
        for (double[] component : components) {
            double along = 0;
            for (int i = 0; i < rest.length; i++) {
                along += component[i] * rest[i];
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= along * component[i];
            }
        }
        return length(rest);
    }

    /** Landmarks centred, scaled to length 1, and turned to a shape so that the sum of squares is least. */
    static double[] aligned(Landmarks landmarks, double[] to) {
        double[] shape = normal(landmarks);
        double dot = 0;
        double cross = 0;
        for (int i = 0; i < shape.length; i += 2) {
            dot += shape[i] * to[i] + shape[i + 1] * to[i + 1];
            cross += shape[i] * to[i + 1] - shape[i + 1] * to[i];
        }
        double size = Math.hypot(dot, cross);
        double cos = size == 0 ? 1 : dot / size;
        double sin = size == 0 ? 0 : cross / size;
        for (int i = 0; i < shape.length; i += 2) {
            double x = shape[i];
            shape[i] = cos * x - sin * shape[i + 1];
            shape[i + 1] = sin * x + cos * shape[i + 1];
        }
        return shape;
    }

    /** Landmarks centred and scaled to length 1; all 0 if they are one point. */
    static double[] normal(Landmarks landmarks) {
        double centerX = 0;
        double centerY = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            centerX += landmarks.x(i) / Landmarks.COUNT;
            centerY += landmarks.y(i) / Landmarks.COUNT;
        }
        double[] shape = new double[2 * Landmarks.COUNT];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            shape[2 * i] = landmarks.x(i) - centerX;
            shape[2 * i + 1] = landmarks.y(i) - centerY;
        }
        return unit(shape);
    }

    /** A vector scaled in place to length 1; as it is if its length is 0. */
    static double[] unit(double[] vector) {
        double length = length(vector);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static double length(double[] vector) {
        double square = 0;
        for (double value : vector) {
            square += value * value;
        }
        return Math.sqrt(square);
    }

    private static final class Standard {

        static final FaceShape SHAPE = read();

        private static FaceShape read() {
            try (InputStream in = FaceShape.class.getResourceAsStream("shape.json")) {
                return new ObjectMapper().readValue(in, FaceShape.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
