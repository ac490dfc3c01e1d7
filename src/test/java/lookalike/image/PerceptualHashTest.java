package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.Rasters;
import org.junit.jupiter.api.Test;

class PerceptualHashTest {

    @Test
    void aPictureOfAnotherSizeHasNearlyTheSameHash() throws IOException {
        for (Path file : photos()) {
            try (Photo photo = PhotoReader.read(file)) {
                PerceptualHash hash = PerceptualHash.of(photo.scaled(1));
                assertThat(PerceptualHash.of(photo.within(64)).distance(hash)).isLessThanOrEqualTo(2);
                assertThat(PerceptualHash.of(photo.within(31)).distance(hash)).isLessThanOrEqualTo(6);
            }
        }
    }

    @Test
    void theHashOfTheMirrorImageFollows() throws IOException {
        for (Path file : photos()) {
            try (Photo photo = PhotoReader.read(file)) {
                Raster raster = photo.within(64);
                PerceptualHash mirrored = PerceptualHash.of(raster.mirrored());
                assertThat(PerceptualHash.of(raster).mirrored().distance(mirrored))
                        .isLessThanOrEqualTo(1);
                assertThat(mirrored.mirrored()).isEqualTo(new PerceptualHash(mirrored.bits()).mirrored());
            }
        }
    }

    @Test
    void differentPicturesDiffer() {
        BufferedImage one = new BufferedImage(80, 60, BufferedImage.TYPE_3BYTE_BGR);
        one.createGraphics().fillRect(0, 0, 30, 60);
        BufferedImage other = new BufferedImage(80, 60, BufferedImage.TYPE_3BYTE_BGR);
        other.createGraphics().fillRect(20, 35, 60, 25);
        assertThat(PerceptualHash.of(Rasters.of(one)).distance(PerceptualHash.of(Rasters.of(other))))
                .isGreaterThan(16);
        assertThat(PerceptualHash.of(Rasters.of(one)).distance(PerceptualHash.of(Rasters.of(one))))
                .isZero();
    }

    private static List<Path> photos() throws IOException {
        try (Stream<Path> files = Files.list(AppFolders.current().sampleProbes())) {
            return files.sorted().toList();
        }
    }
}
