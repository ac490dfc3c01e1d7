package lookalike.catalog;

import java.util.Optional;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;

/**
 * Text form of a decision's face in the catalogue and in CSV files: left edge, top edge, width, height, score and turn, separated by
 * blanks.
 */
public final class FaceText {

    private static final int NUMBERS = 6;

    private FaceText() {}

    /** The text; empty for no face. */
    public static String of(Optional<DetectedFace> face) {
        return face.map(FaceText::of).orElse("");
    }

    private static String of(DetectedFace face) {
        FaceBox box = face.box();
        return box.x() + " " + box.y() + " " + box.width() + " " + box.height() + " " + face.score() + " "
                + face.turned();
    }

    /**
     * Parses a text; returns empty for an empty text.
     *
     * @throws IllegalArgumentException if the text is not a face
     */
    public static Optional<DetectedFace> face(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String[] numbers = text.strip().split(" +");
        if (numbers.length != NUMBERS) {
            throw new IllegalArgumentException("no face: " + text);
        }
        FaceBox box = new FaceBox(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]));
        return Optional.of(new DetectedFace(box, Double.parseDouble(numbers[4]), Integer.parseInt(numbers[5])));
    }
}
