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
            // A photo is 320 x 320 x 3 bytes and more: all of them left open are 390 MB.
            assertStays(() -> analyse(pipeline, photos), 390);
        }
    }

    @Test
    void pipelinesLeaveNothingBehind() throws IOException {
        PipelineModels models = TestModels.starter();
        List<Path> photos = samplePhotos().subList(0, 4);
        assertStays(
                () -> {
                    for (int i = 0; i < 6; i++) {
                        try (FacePipeline pipeline = new FacePipeline(models)) {
                            analyse(pipeline, photos);
                        }
                    }
                    // A pipeline's sessions hold some 30 MB: 48 of them left open are 1,440 MB.
                },
                1440);
    }

    /** @param leak what the rounds would leave behind if nothing were closed, in megabytes; less than half is noise */
    private static void assertStays(Runnable round, long leak) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        long before = nativeMegabytes();
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        long grown = nativeMegabytes() - before;
        System.out.printf("resident memory outside of the heap grew by %d MB; a leak would be %d MB%n", grown, leak);
        assertThat(grown).as("megabytes of resident memory grown").isLessThan(leak / 2);
    }

    private static long nativeMegabytes() {
        System.gc();
        return (Pointer.physicalBytes() - Runtime.getRuntime().totalMemory()) / MEGABYTE;
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
