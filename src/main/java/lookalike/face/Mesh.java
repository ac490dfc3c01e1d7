package lookalike.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Triangles that cover a square without holes or overlaps: the Delaunay triangulation of points in it, built by adding one
 * point after the other (Bowyer, "Computing Dirichlet tessellations", 1981; Watson, "Computing the n-dimensional Delaunay
 * tessellation", 1981). It begins with the two halves of the square, so no triangle around everything is needed.
 *
 * @param x horizontal positions
 * @param y vertical positions
 * @param triangles each with three indices of points, all of the same orientation
 */
record Mesh(double[] x, double[] y, List<Triangle> triangles) {

    /** Twice the area up to which a triangle counts as none: three points on a line. */
    private static final double FLAT = 1e-9;

    /** Three points by their indices. */
    record Triangle(int a, int b, int c) {}

    private record Edge(int from, int to) {}

    /**
     * Triangulates.
     *
     * @param x the first four points are the square's corners: left top, right top, right bottom, left bottom; no point
     *     lies outside, no two points at one place
     */
    static Mesh of(double[] x, double[] y) {
        Mesh mesh = new Mesh(x, y, new ArrayList<>(List.of(new Triangle(0, 1, 2), new Triangle(0, 2, 3))));
        for (int point = 4; point < x.length; point++) {
            mesh.add(point);
        }
        return mesh;
    }

    /** Replaces the triangles whose circumcircle contains the point by triangles from their outline to the point. */
    private void add(int point) {
        List<Edge> edges = new ArrayList<>();
        triangles.removeIf(triangle -> {
            boolean gone = holds(triangle, point);
            if (gone) {
                edges.add(new Edge(triangle.a, triangle.b));
                edges.add(new Edge(triangle.b, triangle.c));
                edges.add(new Edge(triangle.c, triangle.a));
            }
            return gone;
        });
        for (Edge edge : edges) {
            boolean outline = !edges.contains(new Edge(edge.to, edge.from));
            // A point on the square's side is on a line with the ends of that side.
            if (outline && doubleArea(edge.from, edge.to, point) > FLAT) {
                triangles.add(new Triangle(edge.from, edge.to, point));
            }
        }
    }

    /** True if the circle through the triangle's corners has the point inside: the sign of the in-circle determinant. */
    private boolean holds(Triangle triangle, int point) {
        double ax = x[triangle.a] - x[point];
        double ay = y[triangle.a] - y[point];
        double bx = x[triangle.b] - x[point];
        double by = y[triangle.b] - y[point];
        double cx = x[triangle.c] - x[point];
        double cy = y[triangle.c] - y[point];
        double determinant = (ax * ax + ay * ay) * (bx * cy - cx * by)
                - (bx * bx + by * by) * (ax * cy - cx * ay)
                + (cx * cx + cy * cy) * (ax * by - bx * ay);
        return determinant > FLAT;
    }

    /** Twice the area of a triangle; negative if its orientation is reversed. */
    double doubleArea(int a, int b, int c) {
        return (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
    }
}
