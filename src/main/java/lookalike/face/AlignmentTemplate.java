package lookalike.face;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import lookalike.image.Affine;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;

/**
 * Places of some landmarks in the crop that a descriptor network was trained on. The numbers are in the resource
 * {@code alignment.json}: {@code dlib-150} is dlib's mean face, {@code arcface-112} is InsightFace's five points.
 *
 * @param size side of the square crop in pixels
 * @param points the points to match
 */
record AlignmentTemplate(int size, List<Point> points) {

    /** The side of dlib's own crop, which ends at the brows and the chin, as a share of a portrait's side. */
    private static final double PORTRAIT_SHARE = 0.6;

    /** Height of that crop's centre in the portrait: below the portrait's centre, to leave room for the hair. */
    private static final double PORTRAIT_CENTER = 0.57;

    /**
     * One point of the crop.
     *
     * @param landmarks the landmarks whose mean position gives the point
     * @param x position in the crop
     * @param y position in the crop
     */
    record Point(List<Integer> landmarks, double x, double y) {}

    /** @throws ModelException if the card's template is unknown, or its size differs from the network's input */
    static AlignmentTemplate of(ModelCard card) {
        AlignmentTemplate template = all().get(card.alignment());
        if (template == null) {
            throw new ModelException(ModelException.Reason.NO_TEMPLATE, card.file(), card.alignment(), all().keySet());
        }
        if (card.input().width() != template.size || card.input().height() != template.size) {
            throw new ModelException(
                    ModelException.Reason.TEMPLATE_SIZE,
                    card.file(),
                    card.alignment(),
                    template.size,
                    template.size,
                    card.input().width(),
                    card.input().height());
        }
        return template;
    }

    /** dlib's crop from the brows to the chin. */
    static AlignmentTemplate close() {
        return all().get("dlib-150");
    }

    /** A square frame with so much room around the face that it contains hair and chin. */
    static AlignmentTemplate portrait(int side) {
        AlignmentTemplate close = close();
        double scale = PORTRAIT_SHARE * side / close.size;
        return new AlignmentTemplate(
                side,
                close.points.stream()
                        .map(p -> new Point(
                                p.landmarks,
                                0.5 * side + (p.x - 0.5 * close.size) * scale,
                                PORTRAIT_CENTER * side + (p.y - 0.5 * close.size) * scale))
                        .toList());
    }

    /**
     * The similarity transform (turn, scale, shift) that brings the landmarks to the template's points with the least
     * sum of squares: Umeyama, "Least-squares estimation of transformation parameters between two point patterns",
     * 1991, in the plane, where it has a closed form.
     */
    Affine align(Landmarks landmarks) {
        double[][] from = points.stream().map(p -> mean(landmarks, p)).toArray(double[][]::new);
        double n = from.length;
        double fromX = 0;
        double fromY = 0;
        double toX = 0;
        double toY = 0;
        for (int i = 0; i < n; i++) {
            fromX += from[i][0] / n;
            fromY += from[i][1] / n;
            toX += points.get(i).x / n;
            toY += points.get(i).y / n;
        }
        double square = 0;
        double dot = 0;
        double cross = 0;
        for (int i = 0; i < n; i++) {
            double px = from[i][0] - fromX;
            double py = from[i][1] - fromY;
            double qx = points.get(i).x - toX;
            double qy = points.get(i).y - toY;
            square += px * px + py * py;
            dot += px * qx + py * qy;
            cross += px * qy - py * qx;
        }
        double a = dot / square;
        double b = cross / square;
        return new Affine(a, -b, toX - a * fromX + b * fromY, b, a, toY - b * fromX - a * fromY);
    }

    private static double[] mean(Landmarks landmarks, Point point) {
        double x = 0;
        double y = 0;
        for (int landmark : point.landmarks) {
            x += landmarks.x(landmark);
            y += landmarks.y(landmark);
        }
        int n = point.landmarks.size();
        return new double[] {x / n, y / n};
    }

    private static Map<String, AlignmentTemplate> all() {
        return Templates.ALL;
    }

    private static final class Templates {

        static final Map<String, AlignmentTemplate> ALL = read();

        private static Map<String, AlignmentTemplate> read() {
            try (InputStream in = AlignmentTemplate.class.getResourceAsStream("alignment.json")) {
                return new ObjectMapper().readValue(in, new TypeReference<Map<String, AlignmentTemplate>>() {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
