package lookalike.face;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lookalike.image.Affine;

/**
 * The measurements of a head by which a portrait is cut. Positions lie between the edges of pixels: the photo's left edge is 0.
 *
 * @param eyesX the middle between the eyes
 * @param eyesY the height of the eyes
 * @param aside of the middle between the eyes' centre and the jaw's, along the line through the eyes, in pixels
 * @param width from jaw to jaw, along the line through the eyes, above 0
 * @param tilt degrees clockwise from an upright head, -180..180
 */
record Head(double eyesX, double eyesY, double aside, double width, double tilt) {

    /** Shares of a detector's box, medians of the sample cast's photos and LFW's. */
    private static final double BOX_JAW = 0.88;

    private static final double BOX_EYES = 0.32;

    /** In profile the jaw is narrow, but the head is not. */
    private static final double LEAST_WIDTH_TO_CHIN = 1.0;

    private static final int CHIN = 8;
    /** From the edge of a pixel, where its position begins, to its centre, which the landmarks and {@link Affine} count from. */
    static final double CENTER = 0.5;

    /** The head that the landmarks show. */
    static Head of(Landmarks landmarks) {
        double leftX = mean(landmarks, Landmarks.Part.LEFT_EYE, true);
        double leftY = mean(landmarks, Landmarks.Part.LEFT_EYE, false);
        double rightX = mean(landmarks, Landmarks.Part.RIGHT_EYE, true);
        double rightY = mean(landmarks, Landmarks.Part.RIGHT_EYE, false);
        double eyesX = (leftX + rightX) / 2;
        double eyesY = (leftY + rightY) / 2;
        double tilt = Math.toDegrees(Math.atan2(rightY - leftY, rightX - leftX));
        Affine upright = Affine.rotation(-tilt, eyesX, eyesY);
        double[] jaw = Landmarks.Part.JAW
                .points()
                .mapToDouble(point -> upright.mapX(landmarks.x(point), landmarks.y(point)))
                .toArray();
        double left = DoubleStream.of(jaw).min().orElseThrow();
        double right = DoubleStream.of(jaw).max().orElseThrow();
        double toChin = upright.mapY(landmarks.x(CHIN), landmarks.y(CHIN)) - eyesY;
        return new Head(
                eyesX + CENTER,
                eyesY + CENTER,
                ((left + right) / 2 - eyesX) / 2,
                Math.max(1, Math.max(right - left, LEAST_WIDTH_TO_CHIN * toChin)),
                tilt);
    }

    /** The head that is likely in the box of an upright face. */
    static Head of(FaceBox box) {
        return new Head(box.centerX(), box.y() + BOX_EYES * box.height(), 0, BOX_JAW * box.width(), 0);
    }

    /** The horizontal middle of the head as it stands in the photo. */
    double centerX() {
        return eyesX + aside * Math.cos(Math.toRadians(tilt));
    }

    private static double mean(Landmarks landmarks, Landmarks.Part part, boolean across) {
        IntStream points = part.points();
        return points.mapToDouble(point -> across ? landmarks.x(point) : landmarks.y(point))
                .average()
                .orElseThrow();
    }
}
