package lookalike.image;

import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Measures how much a frame differs from the one before, by the brightness at some points. It is the measure of FFmpeg's filter scdet:
 * the mean absolute difference, or its growth if that is less, because a picture that moves all the time is not a new scene.
 */
final class SceneChange {

    private static final int COLUMNS = 64;
    private static final int ROWS = 36;

    /** In percent of the range of brightness, as scdet's. */
    private static final double THRESHOLD = 10;

    private byte @Nullable [] before;
    private double differenceBefore;

    /** Takes the next frame, and tests whether it begins a new scene. */
    boolean next(AVFrame frame) {
        byte[] points = points(frame);
        if (points == null || before == null || before.length != points.length) {
            before = points;
            return false;
        }
        long sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += Math.abs((points[i] & 0xff) - (before[i] & 0xff));
        }
        double difference = 100.0 * sum / points.length / 255;
        double change = Math.min(difference, Math.abs(difference - differenceBefore));
        before = points;
        differenceBefore = difference;
        return change >= THRESHOLD;
    }

    /** Forgets the frame before. */
    void reset() {
        before = null;
        differenceBefore = 0;
    }

    /** Brightness, or green, at the points of a grid; null for a format without planes in memory. */
    private static byte @Nullable [] points(AVFrame frame) {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
        if (format == null || frame.width() < COLUMNS || frame.height() < ROWS) {
            return null;
        }
        AVComponentDescriptor luma = format.comp(0);
        BytePointer plane = frame.data(luma.plane());
        if (plane == null || (format.flags() & avutil.AV_PIX_FMT_FLAG_BITSTREAM) != 0) {
            return null;
        }
        // With more than 8 bits, the upper byte follows the lower one, and the missing lower bits do not matter.
        int deeper = Math.max(0, luma.depth() + luma.shift() - 8);
        boolean bigEndian = (format.flags() & avutil.AV_PIX_FMT_FLAG_BE) != 0;
        byte[] points = new byte[COLUMNS * ROWS];
        byte[] row = new byte[frame.width() * luma.step()];
        for (int y = 0; y < ROWS; y++) {
            long line = (long) ((2 * y + 1) * frame.height() / (2 * ROWS)) * frame.linesize(luma.plane());
            plane.position(line).get(row);
            for (int x = 0; x < COLUMNS; x++) {
                int at = (2 * x + 1) * frame.width() / (2 * COLUMNS) * luma.step() + luma.offset();
                int value = row[at] & 0xff;
                if (deeper > 0) {
                    int other = row[at + 1] & 0xff;
                    value = (bigEndian ? value << 8 | other : other << 8 | value) >> deeper;
                }
                points[y * COLUMNS + x] = (byte) value;
            }
        }
        return points;
    }
}
