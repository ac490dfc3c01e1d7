package lookalike.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native code that JavaCPP unpacked in an earlier run: a folder for each jar, with the jar's name. JavaCPP accepts any file
 * with the right length and date, even if a disk fault or a power cut has damaged its content, which would make every start fail.
 */
final class UnpackedLibraries {

    private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibraries.class);
    private static final int BUFFER = 1 << 16;

    private final Path cache;
    private final List<Path> jars;

    /** @param jars of the program, which contain the undamaged libraries */
    UnpackedLibraries(Path cache, List<Path> jars) {
        this.cache = cache;
        this.jars = jars;
    }

    /** Jars of this run's class path. */
    static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    /**
     * Deletes the files whose size or checksum differs from the jar's; the loader unpacks them again. A failure is only logged,
     * because loading will show what is wrong.
     *
     * @param library beginning of the names of the jars to check
     */
    void deleteDamaged(String library) {
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            Path folder = cache.resolve(name);
            if (name.startsWith(library + "-") && Files.isDirectory(folder)) {
                try (ZipFile zip = new ZipFile(jar.toFile());
                        Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(UnpackedLibraries::isFile).toList()) {
                        deleteIfDamaged(zip, folder, file);
                    }
                } catch (IOException | UncheckedIOException e) {
                    LOG.info("{} cannot be checked: {}", folder, e.getMessage());
                }
            }
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void deleteIfDamaged(ZipFile zip, Path folder, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(folder.relativize(file).toString().replace(File.separatorChar, '/'));
        if (entry != null && (entry.getSize() != Files.size(file) || entry.getCrc() != checksum(file))) {
            LOG.warn("{} is damaged; it is unpacked again", file);
            Files.delete(file);
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] piece = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                checksum.update(piece, 0, length);
            }
        }
        return checksum.getValue();
    }
}
