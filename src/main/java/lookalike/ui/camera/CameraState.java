package lookalike.ui.camera;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;

/** State of the camera dialog: picture, faces, problem. Used on the FX thread only. */
public final class CameraState {

    private final ObjectProperty<CameraSource> source = new SimpleObjectProperty<>();
    private final ObjectProperty<Image> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<List<LiveFace>> faces = new SimpleObjectProperty<>(List.of());
    private final StringProperty problem = new SimpleStringProperty("");

    /** @param source of the pictures, null if there is no camera */
    public CameraState(CameraSource source) {
        this.source.set(source);
    }

    /** Source of the pictures, null if there is no camera. */
    public ObjectProperty<CameraSource> source() {
        return source;
    }

    /** Picture that the camera sees now, not mirrored; null while it is off or has not begun. */
    public ReadOnlyObjectProperty<Image> picture() {
        return picture;
    }

    /** The faces in the picture or in one just before it. */
    ReadOnlyObjectProperty<List<LiveFace>> faces() {
        return faces;
    }

    /** Reason for which there is no picture; empty if nothing is wrong. */
    StringProperty problem() {
        return problem;
    }

    void show(Image now) {
        picture.set(now);
    }

    void show(List<LiveFace> now) {
        faces.set(now);
    }

    /** Clears picture, faces and problem. */
    void clear() {
        picture.set(null);
        faces.set(List.of());
        problem.set("");
    }
}
