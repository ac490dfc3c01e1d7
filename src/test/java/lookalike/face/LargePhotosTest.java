package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.FaceCanvas;
import lookalike.shared.LfwProtocol;
import lookalike.shared.Rasters;
import lookalike.shared.RealData;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that at least a given number of LFW faces in large pictures are found, with boxes that fit. */
@RealData
class LargePhotosTest {

    /** Least overlap with the box that the face has in its original photo. */
    private static final double FITTING = 0.6;

    private static final int PEOPLE = 40;
    private static final int STEP = 140;

    private static FacePipeline pipeline;
    private static final List<FaceCanvas.Portrait> PORTRAITS = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        pipeline = new FacePipeline(TestModels.starter());
        try (Stream<Path> folders = Files.list(LfwProtocol.photos())) {
            List<Path> people = folders.sorted().toList();
            for (int i = 0; i < PEOPLE; i++) {
                Path folder = people.get(i * STEP);
                Path file = folder.resolve(folder.getFileName() + "_0001.jpg");
                try (Photo photo = PhotoReader.read(file)) {
                    PORTRAITS.add(new FaceCanvas.Portrait(
                            file,
                            pipeline.labelledFace(photo).main().orElseThrow().box()));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void facesOf100PixelsInSixThousandByFourThousand() throws IOException {
        assertThat(found(6000, 4000, FaceCanvas.same(40, 100))).isGreaterThanOrEqualTo(39);
    }

    @Test
    void facesOf60PixelsInFourThousandByThreeThousand() throws IOException {
        assertThat(found(4000, 3000, FaceCanvas.same(40, 60))).isGreaterThanOrEqualTo(38);
    }

    @Test
    void facesOf28PixelsInSixThousandByFourThousand() throws IOException {
        assertThat(found(6000, 4000, FaceCanvas.same(40, 28))).isGreaterThanOrEqualTo(36);
    }

    @Test
    void allFacesInStrips() throws IOException {
        assertThat(found(30_000, 1000, FaceCanvas.range(20, 30, 400))).isEqualTo(20);
        assertThat(found(512, 12_000, FaceCanvas.range(20, 30, 200))).isEqualTo(20);
    }

    /** Returns the number of faces that are found at their places. */
    private static int found(int width, int height, double[] widths) throws IOException {
        FaceCanvas canvas = FaceCanvas.of(width, height, PORTRAITS, widths);
        try (Photo photo = Photo.of("canvas", Rasters.of(canvas.image()))) {
            List<Face> all = pipeline.allFaces(photo);
            int found = (int) canvas.faces().stream()
                    .filter(expected -> all.stream().anyMatch(face -> face.box().overlap(expected) > FITTING))
                    .count();
            System.out.printf(
                    "%d x %d: %d of %d faces of %.0f to %.0f px with boxes that fit; %d in all%n",
                    width, height, found, widths.length, widths[0], widths[widths.length - 1], all.size());
            canvas.faces().stream()
                    .filter(expected ->
                            all.stream().noneMatch(face -> face.box().overlap(expected) > FITTING))
                    .forEach(missed -> System.out.println("  missed " + missed + ", best overlap "
                            + all.stream()
                                    .mapToDouble(face -> face.box().overlap(missed))
                                    .max()));
            return found;
        }
    }
}
