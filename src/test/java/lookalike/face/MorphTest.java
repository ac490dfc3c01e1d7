package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests morphs of the sample cast's faces. */
class MorphTest {

    private static final int SIDE = 240;

    private static FacePipeline pipeline;
    private static Portrait ada;
    private static Portrait adrian;

    @BeforeAll
    static void readFaces() {
        pipeline = new FacePipeline(TestModels.starter());
        ada = portrait("ada-sterling.jpg");
        adrian = portrait("adrian-cole.jpg");
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void portraitsShowAllFacesAtTheSamePlace() {
        for (Portrait portrait : new Portrait[] {ada, adrian}) {
            assertThat(mean(portrait.landmarks(), 36, 41)).isCloseTo(0.385 * SIDE, within(0.02 * SIDE));
            assertThat(mean(portrait.landmarks(), 42, 47)).isCloseTo(0.61 * SIDE, within(0.02 * SIDE));
            assertThat(portrait.landmarks().y(8)).isBetween(0.75f * SIDE, 0.95f * SIDE);
        }
    }

    @Test
    void aFrameBeyondThePhotoRepeatsThePhotosEdge() throws IOException {
        BufferedImage grey = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 200 * 200; i++) {
            grey.setRGB(i % 200, i / 200, 0x406080);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(grey, "png", out);
        float[] xy = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < xy.length; i++) {
            // Ada's face, given a quarter turn and larger than the photo.
            xy[i] = i % 2 == 0
                    ? 240 - ada.landmarks().xy()[i + 1]
                    : ada.landmarks().xy()[i - 1];
        }
        try (Photo photo = PhotoReader.read("grey.png", out.toByteArray())) {
            Raster picture = Portrait.of(photo, new Landmarks(xy), SIDE).picture();
            for (int i = 0; i < picture.bgr().length; i += 3) {
                assertThat(picture.bgr()[i] & 0xff).isEqualTo(0x80);
            }
        }
    }

    @Test
    void theEndsAreThePortraits() {
        Morph morph = new Morph(ada, adrian);
        assertThat(difference(morph.at(0), ada.picture())).isZero();
        assertThat(difference(morph.at(1), adrian.picture())).isZero();
    }

    @Test
    void aFaceBecomesItselfByStayingAsItIs() {
        Morph morph = new Morph(ada, ada);
        for (double share : new double[] {0.25, 0.5, 0.9}) {
            assertThat(difference(morph.at(share), ada.picture())).isZero();
        }
    }

    @Test
    void theLandmarksOfTheMiddleLieBetweenThoseOfTheEnds() throws IOException {
        Raster middle = new Morph(ada, adrian).at(0.5);
        Landmarks start = found(ada.picture());
        Landmarks end = found(adrian.picture());
        Landmarks now = found(middle);
        double toMean = 0;
        double apart = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double meanX = (start.x(i) + end.x(i)) / 2;
            double meanY = (start.y(i) + end.y(i)) / 2;
            toMean += Math.hypot(now.x(i) - meanX, now.y(i) - meanY) / Landmarks.COUNT;
            apart += Math.hypot(start.x(i) - end.x(i), start.y(i) - end.y(i)) / Landmarks.COUNT;
        }
        assertThat(toMean).isLessThan(0.5 * apart).isLessThan(0.012 * SIDE);
    }

    @Test
    void portraitsOfTwoSizesAndSharesBeyondTheEndsAreRefused() {
        Portrait small = new Portrait(new Raster(8, 8, new byte[192]), ada.landmarks());
        assertThatThrownBy(() -> new Morph(ada, small)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Morph(ada, adrian).at(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Morph(ada, adrian).at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void landmarksAtOnePlaceOrBeyondTheFrameDoNoHarm() {
        float[] odd = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < odd.length; i++) {
            odd[i] = i % 5 == 0 ? -400 : i % 7 == 0 ? 4000 : 100;
        }
        Morph morph = new Morph(ada, new Portrait(adrian.picture(), new Landmarks(odd)));
        assertThat(difference(morph.at(0), ada.picture())).isZero();
        assertThat(difference(morph.at(1), adrian.picture())).isZero();
    }

    @Test
    void aMeshCoversTheSquareWithoutHolesOrOverlaps() {
        Random random = new Random(7);
        for (int run = 0; run < 20; run++) {
            Mesh mesh = mesh(random);
            double area = 0;
            for (Mesh.Triangle t : mesh.triangles()) {
                assertThat(mesh.doubleArea(t.a(), t.b(), t.c())).isPositive();
                area += mesh.doubleArea(t.a(), t.b(), t.c()) / 2;
            }
            assertThat(area).isCloseTo(100.0 * 100, within(1e-6));
            // By Euler's formula, n points, b of them on the outline, make 2n - b - 2 triangles.
            assertThat(mesh.triangles()).hasSize(2 * mesh.x().length - 16 - 2);
            for (int i = 0; i < 500; i++) {
                double x = 100 * random.nextDouble();
                double y = 100 * random.nextDouble();
                assertThat(mesh.triangles().stream().filter(t -> isIn(mesh, t, x, y)))
                        .hasSize(1);
            }
        }
    }

    /** Sixteen points on the outline, the corners first, and random ones inside. */
    private static Mesh mesh(Random random) {
        double[] x = new double[90];
        double[] y = new double[90];
        double[][] corners = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
        for (int i = 0; i < 16; i++) {
            double[] a = corners[i % 4];
            double[] b = corners[(i + 1) % 4];
            x[i] = a[0] + (b[0] - a[0]) * (i / 4) / 4;
            y[i] = a[1] + (b[1] - a[1]) * (i / 4) / 4;
        }
        for (int i = 16; i < x.length; i++) {
            x[i] = 1 + 98 * random.nextDouble();
            y[i] = 1 + 98 * random.nextDouble();
        }
        return Mesh.of(x, y);
    }

    private static boolean isIn(Mesh mesh, Mesh.Triangle t, double x, double y) {
        return left(mesh, t.a(), t.b(), x, y) && left(mesh, t.b(), t.c(), x, y) && left(mesh, t.c(), t.a(), x, y);
    }

    private static boolean left(Mesh mesh, int from, int to, double x, double y) {
        double dx = mesh.x()[to] - mesh.x()[from];
        double dy = mesh.y()[to] - mesh.y()[from];
        return dx * (y - mesh.y()[from]) - (x - mesh.x()[from]) * dy > 0;
    }

    private static Portrait portrait(String probe) {
        Path file = AppFolders.current().sampleProbes().resolve(probe);
        try (Photo photo = PhotoReader.read(file)) {
            Face face = pipeline.largestFace(photo).orElseThrow();
            return Portrait.of(photo, face.landmarks(), SIDE);
        }
    }

    private static Landmarks found(Raster picture) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), rgb(picture));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        try (Photo photo = PhotoReader.read("morph.png", out.toByteArray())) {
            return pipeline.largestFace(photo).orElseThrow().landmarks();
        }
    }

    private static byte[] rgb(Raster picture) {
        byte[] rgb = new byte[picture.bgr().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = picture.bgr()[i - i % 3 + 2 - i % 3];
        }
        return rgb;
    }

    private static double mean(Landmarks landmarks, int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += landmarks.x(i) / (last - first + 1);
        }
        return sum;
    }

    /** The largest difference between two pictures. */
    private static int difference(Raster one, Raster other) {
        int largest = 0;
        for (int i = 0; i < one.bgr().length; i++) {
            largest = Math.max(largest, Math.abs((one.bgr()[i] & 0xff) - (other.bgr()[i] & 0xff)));
        }
        return largest;
    }
}
