package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaceCanvas;
import lookalike.shared.Rasters;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests faces that are small for their photo; {@code LargePhotosTest} has the limits for faces of real people. */
class SmallFacesTest {

    private static final double FITTING = 0.6;

    private static FacePipeline pipeline;
    private static final List<FaceCanvas.Portrait> PORTRAITS = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        pipeline = new FacePipeline(TestModels.starter());
        try (Stream<Path> files = Files.walk(AppFolders.current().sampleCast())) {
            for (Path file : files.filter(f -> f.toString().endsWith("1.jpg"))
                    .sorted()
                    .limit(8)
                    .toList()) {
                try (Photo photo = PhotoReader.read(file)) {
                    PORTRAITS.add(new FaceCanvas.Portrait(
                            file, pipeline.largestFace(photo).orElseThrow().box()));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void aLargePhotoIsSearchedForFacesOfFewPixels() throws IOException {
        FaceCanvas canvas = FaceCanvas.of(4000, 2600, PORTRAITS, FaceCanvas.range(12, 30, 400));
        try (Photo photo = Photo.of("large", Rasters.of(canvas.image()))) {
            List<List<Face>> early = new ArrayList<>();
            List<Face> all = pipeline.allFaces(photo, new CancelSignal(), early::add);
            assertThat(canvas.faces())
                    .allSatisfy(expected -> assertThat(all)
                            .anySatisfy(face ->
                                    assertThat(face.box().overlap(expected)).isGreaterThan(FITTING)));
            assertThat(all).hasSameSizeAs(canvas.faces());
            assertThat(early).hasSize(1);
            assertThat(early.get(0)).isNotEmpty().hasSizeLessThan(all.size());
            assertThat(all).as("what came early stays as it was").containsAll(early.get(0));
        }
    }

    @Test
    void theSearchStopsWhenItIsCancelled() throws IOException {
        FaceCanvas canvas = FaceCanvas.of(4000, 2600, PORTRAITS, FaceCanvas.range(3, 200, 400));
        CancelSignal cancel = new CancelSignal();
        try (Photo photo = Photo.of("large", Rasters.of(canvas.image()))) {
            assertThatThrownBy(() -> pipeline.allFaces(photo, cancel, early -> cancel.cancel()))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void aPhotoOfUsualSizeHasNoSecondSearch() {
        try (Photo photo = PhotoReader.read(AppFolders.current().sampleCast().resolveSibling("probes/group.jpg"))) {
            assertThat(photo.longerSide()).isLessThanOrEqualTo(1212);
            pipeline.allFaces(photo, new CancelSignal(), early -> {
                throw new AssertionError("there is nothing to wait for");
            });
        }
    }
}
