package lookalike.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.ui.common.Pictures;

/**
 * A photo that the user gave.
 *
 * @param name the file's name
 * @param image the photo for the window
 * @param scale pixels of the image for each pixel of the photo
 * @param faces all faces, largest first
 * @param source where it came from; what was a file may be gone by now
 */
record ProbePhoto(String name, Image image, double scale, List<ProbeFace> faces, Source source) {

    private static final int LONGEST_SIDE = 1600;
    private static final int FACE_SIDE = 96;
    private static final int PORTRAIT_SIDE = 480;

    /** Where a probe photo comes from. */
    interface Source {

        /** Opens the photo; whoever asks closes it. */
        Photo open();

        /** What to call it. */
        String name();

        static Source of(Path file) {
            return of(file.getFileName().toString(), () -> PhotoReader.read(file));
        }

        static Source of(String name, Supplier<Photo> opener) {
            return new Source() {
                @Override
                public Photo open() {
                    return opener.get();
                }

                @Override
                public String name() {
                    return name;
                }
            };
        }
    }

    /** Reads and analyses a photo; slow, not for the FX thread. */
    static ProbePhoto read(Source source, FacePipeline pipeline) {
        try (Photo photo = source.open()) {
            List<ProbeFace> faces = new ArrayList<>();
            for (Face face : pipeline.allFaces(photo)) {
                faces.add(new ProbeFace(
                        face,
                        Pictures.face(photo, face.box(), FACE_SIDE),
                        Pictures.portrait(photo, face.box(), PORTRAIT_SIDE)));
            }
            double scale = Math.min(1, (double) LONGEST_SIDE / photo.longerSide());
            return new ProbePhoto(source.name(), Pictures.of(photo.within(LONGEST_SIDE)), scale, faces, source);
        }
    }
}
