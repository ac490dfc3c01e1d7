package lookalike.health;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.face.FaceBox;
import lookalike.image.Affine;
import lookalike.image.PerceptualHash;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.Exemplar;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Figures of a photo's pixels. They are read from its file, which takes 2 to 20 milliseconds, so only of photos that are suspected.
 *
 * @param whole hash of the whole picture
 * @param face hash of the face and what is around it, which a cropped copy keeps
 * @param brightness mean grey value of the face, 0..1
 * @param width of the upright photo in pixels
 * @param height the same
 */
record PictureFigures(PerceptualHash whole, PerceptualHash face, double brightness, int width, int height) {

    /** Longer side at which the whole picture is looked at. */
    private static final int SIDE = 64;

    /** Side of what is looked at around the face, over the side of its box. */
    private static final double SURROUNDINGS = 1.5;

    private static final int FACE_SIDE = 32;

    /** Bits by which faces of different pictures are more alike than the pictures. */
    private static final int FACE_BITS = 4;

    /** Part of the crop's middle that is the face's skin. */
    private static final double MIDDLE = 0.4;

    /**
     * Reads photos, several at the same time; one that cannot be read, and one of an imported descriptor, is left out.
     *
     * @return by path
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    static Map<String, PictureFigures> of(
            Path folder, Collection<Exemplar> photos, Progress progress, CancelSignal cancel) {
        Map<String, PictureFigures> figures = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        photos.parallelStream().forEach(exemplar -> {
            cancel.throwIfCancelled();
            exemplar.face()
                    .flatMap(face -> guarded(folder.resolve(exemplar.path()), face))
                    .ifPresent(found -> figures.put(exemplar.path(), found));
            progress.report(done.incrementAndGet(), photos.size());
        });
        return figures;
    }

    private static Optional<PictureFigures> guarded(Path file, FaceBox face) {
        try {
            return Optional.of(PhotoGuard.guard(file.toString(), () -> read(file, face)));
        } catch (UnreadablePhotoException e) {
            return Optional.empty(); // it is reported where the dataset is indexed
        }
    }

    private static PictureFigures read(Path file, FaceBox face) {
        try (Photo photo = PhotoReader.read(file)) {
            double side = face.longerSide() * SURROUNDINGS;
            double scale = FACE_SIDE / side;
            Affine toCrop = new Affine(
                    scale, 0, -(face.centerX() - side / 2) * scale, 0, scale, -(face.centerY() - side / 2) * scale);
            Raster around = photo.crop(toCrop, FACE_SIDE, FACE_SIDE);
            return new PictureFigures(
                    PerceptualHash.of(photo.within(SIDE)),
                    PerceptualHash.of(around),
                    brightness(around),
                    photo.width(),
                    photo.height());
        }
    }

    private static double brightness(Raster raster) {
        int from = (int) (raster.width() * (1 - MIDDLE) / 2);
        int to = raster.width() - from;
        double sum = 0;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                int at = 3 * (y * raster.width() + x);
                sum += 0.114 * (raster.bgr()[at] & 0xff)
                        + 0.587 * (raster.bgr()[at + 1] & 0xff)
                        + 0.299 * (raster.bgr()[at + 2] & 0xff);
            }
        }
        return sum / ((to - from) * (to - from)) / 255;
    }

    /** How many bits of the hashes differ, of the whole pictures or of the faces, whichever are fewer; faces are more alike than pictures. */
    int bits(PictureFigures other) {
        return Math.min(whole.distance(other.whole), face.distance(other.face) + FACE_BITS);
    }

    /** The same with the mirror image of the other picture. */
    int mirroredBits(PictureFigures other) {
        return Math.min(whole.distance(other.whole.mirrored()), face.distance(other.face.mirrored()) + FACE_BITS);
    }

    long pixels() {
        return (long) width * height;
    }
}
