package lookalike.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import lookalike.catalog.ExactModels;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.ui.common.Pictures;

/**
 * A photo that the user gave.
 *
 * @param source where it comes from, to open it again
 * @param image the photo for the window
 * @param scale pixels of the image for each pixel of the photo
 * @param faces all faces, largest first, then those that were marked by hand
 * @param models the networks that looked at it
 */
record ProbePhoto(Source source, Image image, double scale, List<ProbeFace> faces, ExactModels models) {

    private static final int LONGEST_SIDE = 1600;

    /** Every graphics card takes pictures of this size. */
    private static final int SHARPEST_SIDE = 4096;

    /** The image's sides are whole pixels, so the photo's are known this well only. */
    private static final int SIZE_TOLERANCE = 4;

    /**
     * Where a probe photo comes from.
     *
     * @param name what to call it
     * @param file its file; a pasted picture has none
     * @param stamp tells whether the file is still the same; empty if it cannot be known
     * @param opener opens the photo
     */
    record Source(String name, Optional<Path> file, Optional<Stamp> stamp, Supplier<Photo> opener) {

        /** When a file was written, and its size in bytes. */
        record Stamp(FileTime written, long size) {}

        static Source of(Path file) {
            return new Source(
                    file.getFileName().toString(), Optional.of(file), stampOf(file), () -> PhotoReader.read(file));
        }

        static Source of(String name, Supplier<Photo> opener) {
            return new Source(name, Optional.empty(), Optional.empty(), opener);
        }

        private static Optional<Stamp> stampOf(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size()));
            } catch (IOException e) {
                return Optional.empty(); // whoever opens it learns why
            }
        }

        /** Opens the photo; whoever asks closes it. */
        Photo open() {
            return opener.get();
        }

        /** Whether the other one is the same file, and it has not changed between the two. */
        boolean isSameAs(Source other) {
            return stamp.isPresent() && stamp.equals(other.stamp) && place().equals(other.place());
        }

        private Optional<Path> place() {
            return file.map(path -> path.toAbsolutePath().normalize());
        }
    }

    /** What to call it: the file's name. */
    String name() {
        return source.name();
    }

    /** Width of the photo itself in pixels. */
    double width() {
        return image.getWidth() / scale;
    }

    /** Height of the photo itself in pixels. */
    double height() {
        return image.getHeight() / scale;
    }

    /** Whether what was opened again has the size of this photo: the file may be another one by now. */
    boolean isLike(Photo opened) {
        return Math.abs(opened.width() - width()) <= SIZE_TOLERANCE
                && Math.abs(opened.height() - height()) <= SIZE_TOLERANCE;
    }

    /** The same photo with one more face, as the last one. */
    ProbePhoto with(ProbeFace face) {
        List<ProbeFace> more = new ArrayList<>(faces);
        more.add(face);
        return new ProbePhoto(source, image, scale, more, models);
    }

    /** The photo with more of its pixels, opened again; empty if it is another photo by now. Not for the FX thread. */
    Optional<Image> sharper() {
        try (Photo opened = source.open()) {
            return isLike(opened) ? Optional.of(Pictures.of(opened.within(SHARPEST_SIDE))) : Optional.empty();
        }
    }

    /** The same photo with faces that other networks found. */
    ProbePhoto with(List<ProbeFace> others, ExactModels finders) {
        return new ProbePhoto(source, image, scale, others, finders);
    }

    /**
     * Reads and analyses a photo; slow, not for the FX thread.
     *
     * @param models the pipeline's
     */
    static ProbePhoto read(Source source, FacePipeline pipeline, ExactModels models) {
        try (Photo photo = source.open()) {
            double scale = Math.min(1, (double) LONGEST_SIDE / photo.longerSide());
            return new ProbePhoto(
                    source, Pictures.of(photo.within(LONGEST_SIDE)), scale, facesIn(photo, pipeline), models);
        }
    }

    /** All faces of an opened photo. */
    static List<ProbeFace> facesIn(Photo photo, FacePipeline pipeline) {
        return pipeline.allFaces(photo).stream()
                .map(face -> ProbeFace.of(photo, face, false))
                .toList();
    }
}
