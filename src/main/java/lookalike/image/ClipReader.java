package lookalike.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Samples the frames of a clip: one every half second and one for each scene, at most 600, so that the interval is longer in long clips.
 * Reads MP4, MOV, M4V, WebM, MKV and AVI in the codings of phones, cameras, editing programs and the web, turned as the file says.
 *
 * <p>If the interval is longer than the distance between key frames, only key frames are decoded. Used by one thread at a time; holds
 * native memory until it is closed.
 */
public final class ClipReader implements AutoCloseable {

    /** Endings of the names of clips, in small letters, without the dot. The content decides when one is opened. */
    public static final List<String> ENDINGS = List.of("mp4", "mov", "m4v", "webm", "mkv", "avi");

    /** Most frames that are sampled from a clip. */
    public static final int MOST_FRAMES = 600;

    /** Least number of seconds between two frames, unless the scene changes. */
    public static final double INTERVAL = 0.5;

    /** Seconds at the end in which frames may be missing before a clip counts as incomplete. */
    private static final double MISSING_END = 1;

    /** The same as a share of the clip. */
    private static final double MISSING_SHARE = 0.02;

    /** Tolerance in seconds, because a written time is rounded to milliseconds. */
    private static final double SAME_TIME = 1.5e-3;

    private final Path file;
    private final ClipStream stream;
    private final ClipPictures pictures;
    private final SamplingPlan plan;
    private final SceneChange scenes = new SceneChange();
    private final double[] keyFrames;
    private int nextKeyFrame;
    private boolean newScene;
    private boolean ended;
    private int frames;
    private double last;

    private ClipReader(Path file, CancelSignal cancel) {
        this.file = file;
        stream = new ClipStream(file, cancel);
        try {
            pictures = ClipPictures.of(stream);
            plan = new SamplingPlan(INTERVAL, MOST_FRAMES, stream.duration());
            double[] all = stream.keyFrames();
            boolean suffice = all.length > 1 && stream.duration() / all.length <= plan.interval();
            keyFrames = suffice ? all : new double[0];
            stream.skipUnneeded();
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /** Tests whether a path has the ending of a clip's name. */
    public static boolean hasEnding(String path) {
        return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Tests by its content whether a file is a clip; false if it cannot be read. */
    public static boolean isClip(Path file) {
        return ClipSignature.matches(file);
    }

    /**
     * Opens a clip. The caller closes the reader.
     *
     * @param cancel ends reading: a running method soon throws {@link lookalike.task.CancelledException}
     * @throws UnreadablePhotoException if it is not there, or has no video that can be decoded
     */
    public static ClipReader open(Path file, CancelSignal cancel) {
        requireContent(file);
        return new ClipReader(file, cancel);
    }

    /**
     * The next sampled frame. The caller closes it.
     *
     * @return empty at the end of the clip, or if no more of it can be read
     * @throws UnreadablePhotoException if there is no frame at all
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public Optional<ClipFrame> next() {
        while (!plan.isDone()) {
            Optional<AVFrame> frame = keyFrames.length > 0 ? keyFrame() : stream.next();
            if (frame.isEmpty()) {
                ended = true;
                break;
            }
            last = stream.seconds();
            newScene |= scenes.next(frame.get());
            if (stream.duration() == 0) {
                plan.expect(last / Math.max(1e-6, stream.shareRead()));
            }
            if (plan.takes(last, newScene)) {
                return Optional.of(sampled(frame.get()));
            }
        }
        if (frames == 0) {
            throw new UnreadablePhotoException(file.toString(), Reason.DAMAGED, PhotoProblem.CLIP_DAMAGED);
        }
        return Optional.empty();
    }

    private Optional<AVFrame> keyFrame() {
        while (nextKeyFrame < keyFrames.length) {
            double at = keyFrames[nextKeyFrame++];
            if (isNearest(at)) {
                Optional<AVFrame> frame = stream.keyFrame(at);
                if (frame.isPresent()) {
                    plan.force();
                    return frame;
                }
            }
        }
        return Optional.empty();
    }

    /** Tests whether a key frame is nearer to the planned time than the key frame after it. */
    private boolean isNearest(double at) {
        double following = nextKeyFrame < keyFrames.length ? keyFrames[nextKeyFrame] : at + plan.interval();
        return at >= plan.next() || following - plan.next() > plan.next() - at;
    }

    private ClipFrame sampled(AVFrame frame) {
        try {
            boolean scene = newScene;
            newScene = false;
            frames++;
            return new ClipFrame(
                    last, scene, pictures.photo(ClipAddress.of(file, last).toString(), frame));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Interval of the sampled frames in seconds, unless scenes shorten it; at least {@link #INTERVAL}. */
    public double interval() {
        return plan.interval();
    }

    /** Duration of the clip in seconds; 0 if the file does not tell. */
    public double duration() {
        return stream.duration();
    }

    /** Name of the coding, such as {@code h264}. */
    public String coding() {
        return stream.coding();
    }

    /** Share of the clip that has been read, 0..1. */
    public double done() {
        return duration() > 0 ? Math.min(1, last / duration()) : stream.shareRead();
    }

    /** A fault of a clip that can still be used: a part of what has been read so far is missing. */
    public Optional<PhotoProblem> remark() {
        double missing = ended ? duration() - last : 0;
        boolean endMissing = missing > MISSING_END + plan.interval() * (keyFrames.length > 0 ? 1 : 0)
                && missing > MISSING_SHARE * duration();
        return stream.isFaulty() || endMissing ? Optional.of(PhotoProblem.CLIP_PART_MISSING) : Optional.empty();
    }

    @Override
    public void close() {
        stream.close();
    }

    /**
     * The frame of a clip at a time. The caller closes the photo.
     *
     * @param address of the frame; the first one at or after its time, or the last one of the clip
     * @param cancel ends the search for the frame
     * @throws UnreadablePhotoException if there is none
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    static Photo frame(ClipAddress address, CancelSignal cancel) {
        requireContent(address.clip());
        try (ClipStream stream = new ClipStream(address.clip(), cancel)) {
            Optional<AVFrame> frame = first(stream, address.seconds());
            if (frame.isEmpty()) {
                frame = first(stream, stream.seconds());
            }
            return ClipPictures.of(stream)
                    .photo(address.toString(), frame.orElseThrow(() -> new IOException("there is no frame")));
        } catch (IOException e) {
            throw new UnreadablePhotoException(address.toString(), Reason.DAMAGED, PhotoProblem.CLIP_DAMAGED, e);
        }
    }

    private static Optional<AVFrame> first(ClipStream stream, double from) {
        stream.seek(from);
        Optional<AVFrame> frame = stream.next();
        while (frame.isPresent() && stream.seconds() < from - SAME_TIME) {
            frame = stream.next();
        }
        return frame;
    }

    private UnreadablePhotoException damaged(IOException cause) {
        return new UnreadablePhotoException(file.toString(), Reason.DAMAGED, PhotoProblem.CLIP_DAMAGED, cause);
    }

    private static void requireContent(Path file) {
        try {
            PhotoReader.requireFile(file);
            if (Files.size(file) == 0) {
                throw new UnreadablePhotoException(file.toString(), Reason.NOT_A_PICTURE, PhotoProblem.EMPTY);
            }
            Files.newInputStream(file).close();
        } catch (IOException e) {
            throw new UnreadablePhotoException(
                    file.toString(), Reason.NOT_ACCESSIBLE, PhotoProblem.NOT_READ, e, IoErrorText.of(e));
        }
    }
}
