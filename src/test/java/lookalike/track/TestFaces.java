package lookalike.track;

import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.model.ModelId;

/** Faces of people who are points on a circle: the angle between two people is the difference of their directions. */
final class TestFaces {

    /** Far below the distance of two people 60 degrees apart, which is 1. */
    static final Double THRESHOLD = 0.8;

    private static final ModelId MODEL = new ModelId("circle", "0".repeat(64));

    private TestFaces() {}

    /** A box of 100 x 100 pixels. */
    static DetectedFace at(double x, double y) {
        return at(x, y, 100);
    }

    static DetectedFace at(double x, double y, double side) {
        return new DetectedFace(new FaceBox(x, y, side, side), 0.9);
    }

    /** A sharp face of a person. */
    static Face of(double direction, DetectedFace place) {
        return of(direction, place, 0.005);
    }

    /** A face of a person; the smaller the misfit, the better. */
    static Face of(double direction, DetectedFace place, double misfit) {
        double angle = Math.toRadians(direction);
        return new Face(
                place,
                new Landmarks(new float[2 * Landmarks.COUNT]),
                new FaceQuality(50, misfit, place.box().width()),
                new Descriptor(MODEL, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}));
    }
}
