package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import lookalike.image.Raster;

/**
 * Turns one face into another. Both are warped so that their landmarks lie at places in between, and cross-faded: piecewise
 * affine over a {@link Mesh} of the mean landmarks and of points on the frame, which stay where they are (Wolberg, "Image
 * morphing: a survey", 1998). Immutable; safe between threads.
 *
 * <p>Because the frame stays fixed, the triangles cover all of it at any share, even if some of them flip between two very different poses.
 */
public final class Morph {

    /** Points on each side of the frame, including the corner at its start. */
    private static final int ON_A_SIDE = 4;

    /** Landmarks that are closer to one another than this, in pixels, are one point of the mesh. */
    private static final double NEAR = 1;

    private final Portrait from;
    private final Portrait to;
    private final Points start;
    private final Points end;
    private final List<Mesh.Triangle> triangles;

    /**
     * Prepares the mesh.
     *
     * @throws IllegalArgumentException if the portraits differ in size
     */
    public Morph(Portrait from, Portrait to) {
        if (from.side() != to.side()) {
            throw new IllegalArgumentException(
                    "portraits of %d and %d pixels cannot be mixed".formatted(from.side(), to.side()));
        }
        this.from = from;
        this.to = to;
        int[] chosen = apart(Points.of(from).between(Points.of(to), 0.5));
        start = Points.of(from).select(chosen);
        end = Points.of(to).select(chosen);
        Points mean = start.between(end, 0.5);
        triangles = Mesh.of(mean.x, mean.y).triangles();
    }

    /**
     * A picture between the two.
     *
     * @param share of the second face, 0 (the first portrait as it is) to 1 (the second)
     * @throws IllegalArgumentException if the share is not 0..1
     */
    public Raster at(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0..1, not " + share);
        }
        return at(share, share);
    }

    /**
     * A picture with the shape of one share and the colours of another.
     *
     * @param shape share of the second face in the places of the landmarks, 0..1
     * @param share of the second face in the colours, 0..1
     */
    Raster at(double shape, double share) {
        Raster picture = new Raster(from.side(), from.side(), new byte[3 * from.side() * from.side()]);
        Points now = start.between(end, shape);
        for (Mesh.Triangle triangle : triangles) {
            new Patch(triangle, now).fill(picture, share);
        }
        return picture;
    }

    /** The points that are far enough from all earlier ones. */
    private static int[] apart(Points points) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < points.x.length; i++) {
            int point = i;
            if (chosen.stream()
                    .allMatch(other ->
                            Math.hypot(points.x[point] - points.x[other], points.y[point] - points.y[other]) > NEAR)) {
                chosen.add(point);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The frame's corners, other points on it, and the landmarks. */
    private record Points(double[] x, double[] y) {

        static Points of(Portrait portrait) {
            double last = portrait.side() - 1;
            int frame = 4 * ON_A_SIDE;
            Points points = new Points(new double[frame + Landmarks.COUNT], new double[frame + Landmarks.COUNT]);
            double[] cornerX = {0, last, last, 0};
            double[] cornerY = {0, 0, last, last};
            for (int i = 0; i < frame; i++) {
                int corner = i % 4;
                int next = (corner + 1) % 4;
                double share = (double) (i / 4) / ON_A_SIDE;
                points.x[i] = cornerX[corner] + share * (cornerX[next] - cornerX[corner]);
                points.y[i] = cornerY[corner] + share * (cornerY[next] - cornerY[corner]);
            }
            for (int i = 0; i < Landmarks.COUNT; i++) {
                // A point outside the frame has no pixel, and a point on the frame would move it.
                points.x[frame + i] =
                        Math.max(2, Math.min(last - 2, portrait.landmarks().x(i)));
                points.y[frame + i] =
                        Math.max(2, Math.min(last - 2, portrait.landmarks().y(i)));
            }
            return points;
        }

        Points select(int[] chosen) {
            Points points = new Points(new double[chosen.length], new double[chosen.length]);
            for (int i = 0; i < chosen.length; i++) {
                points.x[i] = x[chosen[i]];
                points.y[i] = y[chosen[i]];
            }
            return points;
        }

        Points between(Points other, double share) {
            Points points = new Points(new double[x.length], new double[x.length]);
            for (int i = 0; i < x.length; i++) {
                points.x[i] = x[i] + share * (other.x[i] - x[i]);
                points.y[i] = y[i] + share * (other.y[i] - y[i]);
            }
            return points;
        }
    }

    /** One triangle of a picture: each of its pixels is looked up at the same place of both portraits' triangles. */
    private final class Patch {

        private static final double EDGE = -1e-9;

        private final int[] corners;
        private final double[] x = new double[3];
        private final double[] y = new double[3];
        private final double area;

        Patch(Mesh.Triangle triangle, Points now) {
            corners = new int[] {triangle.a(), triangle.b(), triangle.c()};
            for (int i = 0; i < 3; i++) {
                x[i] = now.x[corners[i]];
                y[i] = now.y[corners[i]];
            }
            area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
        }

        void fill(Raster picture, double share) {
            if (area == 0) {
                return;
            }
            int left = (int) Math.ceil(Math.min(x[0], Math.min(x[1], x[2])) - 1e-6);
            int right = (int) Math.floor(Math.max(x[0], Math.max(x[1], x[2])) + 1e-6);
            int top = (int) Math.ceil(Math.min(y[0], Math.min(y[1], y[2])) - 1e-6);
            int bottom = (int) Math.floor(Math.max(y[0], Math.max(y[1], y[2])) + 1e-6);
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    // Barycentric coordinates of the pixel's centre.
                    double b = ((column - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (row - y[0])) / area;
                    double c = ((x[1] - x[0]) * (row - y[0]) - (column - x[0]) * (y[1] - y[0])) / area;
                    double a = 1 - b - c;
                    if (a >= EDGE && b >= EDGE && c >= EDGE) {
                        mix(picture, row * picture.width() + column, share, a, b, c);
                    }
                }
            }
        }

        private void mix(Raster picture, int pixel, double share, double a, double b, double c) {
            Bilinear first = Bilinear.at(from.picture(), along(start.x, a, b, c), along(start.y, a, b, c));
            Bilinear second = Bilinear.at(to.picture(), along(end.x, a, b, c), along(end.y, a, b, c));
            for (int channel = 0; channel < 3; channel++) {
                double value = (1 - share) * first.value(channel) + share * second.value(channel);
                picture.bgr()[3 * pixel + channel] = (byte) (int) (value + 0.5);
            }
        }

        private double along(double[] of, double a, double b, double c) {
            return a * of[corners[0]] + b * of[corners[1]] + c * of[corners[2]];
        }
    }
}
