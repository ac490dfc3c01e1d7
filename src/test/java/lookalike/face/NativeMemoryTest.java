package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.HeifPictures;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.ResidentMemory;
import lookalike.shared.Sweep;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;

/** Tests that resident memory does not grow with the number of photos or pipelines. */
class NativeMemoryTest {

    @Test
    void photosLeaveNothingBehind() throws IOException {
        // A photo is 320 x 320 x 3 bytes and more: all of these left open are 195 MB.
        assertPhotosLeaveNothingBehind(samplePhotos().subList(0, 80), 195);
    }

    @Test
    @Sweep
    void manyPhotosLeaveNothingBehind() throws IOException {
        assertPhotosLeaveNothingBehind(samplePhotos(), 390);
    }

    private static void assertPhotosLeaveNothingBehind(List<Path> photos, long leak) {
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            ResidentMemory.assertStays(() -> analyse(pipeline, photos), leak);
        }
    }

    @Test
    void picturesOfPhonesLeaveNothingBehind() {
        // A decoder and its frame are 1 MB and more: those of 320 pictures are 320 MB.
        assertPicturesOfPhonesLeaveNothingBehind(10, 320);
    }

    @Test
    @Sweep
    void manyPicturesOfPhonesLeaveNothingBehind() {
        assertPicturesOfPhonesLeaveNothingBehind(20, 640);
    }

    private static void assertPicturesOfPhonesLeaveNothingBehind(int rounds, long leak) {
        byte[] grid = HeifPictures.bytes("grid.heic");
        byte[] heic = HeifPictures.bytes("face-6.heic");
        byte[] avif = HeifPictures.bytes("face-6.avif");
        byte[] cutOff = Arrays.copyOf(heic, heic.length / 2);
        ResidentMemory.assertStays(
                () -> {
                    for (int i = 0; i < rounds; i++) {
                        read(grid);
                        read(heic);
                        read(avif);
                        assertThatThrownBy(() -> read(cutOff)).isInstanceOf(UnreadablePhotoException.class);
                    }
                },
                leak);
    }

    private static void read(byte[] file) {
        PhotoReader.read("a photo", file).close();
    }

    @Test
    void pipelinesLeaveNothingBehind() throws IOException {
        // A pipeline's sessions hold some 30 MB: 24 of them left open are 720 MB.
        assertPipelinesLeaveNothingBehind(3, 720);
    }

    @Test
    @Sweep
    void manyPipelinesLeaveNothingBehind() throws IOException {
        assertPipelinesLeaveNothingBehind(6, 1440);
    }

    private static void assertPipelinesLeaveNothingBehind(int count, long leak) throws IOException {
        LoadedModels models = TestModels.starter();
        List<Path> photos = samplePhotos().subList(0, 4);
        ResidentMemory.assertStays(
                () -> {
                    for (int i = 0; i < count; i++) {
                        try (FacePipeline pipeline = new FacePipeline(models)) {
                            analyse(pipeline, photos);
                        }
                    }
                },
                leak);
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
