package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.LfwProtocol;
import lookalike.shared.RealData;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;

/** Tests 201 photos of LFW that lie on their side or stand on their head. {@code LfwTest} tests that no upright photo is turned. */
@RealData
class TurnedPhotosTest {

    private static final int PHOTOS = 67;
    private static final int STEP = 197;

    @Test
    void facesInTurnedPhotosAreThoseOfTheUprightOnes() throws IOException {
        LoadedModels models = TestModels.starter();
        double threshold = models.descriptor().card().threshold().euclidean();
        List<Double> distances = new ArrayList<>();
        int found = 0;
        try (FacePipeline pipeline = new FacePipeline(models)) {
            for (Path file : photos()) {
                try (Photo upright = PhotoReader.read(file)) {
                    Face expected = pipeline.labelledFace(upright).main().orElseThrow();
                    for (int degrees : new int[] {90, 180, 270}) {
                        try (Photo turned = upright.turned(degrees)) {
                            Optional<Face> main = pipeline.labelledFace(turned).main();
                            FaceBox place = new QuarterTurn(degrees, upright.width(), upright.height())
                                    .toTurned(expected.box());
                            boolean isFound = main.filter(face -> QuarterTurn.sum(face.turned(), degrees) == 0
                                            && face.box().overlap(place) > 0.7)
                                    .isPresent();
                            found += isFound ? 1 : 0;
                            distances.add(main.map(face -> face.descriptor().distance(expected.descriptor()))
                                    .orElse(2.0));
                        }
                    }
                }
            }
        }
        Collections.sort(distances);
        double median = distances.get(distances.size() / 2);
        System.out.printf(
                "turned: %d of %d found upright, distance to the upright photo's face: median %.4f, 98 %% below %.4f, threshold %.3f%n",
                found, distances.size(), median, distances.get(distances.size() * 98 / 100), threshold);
        assertThat(found).isGreaterThanOrEqualTo(3 * PHOTOS * 98 / 100);
        assertThat(median).isLessThanOrEqualTo(0.15 * threshold);
    }

    private static List<Path> photos() throws IOException {
        try (Stream<Path> files = Files.walk(LfwProtocol.photos())) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            return Stream.iterate(0, i -> i + STEP).limit(PHOTOS).map(all::get).toList();
        }
    }
}
