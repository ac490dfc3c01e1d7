package lookalike.ui.common;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import lookalike.face.FaceBox;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads pictures of faces in photo files, away from the FX thread, and keeps the last ones. Used on the FX thread. */
public final class FacePictures {

    private static final Logger LOG = LoggerFactory.getLogger(FacePictures.class);
    private static final int KEPT = 600;

    private final Jobs jobs;
    private final Map<Key, Loaded> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Loaded> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A picture that was loaded.
     *
     * @param image for the window
     * @param scale of a whole photo: pixels of the image for each pixel of the photo
     */
    public record Loaded(Image image, double scale) {}

    private record Key(Path file, Optional<FaceBox> face, int side) {}

    /** @param jobs loads the pictures */
    public FacePictures(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Hands over the picture of a face, or of the whole photo where there is none; at once if it is known, later if it
     * must be loaded, never if the file cannot be read.
     *
     * @param side pixels of the square, or of the photo's longer side
     */
    public void load(Path file, Optional<FaceBox> face, int side, Consumer<Loaded> target) {
        Key key = new Key(file, face, side);
        Loaded known = kept.get(key);
        if (known != null) {
            target.accept(known);
            return;
        }
        jobs.run(
                () -> read(key),
                image -> {
                    kept.put(key, image);
                    target.accept(image);
                },
                e -> logFailure(file, e));
    }

    /** Forgets all pictures: the files may have changed. */
    public void clear() {
        kept.clear();
    }

    private static Loaded read(Key key) {
        try (Photo photo = PhotoReader.read(key.file)) {
            return key.face
                    .map(face -> new Loaded(Pictures.face(photo, face, key.side), 1))
                    .orElseGet(() -> new Loaded(
                            Pictures.of(photo.within(key.side)), Math.min(1, (double) key.side / photo.longerSide())));
        }
    }

    private static void logFailure(Path file, Throwable e) {
        if (e instanceof UnreadablePhotoException) {
            LOG.info("{}", e.getMessage());
        } else {
            LOG.warn("no picture of {}", file, e);
        }
    }
}
