package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tests portraits of synthetic faces, whose positions can be calculated, and of real ones. */
class PortraitCropTest {

    private static final Offset<Double> EXACT = within(1e-3);

    /** Side of a photo that is large enough not to limit the crop. */
    private static final int LARGE = 1000;

    private static final int SIDE = 260;

    @Test
    void anUprightFaceHasItsPlaceAndTheHeadIsWhole() {
        PortraitCrop crop = PortraitCrop.of(face(500, 500, 140, 0), LARGE, LARGE, 1, SIDE);
        assertThat(crop.width()).isEqualTo(140 * 0.9 / 0.42, EXACT).isEqualTo(300, EXACT);
        assertThat(crop.height()).isEqualTo(300, EXACT);
        assertThat(crop.left()).isEqualTo(350.5, EXACT);
        assertThat(crop.top()).isEqualTo(500.5 - 0.42 * 300, EXACT);
        Affine map = crop.toPicture(SIDE);
        assertThat((map.mapY(500, 500) + 0.5) / SIDE).isEqualTo(0.42, EXACT);
        assertThat((map.mapX(500, 500) + 0.5) / SIDE).isEqualTo(0.5, EXACT);
    }

    @Test
    void theMiddleOfEyesAndJawIsInTheCentre() {
        Landmarks face = face(500, 500, 140, 0);
        float[] aside = face.xy().clone();
        Landmarks.Part.JAW.points().forEach(point -> aside[2 * point] += 20);
        PortraitCrop crop = PortraitCrop.of(new Landmarks(aside), LARGE, LARGE, 1, SIDE);
        assertThat(crop.left() + crop.width() / 2).isEqualTo(510.5, EXACT);
    }

    @Test
    void aTiltIsTurnedAwayWhereThePhotoFillsTheFrame() {
        for (double tilt : new double[] {-40, -10, 3.5, 20}) {
            Landmarks face = face(500, 500, 140, tilt);
            PortraitCrop crop = PortraitCrop.of(face, LARGE, LARGE, 1, SIDE);
            Landmarks seen = face.in(crop.toPicture(SIDE));
            assertThat(Head.of(seen).tilt()).isEqualTo(0, EXACT);
            assertThat(Head.of(seen).eyesY() / SIDE).isEqualTo(0.42, EXACT);
            assertThat(Head.of(seen).width() / SIDE).isEqualTo(0.42 / 0.9, EXACT);
        }
    }

    @Test
    void aSlightTiltStays() {
        Landmarks face = face(500, 500, 140, 2.5);
        Landmarks seen = face.in(PortraitCrop.of(face, LARGE, LARGE, 1, SIDE).toPicture(SIDE));
        assertThat(Head.of(seen).tilt()).isEqualTo(2.5, EXACT);
    }

    @Test
    void aTiltStaysWhereThePhotoWouldNotFillTheTurnedFrame() {
        Landmarks face = face(160, 140, 140, 20);
        Landmarks seen = face.in(PortraitCrop.of(face, 320, 320, 1, SIDE).toPicture(SIDE));
        assertThat(Head.of(seen).tilt()).isEqualTo(20, EXACT);
        assertThat(Head.of(seen).eyesY() / SIDE).isEqualTo(0.42, EXACT);
    }

    @Test
    void aFaceOnItsSideStandsUprightEvenInATightPhoto() {
        for (double tilt : new double[] {-90, 90, 180}) {
            Landmarks face = face(150, 150, 140, tilt);
            Landmarks seen = face.in(PortraitCrop.of(face, 300, 300, 1, SIDE).toPicture(SIDE));
            assertThat(Head.of(seen).tilt()).isEqualTo(0, EXACT);
        }
    }

    @Test
    void nearAnEdgeTheFrameIsMovedFirst() {
        PortraitCrop left = PortraitCrop.of(face(120, 500, 140, 0), LARGE, LARGE, 1, SIDE);
        assertThat(left.left()).isEqualTo(0, EXACT);
        assertThat(left.width()).isEqualTo(300, EXACT);
        PortraitCrop right = PortraitCrop.of(face(879, 500, 140, 0), LARGE, LARGE, 1, SIDE);
        assertThat(right.left()).isEqualTo(700, EXACT);
        PortraitCrop top = PortraitCrop.of(face(500, 100, 140, 0), LARGE, LARGE, 1, SIDE);
        assertThat(top.top()).isEqualTo(0, EXACT);
        assertThat(top.width()).isEqualTo(300, EXACT);
        PortraitCrop bottom = PortraitCrop.of(face(500, 849, 140, 0), LARGE, LARGE, 1, SIDE);
        assertThat(bottom.top()).isEqualTo(700, EXACT);
    }

    @Test
    void thenItBecomesSmaller() {
        // The eyes are at 32 % of the height, the highest place allowed, and the top edge stays within the photo.
        PortraitCrop top = PortraitCrop.of(face(500, 79.5, 140, 0), LARGE, LARGE, 1, SIDE);
        assertThat(top.top()).isEqualTo(0, EXACT);
        assertThat(top.height()).isEqualTo(80 / 0.32, EXACT);
        PortraitCrop narrow = PortraitCrop.of(face(130, 500, 140, 0), 261, LARGE, 1, SIDE);
        assertThat(narrow.left()).isEqualTo(0, EXACT);
        assertThat(narrow.width()).isEqualTo(261, EXACT);
    }

    @Test
    void atLastItReachesBeyondThePhoto() {
        PortraitCrop crop = PortraitCrop.of(face(80, 70, 140, 0), 160, 160, 1, SIDE);
        assertThat(crop.width()).isEqualTo(0.78 * 300, EXACT);
        assertThat(crop.left()).isNegative();
        assertThat(crop.left() + crop.width()).isGreaterThan(160);
    }

    @Test
    void theCentreOfTheFrameStaysInTheFace() {
        for (double x = 0; x < LARGE; x += 10) {
            PortraitCrop crop = PortraitCrop.of(face(x, 500, 60, 0), LARGE, LARGE, 1, SIDE);
            assertThat(Math.abs(crop.left() + crop.width() / 2 - x)).isLessThan(30);
        }
    }

    @Test
    void wideFramesKeepTheEyesAndCutTheTopOfTheHead() {
        Landmarks face = face(500, 500, 140, 0);
        assertThat(140 / PortraitCrop.of(face, LARGE, LARGE, 1.2, SIDE).width()).isEqualTo(0.42, EXACT);
        assertThat(140 / PortraitCrop.of(face, LARGE, LARGE, 1.55, SIDE).width())
                .isEqualTo(0.36, within(0.002));
        for (double aspect = 1; aspect < 2.5; aspect += 0.1) {
            PortraitCrop crop = PortraitCrop.of(face, LARGE, LARGE, aspect, SIDE);
            assertThat(crop.width() / crop.height()).isEqualTo(aspect, EXACT);
            assertThat((500.5 - crop.top()) / crop.height()).isEqualTo(0.42, EXACT);
            assertThat(500.5 - crop.top()).isGreaterThan(0.74 * 140);
            assertThat(crop.top() + crop.height() - 500.5).isGreaterThan(140);
        }
        PortraitCrop high = PortraitCrop.of(face, LARGE, LARGE, 0.8, SIDE);
        assertThat(140 / high.width()).isEqualTo(0.5, EXACT);
    }

    @Test
    void aSmallFaceIsEnlargedNoMoreThanTwoAndAHalfTimes() {
        Landmarks face = face(500, 500, 30, 0);
        assertThat(PortraitCrop.of(face, LARGE, LARGE, 1, SIDE).width()).isEqualTo(104, EXACT);
        assertThat(PortraitCrop.of(face, LARGE, LARGE, 1, 4 * SIDE).width()).isEqualTo(104, EXACT);
        assertThat(PortraitCrop.of(face, LARGE, LARGE, 1, 96).width()).isEqualTo(30 * 0.9 / 0.42, EXACT);
        assertThat(PortraitCrop.isSmall(face)).isTrue();
        assertThat(PortraitCrop.isSmall(face(500, 500, 41, 0))).isFalse();
    }

    @Test
    void aTinyPhotoIsEnlargedMoreRatherThanFilledUp() {
        PortraitCrop crop = PortraitCrop.of(face(35, 30, 30, 0), 72, 72, 1, SIDE);
        assertThat(crop.width()).isEqualTo(72, within(1.5));
        assertThat(crop.left()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void theEyesOfRealFacesLieOnOneLineAtOneScale() throws Exception {
        List<Path> all;
        try (Stream<Path> found = Files.walk(AppFolders.current().sampleCast())) {
            all = found.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        // Every eighth file by its place in the list, so that the choice does not depend on the folder of the checkout.
        List<Path> files = IntStream.range(0, all.size())
                .filter(i -> i % 8 == 0)
                .mapToObj(all::get)
                .toList();
        assertThat(files).hasSizeGreaterThan(8);
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            for (Path file : files) {
                try (Photo photo = PhotoReader.read(file)) {
                    Face face = pipeline.largestFace(photo).orElseThrow();
                    PortraitCrop crop = PortraitCrop.of(face.landmarks(), photo.width(), photo.height(), 1, SIDE);
                    Head seen = Head.of(face.landmarks().in(crop.toPicture(SIDE)));
                    assertThat(seen.eyesY()).as("%s", file).isEqualTo(0.42 * SIDE, within(1.5));
                    assertThat(seen.width() / SIDE).as("%s", file).isEqualTo(0.42 / 0.9, within(0.007));
                }
            }
        }
    }

    /** A face as high as it is wide, with the chin 0.8 widths below the eyes. */
    private static Landmarks face(double eyesX, double eyesY, double width, double tilt) {
        float[] xy = new float[2 * Landmarks.COUNT];
        Affine turn = Affine.rotation(tilt, eyesX, eyesY);
        for (int point = 0; point < Landmarks.COUNT; point++) {
            double x = eyesX;
            double y = eyesY;
            if (point <= 16) {
                x += width * (point - 8) / 16;
                y += 0.8 * width * (1 - Math.abs(point - 8) / 8.0);
            } else if (point >= 36 && point <= 41) {
                x -= 0.2 * width;
            } else if (point >= 42 && point <= 47) {
                x += 0.2 * width;
            }
            xy[2 * point] = (float) turn.mapX(x, y);
            xy[2 * point + 1] = (float) turn.mapY(x, y);
        }
        return new Landmarks(xy);
    }
}
