package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibrariesTest {

    private static final byte[] CODE = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    private Path folder;

    private Path cache;
    private Path jar;
    private UnpackedLibraries libraries;

    @BeforeEach
    void jar() throws IOException {
        cache = folder.resolve("cache");
        jar = folder.resolve("opencv-1.0-linux.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("org/one.so", "org/two.so", "org/three.so")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(CODE);
            }
        }
        libraries = new UnpackedLibraries(cache, List.of(folder.resolve("gone-1.0.jar"), jar));
    }

    @Test
    void whatDiffersFromTheJarIsDeletedAndTheRestStays() throws IOException {
        Path whole = unpacked("org/one.so", CODE);
        // Right length and date but wrong content, as after a power cut.
        Path zeros = unpacked("org/two.so", new byte[CODE.length]);
        Files.setLastModifiedTime(zeros, FileTime.fromMillis(0));
        Path cut = unpacked("org/three.so", new byte[] {1, 2});
        Path own = unpacked("org/of-the-loader.lock", new byte[1]);
        libraries.deleteDamaged("opencv");
        assertThat(whole).exists();
        assertThat(zeros).doesNotExist();
        assertThat(cut).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void otherLibrariesAndAbsentOnesAreLeftAlone() throws IOException {
        Path zeros = unpacked("org/two.so", new byte[CODE.length]);
        libraries.deleteDamaged("ffmpeg");
        libraries.deleteDamaged("gone");
        assertThat(zeros).exists();
        Files.write(jar, new byte[] {1});
        libraries.deleteDamaged("opencv");
        assertThat(zeros).exists();
    }

    private Path unpacked(String name, byte[] content) throws IOException {
        Path file = cache.resolve(jar.getFileName().toString()).resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
