package lookalike.ui.compare.core;

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
import lookalike.face.FaceBox;
import lookalike.face.LargePortrait;
import lookalike.face.QuarterTurn;
import lookalike.image.ClipAddress;
import lookalike.image.ClipReader;
import lookalike.image.Photo;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.model.ModelSelection;
import lookalike.ui.common.Pictures;

/**
 * A photo that the user opened.
 *
 * @param source where it comes from, to open it again
 * @param image the photo for the window
 * @param scale pixels of the image for each pixel of the photo
 * @param faces the faces in the order in which they were found: the largest first, later the smaller ones and those that were
 *     marked by hand
 * @param models the networks that analysed it
 * @param whole whether its smaller faces have been searched for, too
 * @param remark on the photo as a whole, for example that a part of it is missing
 * @param scene place in its clip if it is a frame; empty for a photo
 */
public record ProbePhoto(
        Source source,
        Image image,
        double scale,
        List<ProbeFace> faces,
        ModelSelection models,
        boolean whole,
        Optional<PhotoProblem> remark,
        Optional<ClipScene> scene) {

    private static final int LONGEST_SIDE = 1600;

    /** Side length that every graphics card supports. */
    private static final int SHARPEST_SIDE = 4096;

    /** Tolerance of the photo's size, which is derived from the whole pixels of the image. */
    private static final int SIZE_TOLERANCE = 4;

    /** Overlap of two boxes (intersection over union) from which they are taken for the same face. */
    private static final double SAME_FACE = 0.5;

    /** A photo that is not a frame of a clip. */
    public ProbePhoto(
            Source source,
            Image image,
            double scale,
            List<ProbeFace> faces,
            ModelSelection models,
            boolean whole,
            Optional<PhotoProblem> remark) {
        this(source, image, scale, faces, models, whole, remark, Optional.empty());
    }

    /**
     * Source of a probe photo.
     *
     * @param name what to call it
     * @param file its file; a pasted picture has none
     * @param stamp tells whether the file is still the same; empty if it cannot be known
     * @param opener opens the photo as it is shown
     * @param turned degrees clockwise by which it is turned when opened: 0, 90, 180 or 270
     */
    public record Source(String name, Optional<Path> file, Optional<Stamp> stamp, Supplier<Photo> opener, int turned) {

        /** Time of a file's last change, and its size in bytes. */
        record Stamp(FileTime written, long size) {}

        static Source of(Path file) {
            return new Source(
                    file.getFileName().toString(), Optional.of(file), stampOf(file), () -> PhotoReader.read(file), 0);
        }

        public static Source of(String name, Supplier<Photo> opener) {
            return new Source(name, Optional.empty(), Optional.empty(), opener, 0);
        }

        private static Optional<Stamp> stampOf(Path file) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(ClipAddress.file(file), BasicFileAttributes.class);
                return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size()));
            } catch (IOException e) {
                return Optional.empty(); // opening the file reports the reason
            }
        }

        /** Tests whether it is a clip that has not been searched for people yet. */
        boolean isClip() {
            return file.filter(ClipReader::isClip).isPresent();
        }

        /** A frame of this clip. */
        Source frame(double seconds) {
            Path address = ClipProbeReader.address(file.orElseThrow(), seconds);
            return new Source(name, file, stamp, () -> PhotoReader.read(address), 0);
        }

        /** The same source, with its photo turned clockwise whenever it is opened. */
        Source turned(int degrees) {
            return degrees == 0
                    ? this
                    : new Source(name, file, stamp, () -> opened(degrees), QuarterTurn.sum(turned, degrees));
        }

        private Photo opened(int degrees) {
            try (Photo photo = opener.get()) {
                return photo.turned(degrees);
            }
        }

        /** Opens the photo; the caller closes it. */
        public Photo open() {
            return opener.get();
        }

        /** True if both are the same file, unchanged between the two. */
        boolean isSameAs(Source other) {
            return stamp.isPresent() && stamp.equals(other.stamp) && place().equals(other.place());
        }

        private Optional<Path> place() {
            return file.map(path -> path.toAbsolutePath().normalize());
        }
    }

    /** Name of the photo: the file's. */
    public String name() {
        return source.name();
    }

    /** Width of the photo itself in pixels. */
    public double width() {
        return image.getWidth() / scale;
    }

    /** Height of the photo itself in pixels. */
    public double height() {
        return image.getHeight() / scale;
    }

    /** True if a photo opened again has the size of this one; the file may have been replaced by now. */
    boolean isLike(Photo opened) {
        return Math.abs(opened.width() - width()) <= SIZE_TOLERANCE
                && Math.abs(opened.height() - height()) <= SIZE_TOLERANCE;
    }

    /** Tests whether it was turned to make its faces upright. */
    public boolean isTurned() {
        return source.turned() != 0;
    }

    /** The face in a place, if there is one. */
    Optional<ProbeFace> at(FaceBox box) {
        return faces.stream()
                .filter(face -> face.face().box().overlap(box) > SAME_FACE)
                .findFirst();
    }

    /** Tests whether another one is the same photo, perhaps with other faces, or a frame of the same clip. */
    public boolean isOfSameFile(ProbePhoto other) {
        return source == other.source
                || scene.isPresent()
                        && other.scene.isPresent()
                        && scene.get().clip() == other.scene.get().clip();
    }

    /** The same photo with one more face, as the last one. */
    ProbePhoto with(ProbeFace face) {
        List<ProbeFace> more = new ArrayList<>(faces);
        more.add(face);
        return new ProbePhoto(source, image, scale, more, models, whole, remark, scene);
    }

    /** The same photo without a face. */
    ProbePhoto without(ProbeFace face) {
        List<ProbeFace> fewer = new ArrayList<>(faces);
        fewer.remove(face);
        return new ProbePhoto(source, image, scale, fewer, models, whole, remark, scene);
    }

    /** The same photo with one more face in a place among the others. */
    ProbePhoto with(int index, ProbeFace face) {
        List<ProbeFace> more = new ArrayList<>(faces);
        more.add(Math.min(index, more.size()), face);
        return new ProbePhoto(source, image, scale, more, models, whole, remark, scene);
    }

    /** The same photo with one face replaced. */
    ProbePhoto with(ProbeFace former, ProbeFace face) {
        List<ProbeFace> changed = new ArrayList<>(faces);
        changed.replaceAll(one -> one == former ? face : one);
        return new ProbePhoto(source, image, scale, changed, models, whole, remark, scene);
    }

    /** The same photo with all faces that were found; those that it has already stay as they are and keep their numbers. */
    ProbePhoto completed(List<ProbeFace> found) {
        List<ProbeFace> more = new ArrayList<>(faces);
        found.stream().filter(face -> at(face.face().box()).isEmpty()).forEach(more::add);
        return new ProbePhoto(source, image, scale, more, models, true, remark, scene);
    }

    /** The same photo before any network has looked at it. */
    ProbePhoto unseen(ModelSelection finders) {
        return new ProbePhoto(source, image, scale, List.of(), finders, false, remark, scene);
    }

    /** The same photo as a frame of a clip. */
    ProbePhoto in(ClipScene place) {
        return new ProbePhoto(source, image, scale, faces, models, whole, remark, Optional.of(place));
    }

    /** The person of the clip whose face this is; empty in a photo, and for a face that was marked by hand. */
    Optional<ClipPerson> person(ProbeFace face) {
        return scene.filter(place -> !faces.isEmpty() && faces.get(0) == face).map(ClipScene::selected);
    }

    /** The photo, opened again, at a higher resolution; empty if it is another photo by now. Not for the FX thread. */
    Optional<Image> sharper() {
        try (Photo opened = source.open()) {
            return isLike(opened) ? Optional.of(Pictures.of(opened.within(SHARPEST_SIDE))) : Optional.empty();
        }
    }

    /**
     * The portrait of a face at the resolution of the photo, which is opened again; empty if it is another photo by now. Not for the FX
     * thread.
     *
     * @param width in pixels at the most
     * @param height likewise; both have the shape of the picture
     */
    public Optional<LargePortrait> portrait(ProbeFace face, int width, int height) {
        try (Photo opened = source.open()) {
            return isLike(opened)
                    ? Optional.of(LargePortrait.of(opened, face.face().landmarks(), width, height))
                    : Optional.empty();
        }
    }

    /** An open photo with its faces; slow, not for the FX thread. */
    static ProbePhoto of(Source source, Photo photo, List<ProbeFace> faces, ModelSelection models, boolean whole) {
        return of(source, photo, picture(photo), faces, models, whole);
    }

    /** The same with its picture for the window. */
    static ProbePhoto of(
            Source source, Photo photo, Image picture, List<ProbeFace> faces, ModelSelection models, boolean whole) {
        double scale = Math.min(1, (double) LONGEST_SIDE / photo.longerSide());
        return new ProbePhoto(source, picture, scale, faces, models, whole, photo.remark());
    }

    /** The picture of a photo that the window shows; slow, not for the FX thread. */
    static Image picture(Photo photo) {
        return Pictures.of(photo.within(LONGEST_SIDE));
    }
}
