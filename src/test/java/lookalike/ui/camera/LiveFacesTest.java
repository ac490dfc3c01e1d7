package lookalike.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import lookalike.face.LoadedModels;
import lookalike.image.Raster;
import lookalike.match.Matcher;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.LiveScene;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faces before a camera with the starter models; pictures of the sample cast stand in for it. */
class LiveFacesTest {

    private static final double PICTURES_A_SECOND = 15;
    private static final Placed ADA = Placed.of("Ada Sterling", 0, 0.3, 0.5, 0.8);
    private static final Placed ADRIAN = Placed.of("Adrian Cole", 0, 0.75, 0.5, 0.7);

    @TempDir
    static Path folder;

    private static LoadedModels models;
    private static Matcher matcher;

    private final List<Throwable> failures = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Matcher open = matcher;
    private boolean names = true;
    private final LiveFaces faces = new LiveFaces(
            models,
            () -> open,
            task -> {
                if (names) {
                    task.run();
                } else {
                    waiting.add(task);
                }
            },
            failures::add);
    private int pictures;

    @BeforeAll
    static void readTheCast() {
        models = TestModels.starter();
        matcher = LiveScene.matcher(folder, models, 8);
    }

    @AfterEach
    void close() {
        faces.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void theNameOfAStillFaceDoesNotChange() {
        Set<LiveFaceWords> words = new HashSet<>();
        follow(picture(ADA));
        for (int i = 0; i < 6 * PICTURES_A_SECOND; i++) {
            // A still person moves a little, and a camera's picture is noisy.
            double shake = 0.002 * Math.sin(i);
            follow(picture(Placed.of("Ada Sterling", 0, 0.3 + shake, 0.5, 0.8 + shake)))
                    .forEach(face -> words.add(LiveFaceWords.of(face)));
        }
        assertThat(words).hasSize(1);
        assertThat(words.iterator().next().name()).isEqualTo("Ada Sterling");
    }

    @Test
    void everyoneWhoComesIsNamedAndKeepsTheName() {
        follow(picture(ADA));
        assertThat(nameOf(follow(picture(ADA)).get(0))).isEqualTo("Ada Sterling");
        follow(picture(ADA, ADRIAN));
        for (int i = 0; i < 20; i++) {
            double x = 0.3 + 0.01 * i;
            List<LiveFace> both = follow(picture(Placed.of("Ada Sterling", 0, x, 0.5, 0.8), ADRIAN));
            assertThat(both).extracting(LiveFacesTest::nameOf).containsExactlyInAnyOrder("Ada Sterling", "Adrian Cole");
        }
    }

    @Test
    void theLargerOfTwoPicturesOfAFaceIsKept() {
        Placed far = Placed.of("Ada Sterling", 0, 0.3, 0.5, 0.3);
        Raster near = picture(ADA);
        int track = follow(picture(far)).get(0).track();
        double width = faces.still(track).orElseThrow().face().width();
        for (int i = 1; i <= 10; i++) {
            follow(picture(Placed.of("Ada Sterling", 0, 0.3, 0.5, 0.3 + 0.05 * i)));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(follow(near)).extracting(LiveFace::track).containsExactly(track);
        }
        LiveStill still = faces.still(track).orElseThrow();
        assertThat(still.face().width()).isGreaterThan(1.5 * width);
        assertThat(still.picture().width()).isEqualTo(near.width());
    }

    @Test
    void picturesDoNotWaitForNames() {
        names = false;
        for (int i = 0; i < 10; i++) {
            assertThat(follow(picture(ADA)))
                    .hasSize(1)
                    .allMatch(face -> face.answer().isEmpty());
        }
        assertThat(waiting).as("one at a time").hasSize(1);
        waiting.remove().run();
        assertThat(nameOf(follow(picture(ADA)).get(0))).isEqualTo("Ada Sterling");
    }

    @Test
    void namesComeAndGoWithTheDataset() {
        open = null;
        follow(picture(ADA));
        assertThat(follow(picture(ADA)))
                .hasSize(1)
                .allMatch(face -> face.answer().isEmpty());
        open = matcher;
        follow(picture(ADA));
        assertThat(nameOf(follow(picture(ADA)).get(0))).isEqualTo("Ada Sterling");
        open = null;
        assertThat(follow(picture(ADA)))
                .hasSize(1)
                .allMatch(face -> face.answer().isEmpty());
    }

    private record LiveFaceWords(int track, String name, String words) {

        static LiveFaceWords of(LiveFace face) {
            return new LiveFaceWords(
                    face.track(),
                    nameOf(face),
                    face.answer().orElseThrow().resemblance().name());
        }
    }

    private static String nameOf(LiveFace face) {
        return face.answer().map(LiveAnswer::name).orElse("");
    }

    private List<LiveFace> follow(Raster picture) {
        return faces.follow(++pictures / PICTURES_A_SECOND, picture);
    }

    private static Raster picture(Placed... people) {
        return LiveScene.picture(640, 360, people);
    }
}
