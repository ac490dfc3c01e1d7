package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.ThumbnailCache.Thumbnail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailCacheTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasPutIsFoundAgainWithItsScale() {
        ThumbnailCache cache = new ThumbnailCache(folder, 1 << 20);
        assertThat(cache.find("a")).isEmpty();
        cache.put("a", new Thumbnail(grey(40, 30, 90), 0.25));
        Thumbnail found = new ThumbnailCache(folder, 1 << 20).find("a").orElseThrow();
        assertThat(found.scale()).isEqualTo(0.25);
        assertThat(found.raster().width()).isEqualTo(40);
        assertThat(found.raster().height()).isEqualTo(30);
        assertThat(found.raster().bgr()[100]).isBetween((byte) 88, (byte) 92);
        assertThat(cache.find("b")).isEmpty();
    }

    @Test
    void theFolderStaysBelowItsLimitAndTheOldestGoFirst() throws IOException {
        ThumbnailCache cache = new ThumbnailCache(folder, 12_000);
        for (int i = 0; i < 40; i++) {
            cache.put("picture " + i, new Thumbnail(grey(60, 60, i), 1));
            for (Path file : files()) {
                FileTime age = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.fromMillis(age.toMillis() - 60_000));
            }
        }
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        assertThat(size).isBetween(4_000L, 12_000L);
        assertThat(cache.find("picture 39")).isPresent();
        assertThat(cache.find("picture 0")).isEmpty();
    }

    @Test
    void aSpoiledFileIsAsGoodAsNone() throws IOException {
        ThumbnailCache cache = new ThumbnailCache(folder, 1 << 20);
        cache.put("a", new Thumbnail(grey(40, 30, 90), 1));
        Path file = files().get(0);
        byte[] content = Files.readAllBytes(file);
        for (byte[] spoiled : List.of(new byte[0], new byte[200], Arrays.copyOf(content, 20))) {
            Files.write(file, spoiled);
            assertThat(cache.find("a")).isEmpty();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Raster grey(int width, int height, int value) {
        byte[] bgr = new byte[3 * width * height];
        Arrays.fill(bgr, (byte) value);
        return new Raster(width, height, bgr);
    }
}
