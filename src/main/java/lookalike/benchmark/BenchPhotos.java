package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.image.PhotoEndings;

/** Photos that a pipeline is measured with. */
public final class BenchPhotos {

    private final List<Path> files;

    /**
     * @param folder all photos below it are taken
     * @throws IOException if it cannot be read, or there is none in it
     */
    public BenchPhotos(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(BenchPhotos::isPhoto).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new IOException("there is no photo in " + folder);
        }
    }

    /** So many photos in the order of their paths; after the last comes the first again. */
    Stream<Path> take(int count) {
        return IntStream.range(0, count).mapToObj(i -> files.get(i % files.size()));
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString();
        return PhotoEndings.ALL.contains(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
