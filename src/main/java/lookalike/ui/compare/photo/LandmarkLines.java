package lookalike.ui.compare.photo;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import lookalike.face.FaceBox;
import lookalike.face.Landmarks;

/** Thin lines along jaw, brows, eyes, nose and mouth. */
final class LandmarkLines extends Pane {

    private final Landmarks landmarks;
    private final Map<Landmarks.Part, Polyline> lines = new EnumMap<>(Landmarks.Part.class);

    LandmarkLines(Landmarks landmarks) {
        this.landmarks = landmarks;
        getStyleClass().add("landmarks");
        setManaged(false);
        setMouseTransparent(true);
        for (Landmarks.Part part : Landmarks.Part.values()) {
            Polyline line = new Polyline();
            line.getStyleClass().add("landmark-line");
            lines.put(part, line);
        }
        getChildren().setAll(lines.values());
    }

    /**
     * Draws the lines.
     *
     * @param box of the face, whose corner is this pane's
     * @param scale pixels of the view for each pixel of the photo
     */
    void place(FaceBox box, double scale) {
        lines.forEach((part, line) -> {
            line.getPoints().clear();
            part.points().forEach(point -> add(line, point, box, scale));
            if (part.closed()) {
                add(line, part.points().findFirst().orElseThrow(), box, scale);
            }
        });
    }

    private void add(Polyline line, int point, FaceBox box, double scale) {
        line.getPoints().add((landmarks.x(point) - box.x()) * scale);
        line.getPoints().add((landmarks.y(point) - box.y()) * scale);
    }
}
