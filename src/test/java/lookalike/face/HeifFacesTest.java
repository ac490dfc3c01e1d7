package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.image.HeifPictures;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the same photo in HEIC and AVIF, stored in each of the eight orientations, has the same face as the upright JPEG. */
class HeifFacesTest {

    private static FacePipeline pipeline;
    private static Face expected;

    @BeforeAll
    static void open() {
        pipeline = new FacePipeline(TestModels.starter());
        try (Photo jpeg = PhotoReader.read(AppFolders.current().sampleProbes().resolve("ada-sterling.jpg"))) {
            expected = pipeline.largestFace(jpeg).orElseThrow();
        }
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    static Stream<String> files() {
        return Stream.of("heic", "avif")
                .flatMap(kind -> IntStream.rangeClosed(1, 8).mapToObj(turn -> "face-%d.%s".formatted(turn, kind)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFaceIsThatOfTheUprightJpeg(String file) {
        try (Photo photo = PhotoReader.read(file, HeifPictures.bytes(file))) {
            Face face = pipeline.largestFace(photo).orElseThrow();
            assertThat(face.box().x()).isCloseTo(expected.box().x(), within(2.0));
            assertThat(face.box().y()).isCloseTo(expected.box().y(), within(2.0));
            assertThat(face.box().width()).isCloseTo(expected.box().width(), within(2.0));
            assertThat(face.box().height()).isCloseTo(expected.box().height(), within(2.0));
            assertThat(face.descriptor().distance(expected.descriptor())).isLessThan(0.05);
        }
    }
}
