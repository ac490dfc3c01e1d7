package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.ui.common.FacePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class OutlinedPhotoTest {

    /** A face in a photo of 200 x 100 pixels that lies on its side. */
    private static final DetectedFace OTHER = new DetectedFace(new FaceBox(150, 60, 40, 30), 1, 90);

    private final List<DetectedFace> chosen = new ArrayList<>();
    private final OutlinedPhoto photo = new OutlinedPhoto(chosen::add);

    @Test
    void outlinesLieOnTheTurnedPicture() {
        // Turned clockwise, the photo has 100 x 200 pixels; the picture shown has half that size.
        photo.show(PhotoRows.used(90, Set.of(), OTHER), new FacePictures.Loaded(new WritableImage(50, 100), 0.5));
        double scale = OutlinedPhoto.SIDE / 200;
        double left = (OutlinedPhoto.SIDE - 100 * scale) / 2;
        Node labelled = photo.lookup(".labelled-outline");
        FaceBox face = PhotoRows.FACE;
        assertThat(labelled.getLayoutX()).isCloseTo(left + (100 - face.y() - face.height()) * scale, within(0.5));
        assertThat(labelled.getLayoutY()).isCloseTo(face.x() * scale, within(0.5));
        // The outline of a bystander is enlarged around its centre so that it is easy to click.
        Region other = (Region) photo.lookup(".bystander-outline");
        assertThat(other.getLayoutX() + other.getWidth() / 2).isCloseTo(left + 25 * scale, within(0.5));
        assertThat(other.getLayoutY() + other.getHeight() / 2).isCloseTo(170 * scale, within(0.5));
        Event.fireEvent(
                other,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
        assertThat(chosen).as("in the photo's own pixels").containsExactly(OTHER);
    }
}
