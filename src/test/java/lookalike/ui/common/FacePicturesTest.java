package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.Landmarks;
import lookalike.face.LoadedModels;
import lookalike.face.QuarterTurn;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.ThumbnailCache;
import lookalike.model.ModelException;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FacePicturesTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private FacePictures pictures;

    @TempDir
    private Path folder;

    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void anEmptyCache() {
        pictures = pictures();
    }

    private FacePictures pictures() {
        return new FacePictures(new Jobs(background::add, Runnable::run, e -> {}), new ThumbnailCache(folder, 1 << 20));
    }

    @Test
    void whatIsNoLongerWantedIsNotRead() {
        FacePictures.Wish wish = ask("ada-sterling.jpg");
        ask("adrian-cole.jpg");
        wish.forget();
        work();
        assertThat(shown).containsExactly("adrian-cole.jpg");
        wish.forget();
    }

    @Test
    void picturesAreKeptOnDiskUntilTheFileChanges() throws IOException {
        Path photo =
                Files.copy(AppFolders.current().sampleProbes().resolve("ada-sterling.jpg"), folder.resolve("a.jpg"));
        List<FacePictures.Loaded> loaded = new ArrayList<>();
        pictures.load(photo, Optional.empty(), 64, loaded::add);
        work();
        Files.setLastModifiedTime(photo, FileTime.fromMillis(1_000_000));
        pictures().load(photo, Optional.empty(), 64, loaded::add);
        work();
        assertThat(onDisk()).isEqualTo(2);
        byte[] content = Files.readAllBytes(photo);
        Files.write(photo, new byte[content.length]);
        Files.setLastModifiedTime(photo, FileTime.fromMillis(1_000_000));
        pictures().load(photo, Optional.empty(), 64, loaded::add);
        work();
        assertThat(loaded).hasSize(3);
        assertThat(loaded.get(2).scale()).isEqualTo(loaded.get(0).scale()).isLessThan(1);
        assertThat(loaded.get(2).image().getWidth()).isEqualTo(64);
    }

    @Test
    void aPhotoThatLiesOnItsSideIsTurnedForItsPictures(@TempDir Path photos) throws IOException {
        Path upright = AppFolders.current().sampleProbes().resolve("group.jpg");
        Path lying = photos.resolve("lying.png");
        FaceBox face = new FaceBox(100, 40, 60, 80);
        FaceBox inLying;
        try (Photo photo = PhotoReader.read(upright)) {
            Files.write(lying, Pictures.png(Pictures.of(photo.scaled(1).turned(270))));
            inLying = new QuarterTurn(270, photo.width(), photo.height()).toTurned(face);
        }
        List<Image> expected = new ArrayList<>();
        List<Image> turned = new ArrayList<>();
        pictures.load(upright, Optional.of(face), 48, loaded -> expected.add(loaded.image()));
        pictures.loadPortrait(upright, face, 0, 48, loaded -> expected.add(loaded.image()));
        pictures.load(upright, Optional.empty(), 64, loaded -> expected.add(loaded.image()));
        pictures.load(lying, Optional.of(inLying), 90, 48, loaded -> turned.add(loaded.image()));
        pictures.loadPortrait(lying, inLying, 90, 48, loaded -> turned.add(loaded.image()));
        pictures.load(lying, Optional.empty(), 90, 64, loaded -> turned.add(loaded.image()));
        pictures.load(
                lying,
                Optional.empty(),
                64,
                loaded -> assertThat(loaded.image().getHeight()).isEqualTo(64));
        work();
        assertThat(turned).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(turned.get(i).getWidth()).isEqualTo(expected.get(i).getWidth());
            assertThat(differences(turned.get(i), expected.get(i))).isLessThan(4);
        }
    }

    @Test
    void theEyesOfFacesLieOnOneLine() {
        List<Image> portraits = new ArrayList<>();
        LoadedModels models = TestModels.starter();
        pictures.use(() -> models);
        try (FacePipeline pipeline = new FacePipeline(models)) {
            for (String name : List.of("ada-sterling.jpg", "bianca-moreau.jpg")) {
                Path file = AppFolders.current().sampleProbes().resolve(name);
                Face face = face(pipeline, PhotoReader.read(file));
                pictures.loadPortrait(file, face.box(), face.turned(), 260, loaded -> portraits.add(loaded.image()));
            }
            work();
            pictures.close();
            assertThat(portraits).hasSize(2).allSatisfy(portrait -> {
                Landmarks seen = face(pipeline, PhotoReader.read("portrait", Pictures.png(portrait)))
                        .landmarks();
                double eyes = IntStream.rangeClosed(36, 47)
                        .mapToDouble(seen::y)
                        .average()
                        .orElseThrow();
                assertThat(eyes).isBetween(0.42 * 260 - 3, 0.42 * 260 + 3);
            });
        }
    }

    private static Face face(FacePipeline pipeline, Photo photo) {
        try (photo) {
            return pipeline.largestFace(photo).orElseThrow();
        }
    }

    @Test
    void aGuessFromTheBoxIsNotKeptOnDisk() throws IOException {
        Path file = AppFolders.current().sampleProbes().resolve("ada-sterling.jpg");
        FaceBox box = new FaceBox(100, 100, 120, 120);
        List<Image> shown = new ArrayList<>();
        pictures.use(() -> {
            throw new ModelException(ModelException.Reason.LANDMARKS, "landmarks.onnx", 5);
        });
        pictures.loadPortrait(file, box, 0, 64, loaded -> shown.add(loaded.image()));
        work();
        assertThat(shown).hasSize(1);
        assertThat(onDisk()).isZero();
        pictures = pictures();
        LoadedModels models = TestModels.starter();
        pictures.use(() -> models);
        pictures.loadPortrait(file, box, 0, 64, loaded -> shown.add(loaded.image()));
        work();
        pictures.close();
        assertThat(shown).hasSize(2);
        assertThat(onDisk()).isEqualTo(1);
        pictures = pictures();
        pictures.use(() -> {
            throw new AssertionError("the picture is on disk");
        });
        pictures.loadPortrait(file, box, 0, 64, loaded -> shown.add(loaded.image()));
        work();
        assertThat(shown).hasSize(3);
    }

    @Test
    void aWideFrameIsFilled() {
        List<Image> shown = new ArrayList<>();
        Path file = AppFolders.current().sampleProbes().resolve("ada-sterling.jpg");
        pictures.loadPortrait(file, new FaceBox(100, 100, 120, 120), 0, 198, 128, loaded -> shown.add(loaded.image()));
        work();
        assertThat(shown).singleElement().satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(198);
            assertThat(image.getHeight()).isEqualTo(128);
        });
    }

    @Test
    void manyLargePicturesMakeRoomForEachOther() {
        FaceBox box = new FaceBox(100, 100, 120, 120);
        Path file = AppFolders.current().sampleProbes().resolve("ada-sterling.jpg");
        int[] loaded = new int[1];
        for (int width = 2000; width < 2010; width++) {
            pictures.loadPortrait(file, box, 0, width, 1500, picture -> loaded[0]++);
            work();
        }
        pictures.loadPortrait(file, box, 0, 2009, 1500, picture -> loaded[0]++);
        assertThat(background).as("the last one is in memory").isEmpty();
        pictures.loadPortrait(file, box, 0, 2000, 1500, picture -> loaded[0]++);
        assertThat(background).as("the first one is not").hasSize(1);
        work();
        assertThat(loaded[0]).isEqualTo(12);
    }

    private long onDisk() throws IOException {
        try (Stream<Path> kept = Files.walk(folder)) {
            return kept.filter(file -> file.toString().endsWith(".thumb")).count();
        }
    }

    private static double differences(Image one, Image other) {
        double sum = 0;
        int pixels = (int) (one.getWidth() * one.getHeight());
        for (int i = 0; i < pixels; i++) {
            int x = i % (int) one.getWidth();
            int y = i / (int) one.getWidth();
            sum += Math.abs((one.getPixelReader().getArgb(x, y) & 0xff)
                    - (other.getPixelReader().getArgb(x, y) & 0xff));
        }
        return sum / pixels;
    }

    @Test
    void whatWasAskedForLastComesFirst() {
        ask("ada-sterling.jpg");
        ask("adrian-cole.jpg");
        ask("bianca-moreau.jpg");
        work();
        assertThat(shown).containsExactly("bianca-moreau.jpg", "adrian-cole.jpg", "ada-sterling.jpg");
    }

    @Test
    void aPictureIsReadOnceForAllWhoAskAndKept() {
        ask("ada-sterling.jpg");
        ask("ada-sterling.jpg");
        work();
        ask("ada-sterling.jpg");
        assertThat(shown).hasSize(3);
        assertThat(background).isEmpty();
    }

    @Test
    void afterManyNewWishesTheOldestAreForgotten() {
        ask("ada-sterling.jpg");
        for (int i = 0; i < 1000; i++) {
            ask("gone-" + i + ".jpg");
        }
        work();
        assertThat(shown).isEmpty();
        ask("ada-sterling.jpg");
        work();
        assertThat(shown).containsExactly("ada-sterling.jpg");
    }

    private FacePictures.Wish ask(String name) {
        Path file = AppFolders.current().sampleProbes().resolve(name);
        return pictures.load(file, Optional.empty(), 32, loaded -> shown.add(name));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
