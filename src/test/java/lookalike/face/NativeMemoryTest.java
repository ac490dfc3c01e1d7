package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.AppFolders;
import lookalike.shared.TestModels;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** Resident memory does not grow with the number of photos or pipelines: whoever opens native memory closes it. */
class NativeMemoryTest {

    private static final long MEGABYTE = 1 << 20;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 8;

    @Test
    void photosLeaveNothingBehind() throws IOException {
        List<Path> photos = samplePhotos();
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            assertStays(() -> analyse(pipeline, photos));
        }
    }

    @Test
    void pipelinesLeaveNothingBehind() throws IOException {
        PipelineModels models = TestModels.starter();
        List<Path> photos = samplePhotos().subList(0, 4);
        assertStays(() -> {
            for (int i = 0; i < 6; i++) {
                try (FacePipeline pipeline = new FacePipeline(models)) {
                    analyse(pipeline, photos);
                }
            }
        });
    }

    /** One leaked photo a time would be 300 kB and more of each of some 1,000; one leaked pipeline 30 MB of each of 48. */
    private static void assertStays(Runnable round) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        System.gc();
        long before = Pointer.physicalBytes();
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        System.gc();
        long grown = (Pointer.physicalBytes() - before) / MEGABYTE;
        assertThat(grown).as("megabytes of resident memory grown").isLessThan(120);
    }

    private static void analyse(FacePipeline pipeline, List<Path> photos) {
        for (Path file : photos) {
            try (Photo photo = PhotoReader.read(file)) {
                assertThat(pipeline.labelledFace(photo).main()).isPresent();
            }
        }
    }

    private static List<Path> samplePhotos() throws IOException {
        try (Stream<Path> files = Files.walk(AppFolders.current().sampleCast())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
