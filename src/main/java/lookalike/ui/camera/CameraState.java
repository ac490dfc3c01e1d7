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

    /** The present picture of the camera, not mirrored; null while the camera is off or starting. */
    public ReadOnlyObjectProperty<Image> picture() {
        return picture;
    }

    /** The faces in the picture, or in a recent one. */
    ReadOnlyObjectProperty<List<LiveFace>> faces() {
        return faces;
    }

    /** The reason why there is no picture; empty without a problem. */
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
