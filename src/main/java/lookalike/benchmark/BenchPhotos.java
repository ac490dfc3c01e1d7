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

/** Photos with which a pipeline is measured. */
public final class BenchPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(BenchPhotos.class);

    private final List<Path> files;

    /**
     * @param folder all photos in it are used, at any depth
     * @throws IOException if the folder does not exist, or contains no photo
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

    /** Returns a number of photos in the order of their paths, starting again with the first after the last. */
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

    /** Opens a photo for some work; a photo that cannot be read is skipped. */
    static void open(Path file, Consumer<Photo> work) {
        try (Photo photo = PhotoReader.read(file)) {
            work.accept(photo);
        } catch (UnreadablePhotoException e) {
            LOG.info("left out: {}", e.getMessage());
        }
    }
}
