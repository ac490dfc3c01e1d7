package lookalike.ui.compare.detail;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.image.Raster;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.UndoStack;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbeFaces;
import lookalike.ui.compare.core.ProbePhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests matches without photos, and answers that arrive too late; background work waits in a queue that the test runs. */
@ExtendWith(ApplicationExtension.class)
class DetailControllerTest {

    @TempDir
    private Path folder;

    private final CompareState compare = new CompareState();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private Optional<Path> picked = Optional.empty();
    private final Jobs jobs = new Jobs(background::add, Runnable::run, errors::add);
    private final CompareController analysis = new CompareController(
            compare,
            () -> {
                throw new AssertionError("no network is needed");
            },
            new Jobs(work -> {}, Runnable::run, errors::add),
            new Jobs(work -> {}, Runnable::run, errors::add),
            new Jobs(work -> {}, Runnable::run, errors::add),
            new SimpleObjectProperty<>(),
            new UndoStack());
    private final DetailController controller = new DetailController(compare, analysis, picker(), jobs);

    @Test
    void importedPhotosAreCountedButCannotBeMorphed() {
        rank();
        assertThat(controller.model().photos().get()).hasSize(1);
        work();
        assertThat(controller.model().photos().get())
                .extracting(photo -> photo.exemplar().path())
                .containsExactly("a#2", "a#1");
        assertThat(DetailText.caption(controller.model(), false)).isEqualTo("no photo");
        controller.wantMorph(true);
        work();
        assertThat(controller.model().morph().get().problem().detail()).isEqualTo("Ada was imported without photos.");
        assertThat(opened).isEmpty();
        assertThat(errors).isEmpty();
    }

    @Test
    void onlyTheLatestIsLookedInto() {
        rank();
        controller.wantLikeness(true);
        compare.match().set(compare.closest().get().get(1));
        work();
        assertThat(opened).as("the first match's turn was over before it came").hasSize(1);
        assertThat(controller.model().likeness().get().found()).isNull();
        assertThat(controller.model().likeness().get().problem()).isNotNull();
        assertThat(errors).as("it is the test's own").hasSize(1);
        compare.match().set(null);
        assertThat(controller.model().likeness().get().isAwaited()).isTrue();
        assertThat(controller.model().photos().get()).isEmpty();
    }

    @Test
    void nobodyLooksNothingIsComputed() {
        rank();
        controller.wantLikeness(true);
        controller.wantLikeness(false);
        work();
        assertThat(opened).isEmpty();
        assertThat(controller.model().likeness().get().isAwaited()).isTrue();
    }

    @Test
    void theSavedMorphHasTheCreditOfTheMatchsPhotoBelowIt(FxRobot robot) throws IOException {
        robot.interact(() -> rank(creditedMatcher()));
        int side = MorphFrames.SIDE;
        Raster grey = new Raster(side, side, new byte[3 * side * side]);
        MorphFrames frames = new MorphFrames(Collections.nCopies(MorphFrames.FRAMES, grey), List.of());
        Path file = folder.resolve("way.gif");
        picked = Optional.of(file);
        robot.interact(() -> {
            controller.model().morph().set(new Result<>(frames, null));
            controller.saveMorph(null);
        });
        robot.interact(this::work);
        assertThat(errors).isEmpty();
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(side);
        assertThat(picture.getHeight()).isBetween(side + 20, side + 40);
        int below = picture.getHeight() - side;
        int[] strip = picture.getRGB(0, side, side, below, null, 0, side);
        assertThat(Arrays.stream(strip)
                        .map(pixel -> pixel & 0xff)
                        .filter(blue -> blue < 128)
                        .count())
                .as("dark pixels of the words on white")
                .isBetween(100L, side * below / 4L);
        Files.delete(file);
        robot.interact(() -> {
            rank();
            controller.model().morph().set(new Result<>(frames, null));
            controller.saveMorph(null);
        });
        robot.interact(this::work);
        assertThat(ImageIO.read(file.toFile()).getHeight())
                .as("without a credit")
                .isEqualTo(side);
    }

    private Matcher creditedMatcher() {
        try {
            return ProbeFaces.creditedMatcher(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ranks a face against two people with imported descriptors. */
    private void rank() {
        Matcher matcher;
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(List.of(
                    new ImportedPerson("a", "Ada", List.of(at(40), at(10))),
                    new ImportedPerson("b", "Bea", List.of(at(80)))));
            matcher = Matcher.of(catalog, Gallery.load(catalog, MODEL), MatchOptions.DEFAULTS, new CancelSignal());
        }
        rank(matcher);
    }

    private void rank(Matcher matcher) {
        Face face = new Face(
                new DetectedFace(new FaceBox(0, 0, 9, 9), 1),
                new Landmarks(new float[136]),
                new FaceQuality(9, 0.005, 100),
                at(0));
        ProbeFace probe = new ProbeFace(face, new WritableImage(1, 1), new WritableImage(1, 1), false);
        ProbePhoto.Source source = ProbePhoto.Source.of("p.jpg", () -> {
            opened.add("p.jpg");
            throw new IllegalStateException("the test's own");
        });
        compare.photo()
                .set(new ProbePhoto(
                        source,
                        new WritableImage(1, 1),
                        1,
                        List.of(probe),
                        new ModelSelection(TestModels.finders("finders"), MODEL),
                        true,
                        Optional.empty()));
        Ranking ranking = matcher.rank(at(0));
        compare.answer().set(new CompareState.Answer(matcher, ranking, List.of(), true, Optional.empty()));
        compare.closest().set(ranking.top(Order.EUCLIDEAN, 2));
        compare.match().set(compare.closest().get().get(0));
    }

    /** A file picker that returns the chosen file when asked where to save. */
    private FilePicker picker() {
        return (FilePicker) Proxy.newProxyInstance(
                FilePicker.class.getClassLoader(), new Class<?>[] {FilePicker.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("save");
                    return picked;
                });
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }
}
