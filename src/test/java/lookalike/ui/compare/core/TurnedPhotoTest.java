package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.QuarterTurn;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests that a photo that lies on its side is shown upright everywhere in the window. */
@ExtendWith(ApplicationExtension.class)
class TurnedPhotoTest {

    private static final AppFolders HOME = AppFolders.current();

    /** Degrees by which the photo must be turned. */
    private static final int TURN = 90;

    private final ProbeReader probes = new ProbeReader(
            () -> LoadedModels.load(ModelStore.of(List.of(), HOME), ModelPreference.STARTER), TurnedPhotoTest::find);
    private final Raster upright = picture();
    private final ProbePhoto.Source lying =
            ProbePhoto.Source.of("lying.jpg", () -> Photo.of("lying.jpg", upright.turned(360 - TURN)));
    private final ProbePhoto photo = probes.read(lying, new CancelSignal(), early -> {});

    /** Finds the faces of a photo that lies on its side: boxes and landmarks in its own pixels. */
    private static List<Face> find(
            FacePipeline pipeline, Photo photo, CancelSignal cancel, Consumer<List<Face>> early) {
        if (photo.width() < photo.height()) {
            return pipeline.allFaces(photo);
        }
        QuarterTurn turn = new QuarterTurn(TURN, photo.width(), photo.height());
        try (Photo turned = photo.turned(TURN)) {
            List<Face> found = pipeline.allFaces(turned).stream()
                    .map(face -> new Face(
                            new DetectedFace(turn.toPhoto(face.box()), face.score(), TURN),
                            turn.toPhoto(face.landmarks()),
                            face.quality(),
                            face.descriptor()))
                    .toList();
            early.accept(found);
            return found;
        }
    }

    @AfterEach
    void close() {
        probes.close();
    }

    @Test
    void pictureFacesAndLandmarksAreThoseOfTheUprightPhoto() {
        ProbePhoto expected = probes.read(
                ProbePhoto.Source.of("a.jpg", () -> Photo.of("a.jpg", upright)), new CancelSignal(), early -> {});
        assertThat(expected.isTurned()).isFalse();
        assertThat(photo.isTurned()).isTrue();
        assertThat(photo.whole()).isTrue();
        assertThat(photo.width()).isEqualTo(upright.width());
        assertThat(photo.image().getHeight()).isEqualTo(expected.image().getHeight());
        Face face = photo.faces().get(0).face();
        Face same = expected.faces().get(0).face();
        assertThat(face.turned()).isZero();
        assertThat(face.box().overlap(same.box())).isGreaterThan(0.999);
        for (int i = 0; i < 68; i++) {
            assertThat(face.landmarks().x(i)).isCloseTo(same.landmarks().x(i), within(0.01f));
            assertThat(face.landmarks().y(i)).isCloseTo(same.landmarks().y(i), within(0.01f));
        }
        assertThat(differences(photo.faces().get(0), expected.faces().get(0))).isLessThan(3);
    }

    @Test
    void whateverOpensItAgainGetsTheUprightPhoto() {
        assertThat(photo.sharper().orElseThrow().getWidth()).isEqualTo(upright.width());
        FaceBox box = photo.faces().get(0).face().box();
        Optional<ProbeFace> marked = probes.faceIn(photo, box);
        assertThat(marked.orElseThrow().face().box().overlap(box)).isGreaterThan(0.6);
        assertThat(photo.source().isSameAs(lying)).isFalse(); // it has no file
        assertThat(probes.complete(photo, new CancelSignal()).faces()).isEqualTo(photo.faces());
    }

    @Test
    void otherNetworksLookAtTheUprightPhoto() {
        ProbePhoto again = probes.again(photo, new CancelSignal()).orElseThrow();
        assertThat(again.source()).isSameAs(photo.source());
        assertThat(again.faces()).hasSize(photo.faces().size());
        ProbePhoto nobody =
                new ProbePhoto(lying, photo.image(), photo.scale(), List.of(), photo.models(), true, Optional.empty());
        ProbePhoto lies = new ProbePhoto(
                lying,
                new WritableImage(upright.height(), upright.width()),
                1,
                List.of(),
                photo.models(),
                true,
                Optional.empty());
        assertThat(probes.again(nobody, new CancelSignal()))
                .as("of another size")
                .isEmpty();
        assertThat(probes.again(lies, new CancelSignal()).orElseThrow().isTurned())
                .isTrue();
    }

    private static double differences(ProbeFace one, ProbeFace other) {
        double sum = 0;
        int side = (int) one.picture().getWidth();
        for (int i = 0; i < side * side; i++) {
            int a = one.picture().getPixelReader().getArgb(i % side, i / side) & 0xff;
            int b = other.picture().getPixelReader().getArgb(i % side, i / side) & 0xff;
            sum += Math.abs(a - b);
        }
        return sum / (side * side);
    }

    private static Raster picture() {
        try (Photo photo = PhotoReader.read(HOME.sampleProbes().resolve("ada-sterling.jpg"))) {
            // Taller than wide, so that the finder can tell which way it lies.
            Raster whole = photo.scaled(1);
            return whole.onCanvas(whole.width(), whole.height() + 40, 0, 0);
        }
    }
}
