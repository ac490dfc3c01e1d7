package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.dataset.PictureFiles;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photos that a pipeline is measured with. */
public final class BenchPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(BenchPhotos.class);

    private final List<Path> files;

    /**
     * @param folder all photos below it are taken
     * @throws IOException if it is not there, or there is no photo in it
     */
    public BenchPhotos(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        files = PictureFiles.in(folder, new ArrayList<>());
        if (files.isEmpty()) {
            throw new IOException("there is no photo in " + folder);
        }
    }

    /** So many photos in the order of their paths; after the last comes the first again. */
    Stream<Path> take(int count) {
        return IntStream.range(0, count).mapToObj(i -> files.get(i % files.size()));
    }

    /** Finds and describes the labelled face of each photo. */
    static void analyse(List<Path> files, FacePipeline pipeline, Benchmark.Setting setting) {
        for (Path file : files) {
            setting.cancel().throwIfCancelled();
            open(file, pipeline::labelledFace);
        }
    }

    /** Does something with a photo, unless it cannot be read. */
    static void open(Path file, Consumer<Photo> work) {
        try (Photo photo = PhotoReader.read(file)) {
            work.accept(photo);
        } catch (UnreadablePhotoException e) {
            LOG.info("left out: {}", e.getMessage());
        }
    }
}
