package lookalike.face;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Shape of a region of a face: polygons over landmarks, made larger or smaller. Lengths are in distances between the eyes'
 * centres.
 *
 * @param polygons each with its points in the pixels of the aligned face
 * @param reach pixels that the region reaches beyond its polygons; negative if it ends inside them
 */
record RegionShape(List<double[][]> polygons, double reach) {

    /** Distances from the brows at which the forehead begins and ends. */
    private static final double[] FOREHEAD = {0.16, 0.75};

    /** The region of a face with these landmarks, which must be upright. */
    static RegionShape of(FaceRegion region, Landmarks face) {
        double unit = eyeDistance(face);
        return switch (region) {
            case FOREHEAD -> new RegionShape(List.<double[][]>of(forehead(face, unit)), 0);
            case BROWS -> new RegionShape(List.of(range(face, 17, 21), range(face, 22, 26)), 0.1 * unit);
            case EYES -> new RegionShape(List.of(range(face, 36, 41), range(face, 42, 47)), 0.13 * unit);
            case NOSE -> new RegionShape(List.<double[][]>of(points(face, 27, 35, 34, 33, 32, 31)), 0.12 * unit);
            case CHEEKS ->
                new RegionShape(
                        List.of(points(face, 1, 41, 40, 31, 48, 4, 2), points(face, 15, 46, 47, 35, 54, 12, 14)),
                        -0.1 * unit);
            case MOUTH -> new RegionShape(List.<double[][]>of(range(face, 48, 59)), 0.1 * unit);
            case JAW ->
                new RegionShape(List.<double[][]>of(points(face, 4, 5, 6, 7, 8, 9, 10, 11, 12, 57)), -0.02 * unit);
        };
    }

    /** The signed distance of a place to the region in pixels: negative inside. */
    double distance(double x, double y) {
        return polygons.stream().mapToDouble(p -> distance(p, x, y)).min().orElseThrow() - reach;
    }

    private static double[][] forehead(Landmarks face, double unit) {
        double[][] brows = range(face, 17, 26);
        int n = brows.length;
        double[][] polygon = new double[2 * n][];
        for (int i = 0; i < n; i++) {
            polygon[i] = new double[] {brows[i][0], brows[i][1] - FOREHEAD[0] * unit};
            polygon[2 * n - 1 - i] = new double[] {brows[i][0], brows[i][1] - FOREHEAD[1] * unit};
        }
        return polygon;
    }

    private static double[][] range(Landmarks face, int first, int last) {
        return points(face, IntStream.rangeClosed(first, last).toArray());
    }

    private static double[][] points(Landmarks face, int... landmarks) {
        return IntStream.of(landmarks)
                .mapToObj(i -> new double[] {face.x(i), face.y(i)})
                .toArray(double[][]::new);
    }

    private static double eyeDistance(Landmarks face) {
        double left = IntStream.rangeClosed(36, 41).mapToDouble(face::x).sum() / 6;
        double right = IntStream.rangeClosed(42, 47).mapToDouble(face::x).sum() / 6;
        return Math.max(1, right - left);
    }

    private static double distance(double[][] polygon, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int i = 0, before = polygon.length - 1; i < polygon.length; before = i++) {
            double[] a = polygon[before];
            double[] b = polygon[i];
            nearest = Math.min(nearest, toSegment(a, b, x, y));
            // The even-odd rule: a ray to the right crosses the outline an odd number of times.
            if (a[1] > y != b[1] > y && x < a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])) {
                inside = !inside;
            }
        }
        return inside ? -nearest : nearest;
    }

    private static double toSegment(double[] a, double[] b, double x, double y) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / square;
        double share = Math.max(0, Math.min(1, along));
        double awayX = x - a[0] - share * dx;
        double awayY = y - a[1] - share * dy;
        return Math.sqrt(awayX * awayX + awayY * awayY);
    }
}
