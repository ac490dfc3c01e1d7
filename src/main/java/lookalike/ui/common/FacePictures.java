package lookalike.ui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.FaceCrop;
import lookalike.face.LargePortrait;
import lookalike.face.LoadedModels;
import lookalike.image.ClipAddress;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.image.ThumbnailCache;
import lookalike.image.ThumbnailCache.Thumbnail;
import lookalike.image.UnreadablePhotoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads pictures of faces in photo files in the background, and keeps the most recent ones. The eyes of all faces lie on one line, see
 * {@link lookalike.face.PortraitCrop}. Used on the FX thread.
 */
public final class FacePictures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FacePictures.class);

    /** Side of a portrait beside another one in pixels: sharp on a screen of twice the pixels; 1 MB of memory. */
    public static final int PORTRAIT_SIDE = 520;

    /** Pixels of the pictures in memory, 96 MB: thousands of small ones, or the large ones of dozens of matches. */
    private static final long KEPT_PIXELS = 24L << 20;

    /** Limit of pending requests, more than any screen shows at once; the oldest are dropped. */
    private static final int WAITING = 1000;

    private final Jobs jobs;
    private final ThumbnailCache cache;
    private final PortraitMaker portraits = new PortraitMaker();
    private final Deque<Key> wanted = new ConcurrentLinkedDeque<>();
    private final Map<Key, List<Consumer<Loaded>>> targets = new HashMap<>();
    private final Map<Key, Loaded> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptPixels;
    private volatile DistantPortraits distant = DistantPortraits.NONE;

    /**
     * A picture that was loaded.
     *
     * @param image for the window
     * @param scale of a whole photo: pixels of the image for each pixel of the photo
     * @param portrait whether it is a portrait in place of a whole photo, whose file is not there
     */
    public record Loaded(Image image, double scale, boolean portrait) {

        /** A picture of what was asked for. */
        public Loaded(Image image, double scale) {
            this(image, scale, false);
        }

        private long pixels() {
            return (long) (image.getWidth() * image.getHeight());
        }
    }

    /** Part of a file to show; the face is in pixels of the photo as stored in the file. A whole photo has no height. */
    private record Key(Path file, Optional<FaceBox> face, int turned, int width, int height, boolean portraitToo) {}

    /** A picture that was asked for. */
    public final class Wish {

        private final Key key;
        private final Consumer<Loaded> target;

        private Wish(Key key, Consumer<Loaded> target) {
            this.key = key;
            this.target = target;
        }

        /** Cancels the request: its target shows something else by now, or is out of sight. */
        public void forget() {
            List<Consumer<Loaded>> waiting = targets.get(key);
            if (waiting != null && waiting.remove(target) && waiting.isEmpty()) {
                targets.remove(key);
                wanted.remove(key);
            }
        }
    }

    private record Answer(Key key, Optional<Loaded> loaded) {}

    /**
     * @param jobs loads the pictures
     * @param cache keeps them on disk
     */
    public FacePictures(Jobs jobs, ThumbnailCache cache) {
        this.jobs = jobs;
        this.cache = cache;
    }

    /**
     * Uses networks to find the eyes of faces; without any, faces are cut out by their boxes.
     *
     * @param models loads the networks when they are first needed, on a background thread
     */
    public void use(Supplier<LoadedModels> models) {
        portraits.use(models);
    }

    /**
     * Uses portraits in place of files that are not there.
     *
     * @return those that were used before, to be closed in the background
     */
    public DistantPortraits use(DistantPortraits others) {
        DistantPortraits before = distant;
        distant = others;
        clear();
        return before;
    }

    /** The pictures on disk. */
    public ThumbnailCache thumbnails() {
        return cache;
    }

    /**
     * Delivers the picture of a face, or of the whole photo if no face is given: at once if it is in memory, later if it must be loaded,
     * never if the file cannot be read or many other pictures were requested since.
     *
     * @param side pixels of the square, or of the photo's longer side
     */
    public Wish load(Path file, Optional<FaceBox> face, int side, Consumer<Loaded> target) {
        return load(file, face, 0, side, target);
    }

    /**
     * The same for a photo that is not upright.
     *
     * @param face in pixels of the photo as stored in its file
     * @param turned degrees clockwise by which the photo is turned for the picture: 0, 90, 180 or 270
     */
    public Wish load(Path file, Optional<FaceBox> face, int turned, int side, Consumer<Loaded> target) {
        return load(new Key(file, face, turned, side, face.isEmpty() ? 0 : side, false), target);
    }

    /**
     * The same for a whole photo; if its file is missing, for the portrait that stands in for it, if any.
     *
     * @param side pixels of the photo's longer side
     */
    public Wish loadLarge(Path file, int turned, int side, Consumer<Loaded> target) {
        return load(new Key(file, Optional.empty(), turned, side, 0, true), target);
    }

    /** The same for a known face, as a square. */
    public Wish loadPortrait(Path file, FaceBox face, int turned, int side, Consumer<Loaded> target) {
        return loadPortrait(file, face, turned, side, side, target);
    }

    /**
     * The same in a frame of another shape.
     *
     * @param width of the picture in pixels
     * @param height likewise
     */
    public Wish loadPortrait(Path file, FaceBox face, int turned, int width, int height, Consumer<Loaded> target) {
        return load(new Key(file, Optional.of(face), turned, width, height, false), target);
    }

    private Wish load(Key key, Consumer<Loaded> target) {
        Wish wish = new Wish(key, target);
        Loaded known = kept.get(key);
        if (known != null) {
            target.accept(known);
            return wish;
        }
        // The latest request comes first, because it is the one on the screen.
        targets.computeIfAbsent(key, k -> new ArrayList<>()).add(target);
        wanted.remove(key);
        wanted.push(key);
        if (wanted.size() > WAITING) {
            targets.remove(wanted.pollLast());
        }
        jobs.run(this::readNewest, answer -> answer.ifPresent(this::deliver), e -> LOG.error("no picture", e));
        return wish;
    }

    /**
     * A portrait at the full resolution of the photo, which is not cached. Slow, not for the FX thread.
     *
     * @param face in pixels of the photo
     * @param width in pixels at the most
     * @param height likewise; both have the shape of the picture
     */
    public LargePortrait large(Photo photo, DetectedFace face, int width, int height) {
        return portraits
                .landmarks(photo, face)
                .map(points -> LargePortrait.of(photo, points, width, height))
                .orElseGet(() -> LargePortrait.of(photo, face, width, height));
    }

    /** Forgets all pictures: the files may have changed. */
    public void clear() {
        kept.clear();
        keptPixels = 0;
    }

    /** Releases the network that finds the eyes, when no more pictures are wanted. Called on any thread. */
    @Override
    public void close() {
        portraits.close();
        distant.close();
    }

    private Optional<Answer> readNewest() {
        return Optional.ofNullable(wanted.poll()).map(key -> new Answer(key, read(key)));
    }

    private void deliver(Answer answer) {
        List<Consumer<Loaded>> waiting = targets.remove(answer.key);
        answer.loaded.ifPresent(loaded -> {
            keep(answer.key, loaded);
            if (waiting != null) {
                waiting.forEach(target -> target.accept(loaded));
            }
        });
    }

    /** Keeps a picture in memory and evicts the least recently used ones. */
    private void keep(Key key, Loaded loaded) {
        Loaded before = kept.put(key, loaded);
        keptPixels += loaded.pixels() - (before == null ? 0 : before.pixels());
        Iterator<Loaded> oldest = kept.values().iterator();
        while (keptPixels > KEPT_PIXELS && kept.size() > 1) {
            keptPixels -= oldest.next().pixels();
            oldest.remove();
        }
    }

    private Optional<Loaded> read(Key key) {
        try {
            if ((key.face.isPresent() || key.portraitToo) && Files.notExists(ClipAddress.file(key.file))) {
                return distant.find(key.file).map(square -> inPlaceOfFile(square, key));
            }
            String name = name(key);
            Optional<Thumbnail> known = cache.find(name);
            Thumbnail thumbnail =
                    known.isPresent() ? known.get() : PhotoGuard.guard(key.file.toString(), () -> make(key, name));
            return Optional.of(new Loaded(Pictures.of(thumbnail.raster()), thumbnail.scale()));
        } catch (IOException | RuntimeException e) {
            logFailure(key.file, e);
            return Optional.empty();
        }
    }

    private static Loaded inPlaceOfFile(Raster square, Key key) {
        return key.portraitToo
                ? new Loaded(Pictures.of(square), 1, true)
                : new Loaded(Pictures.of(FaceCrop.portrait(square, key.width, key.height)), 1);
    }

    private Thumbnail make(Key key, String name) {
        try (Photo photo = PhotoReader.read(key.file)) {
            if (key.face.isEmpty()) {
                return kept(name, whole(photo, key));
            }
            DetectedFace face = new DetectedFace(key.face.get(), 1, key.turned);
            PortraitMaker.Portrait portrait = portraits.of(photo, face, key.width, key.height);
            Thumbnail thumbnail = new Thumbnail(portrait.raster(), 1);
            return portrait.aligned() ? kept(name, thumbnail) : thumbnail; // a later start may have the networks
        }
    }

    private Thumbnail kept(String name, Thumbnail thumbnail) {
        cache.put(name, thumbnail);
        return thumbnail;
    }

    private static Thumbnail whole(Photo photo, Key key) {
        double scale = Math.min(1, (double) key.width / photo.longerSide());
        return new Thumbnail(photo.within(key.width).turned(key.turned), scale);
    }

    /** Name in the cache; a file that has changed gets another one. */
    private static String name(Key key) throws IOException {
        Path file = key.file.toAbsolutePath();
        Path content = ClipAddress.file(file);
        return "%s|%d|%d|%s|%dx%d|%d"
                .formatted(
                        file,
                        Files.size(content),
                        Files.getLastModifiedTime(content).toMillis(),
                        key.face.map(FaceBox::toString).orElse("whole"),
                        key.width,
                        key.height,
                        key.turned);
    }

    private static void logFailure(Path file, Throwable e) {
        if (e instanceof UnreadablePhotoException) {
            LOG.info("{}", e.getMessage());
        } else {
            LOG.warn("no picture of {}", file, e);
        }
    }
}
