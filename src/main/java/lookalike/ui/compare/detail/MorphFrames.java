package lookalike.ui.compare.detail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import lookalike.export.AnimatedGif;
import lookalike.face.Landmarks;
import lookalike.face.Morph;
import lookalike.face.Portrait;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Pictures;

/**
 * The frames of a morph from one face to another.
 *
 * @param frames the pictures, {@link #FRAMES} at equal steps
 * @param images the same for the window
 */
record MorphFrames(List<Raster> frames, List<Image> images) {

    /** Number of frames, both ends included; odd, so that one of them is the exact middle. */
    static final int FRAMES = 33;

    /** Pixels of a picture's side. */
    static final int SIDE = 360;

    private static final int GIF_STEP = 2;
    private static final int GIF_HUNDREDTHS = 6;
    private static final int GIF_HUNDREDTHS_AT_END = 90;

    /** Both faces, cropped from their photos. */
    record Ends(Portrait from, Portrait to) {}

    /** A portrait from an open photo. */
    static Portrait portrait(Photo photo, Landmarks landmarks) {
        return Portrait.of(photo, landmarks, SIDE);
    }

    /** Draws all pictures; slow, not for the FX thread. */
    static MorphFrames of(Ends ends, CancelSignal cancel) {
        Morph morph = new Morph(ends.from, ends.to);
        List<Raster> frames = new ArrayList<>();
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            cancel.throwIfCancelled();
            frames.add(morph.at((double) i / (FRAMES - 1)));
            images.add(Pictures.of(frames.get(i)));
        }
        return new MorphFrames(frames, images);
    }

    /**
     * Writes an animation back and forth that pauses at both ends; slow, not for the FX thread.
     *
     * @param credit a strip below each picture
     */
    void save(Path file, Optional<Raster> credit) throws IOException {
        List<AnimatedGif.Frame> gif = new ArrayList<>();
        int last = FRAMES - 1;
        for (int i = 0; i < 2 * last; i += GIF_STEP) {
            boolean end = i == 0 || i == last;
            Raster frame = frames.get(i <= last ? i : 2 * last - i);
            gif.add(new AnimatedGif.Frame(
                    credit.map(frame::above).orElse(frame), end ? GIF_HUNDREDTHS_AT_END : GIF_HUNDREDTHS));
        }
        AnimatedGif.write(file, gif);
    }
}
