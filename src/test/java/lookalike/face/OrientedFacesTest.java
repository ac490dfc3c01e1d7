package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import lookalike.image.OrientedPictures;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.RawPictures;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests a face of the sample cast in photos that are stored in each of the eight orientations. */
class OrientedFacesTest {

    private static FacePipeline pipeline;
    private static BufferedImage upright;
    private static Face expected;

    @BeforeAll
    static void open() throws IOException {
        pipeline = new FacePipeline(TestModels.starter());
        BufferedImage portrait = ImageIO.read(
                AppFolders.current().sampleProbes().resolve("ada-sterling.jpg").toFile());
        // Not square, and with the face off centre.
        upright = portrait.getSubimage(0, 0, portrait.getWidth() - 40, portrait.getHeight() - 8);
        expected = face(OrientedPictures.file(OrientedPictures.Kind.JPEG, upright, 1));
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @ParameterizedTest
    @EnumSource(OrientedPictures.Kind.class)
    void everyOrientationOfEveryFormatHasTheFaceOfTheUprightJpeg(OrientedPictures.Kind kind) throws IOException {
        if (kind.hasPalette()) {
            return; // a photo has too many colours for one
        }
        Face reference = kind.isGrey() ? face(OrientedPictures.file(kind, upright, 1)) : expected;
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertSame(face(OrientedPictures.file(kind, upright, orientation)), reference, orientation);
        }
    }

    @ParameterizedTest
    @EnumSource(RawPictures.Kind.class)
    void everyOrientationOfEveryRawFileHasTheFaceOfTheUprightJpeg(RawPictures.Kind kind) throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertSame(face(RawPictures.file(kind, upright, orientation)), expected, orientation);
        }
    }

    @Test
    void aPreviewIsNoIncompletePhoto() throws IOException {
        try (Photo photo = PhotoReader.read("a.nef", RawPictures.file(RawPictures.Kind.NEF, upright, 6))) {
            assertThat(photo.remark()).isPresent();
            assertThat(pipeline.labelledFace(photo).issues()).isEmpty();
        }
    }

    private static void assertSame(Face face, Face reference, int orientation) {
        assertThat(face.box().x()).isCloseTo(reference.box().x(), within(2.0));
        assertThat(face.box().y()).isCloseTo(reference.box().y(), within(2.0));
        assertThat(face.box().width()).isCloseTo(reference.box().width(), within(2.0));
        assertThat(face.box().height()).isCloseTo(reference.box().height(), within(2.0));
        assertThat(face.descriptor().distance(reference.descriptor()))
                .as("orientation %d", orientation)
                .isLessThan(0.05);
    }

    private static Face face(byte[] file) {
        try (Photo photo = PhotoReader.read("a", file)) {
            return pipeline.largestFace(photo).orElseThrow();
        }
    }
}
