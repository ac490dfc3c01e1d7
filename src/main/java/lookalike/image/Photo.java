package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.platform.NativeLibraries;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * A photo, turned upright, that hands out scaled copies and crops of itself. All coordinates are pixels of the upright
 * photo at full resolution, whatever resolution it was decoded at: a large JPEG is decoded at a reduced size first, and
 * at full size only for a crop that needs it.
 *
 * <p>Holds native memory until it is closed. Safe for use by several threads at the same time; closing waits for them.
 */
public final class Photo implements AutoCloseable {

    /** Above this shrinking factor a bilinear warp skips pixels, so the source is shrunk by area first. */
    private static final double MAX_WARP_SHRINK = 2;

    static {
        // The program runs one worker per core; OpenCV's own threads would only compete with them.
        NativeLibraries.load("opencv", () -> opencv_core.setNumThreads(1));
    }

    private final String name;
    private final Optional<Content> content;
    private final int turn;
    private final int width;
    private final int height;
    private final boolean complete;
    private final boolean preview;
    private final Mat first;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable Mat full;

    /** Content of the file; absent from a photo that was made from pixels, which has its full resolution from the start. */
    private record Content(byte[] bytes, PictureHeader header) {}

    /** @param preview whether it is a preview instead of the sensor's data */
    Photo(String name, byte[] bytes, PictureHeader header, boolean preview) {
        this.name = name;
        content = Optional.of(new Content(bytes, header));
        this.preview = preview;
        turn = 0;
        int reduction = PhotoDecoder.reductionFor(header);
        DecodedPicture decoded = PhotoDecoder.decode(name, bytes, header, reduction);
        first = decoded.pixels();
        complete = decoded.complete();
        if (reduction == 1) {
            full = first;
            width = first.cols();
            height = first.rows();
        } else {
            boolean across = header.orientation().across();
            width = across ? header.height() : header.width();
            height = across ? header.width() : header.height();
        }
    }

    private Photo(String name, Mat pixels) {
        this.name = name;
        content = Optional.empty();
        preview = false;
        turn = 0;
        complete = true;
        first = pixels;
        full = pixels;
        width = pixels.cols();
        height = pixels.rows();
    }

    private Photo(Photo other, int degrees) {
        name = other.name;
        content = other.content;
        turn = other.turn + degrees;
        complete = other.complete;
        preview = other.preview;
        first = PhotoDecoder.turned(other.first, degrees);
        full = other.full == other.first ? first : null;
        boolean across = degrees % 180 != 0;
        width = across ? other.height : other.width;
        height = across ? other.width : other.height;
    }

    /** A photo made from existing pixels. The caller closes it. */
    public static Photo of(String name, Raster raster) {
        Mat pixels = new Mat(raster.height(), raster.width(), opencv_core.CV_8UC3);
        ByteBuffer buffer = pixels.createBuffer();
        buffer.put(raster.bgr());
        return of(name, pixels);
    }

    /** A photo of a matrix, 8-bit BGR, which it closes. The caller closes the photo. */
    static Photo of(String name, Mat pixels) {
        return new Photo(name, pixels);
    }

    /**
     * The same photo, turned by quarter turns. The caller closes both.
     *
     * @param degreesClockwise 0, 90, 180 or 270
     */
    public Photo turned(int degreesClockwise) {
        return reading(() -> new Photo(this, degreesClockwise));
    }

    /** Path or name, for messages. */
    public String name() {
        return name;
    }

    /** Width of the upright photo in pixels. */
    public int width() {
        return width;
    }

    /** Height of the upright photo in pixels. */
    public int height() {
        return height;
    }

    /** Tests whether the picture is complete in its file. */
    public boolean isComplete() {
        return complete;
    }

    /** A remark on a photo that can still be used: a part of it is missing, or it is the preview of a raw file. */
    public Optional<PhotoProblem> remark() {
        if (complete) {
            return preview ? Optional.of(PhotoProblem.PREVIEW) : Optional.empty();
        }
        return Optional.of(PhotoProblem.PART_MISSING);
    }

    /** The larger of width and height. */
    public int longerSide() {
        return Math.max(width, height);
    }

    /**
     * The whole photo, averaged by area where it becomes smaller, bilinear where it becomes larger.
     *
     * @param scale pixels of the copy for each pixel of the photo, the same in both directions; the copy's sides are
     *     rounded to whole pixels
     */
    public Raster scaled(double scale) {
        return pixels(scale, source -> raster(resized(source, scale * width / source.cols())));
    }

    /**
     * A part of the photo, scaled as {@link #scaled} scales the whole.
     *
     * @param x left edge, in pixels of the photo; the part lies within the photo
     * @param y top edge
     */
    public Raster part(int x, int y, int partWidth, int partHeight, double scale) {
        return pixels(scale, source -> {
            double factor = (double) source.cols() / width;
            Rect rect = new Rect(
                    (int) Math.round(x * factor),
                    (int) Math.round(y * factor),
                    Math.min(source.cols(), (int) Math.round(partWidth * factor)),
                    Math.min(source.rows(), (int) Math.max(1, Math.round(partHeight * factor))));
            return raster(resized(source.apply(rect), scale / factor));
        });
    }

    /** The whole photo with its longer side no longer than {@code longerSide}; never enlarged. */
    public Raster within(int longerSide) {
        return scaled(Math.min(1, (double) longerSide / longerSide()));
    }

    /**
     * A crop through an affine map: bilinear, from the resolution that fits, black outside of the photo.
     *
     * @param toCrop from the photo's pixels to the crop's
     */
    public Raster crop(Affine toCrop, int cropWidth, int cropHeight) {
        return crop(toCrop, cropWidth, cropHeight, opencv_core.BORDER_CONSTANT);
    }

    /**
     * The same without black: outside the photo its edge is repeated.
     *
     * @param toCrop from the photo's pixels to the crop's; the crop shows a part of the photo
     */
    public Raster filledCrop(Affine toCrop, int cropWidth, int cropHeight) {
        return crop(toCrop, cropWidth, cropHeight, opencv_core.BORDER_REPLICATE);
    }

    private Raster crop(Affine toCrop, int cropWidth, int cropHeight, int border) {
        return pixels(toCrop.scale(), source -> {
            Affine map = toCrop.afterSource((double) source.cols() / width, (double) source.rows() / height, 0, 0);
            Size size = new Size(cropWidth, cropHeight);
            if (map.scale() * MAX_WARP_SHRINK >= 1) {
                return raster(warped(source, map, size, border));
            }
            Rect region = seenBy(map, cropWidth, cropHeight, source);
            if (region.width() < 1 || region.height() < 1) {
                return new Raster(cropWidth, cropHeight, new byte[3 * cropWidth * cropHeight]);
            }
            double factor = MAX_WARP_SHRINK * map.scale();
            Mat smaller = resized(source.apply(region), factor);
            return raster(warped(
                    smaller, map.afterSource(factor, factor, region.x() * factor, region.y() * factor), size, border));
        });
    }

    /** The whole photo as a bitmap file, pixel by pixel. */
    byte[] encoded() {
        return pixels(1, source -> {
            BytePointer file = new BytePointer();
            opencv_imgcodecs.imencode(".bmp", source, file);
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        });
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            first.close();
            if (full != null) {
                full.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    /**
     * Computes something from the pixels; its own matrices are released.
     *
     * @param scale pixels needed for each pixel of the photo
     * @param work receives the photo at the lowest resolution that has them
     */
    private <T> T pixels(double scale, Function<Mat, T> work) {
        return reading(() -> {
            Mat source = scale > 1.05 * first.cols() / width ? whole() : first;
            try (PointerScope scope = new PointerScope()) {
                return work.apply(source);
            }
        });
    }

    private <T> T reading(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (first.isNull()) {
                throw new IllegalStateException(name + " is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    /** The photo at full resolution; the first thread that needs it decodes it. */
    private Mat whole() {
        synchronized (use) {
            if (full == null) {
                Mat decoded = wholeResolution();
                if (decoded.cols() != width || decoded.rows() != height) {
                    decoded.close();
                    throw new UnreadablePhotoException(name, Reason.DAMAGED, PhotoProblem.SIZE_DIFFERS);
                }
                full = decoded;
            }
            return full;
        }
    }

    /** Decodes the file again, without the reduction of the first time. */
    private Mat wholeResolution() {
        Content file = content.orElseThrow();
        Mat upright = PhotoDecoder.decode(name, file.bytes, file.header, 1).pixels();
        if (turn % 360 == 0) {
            return upright;
        }
        try (upright) {
            return PhotoDecoder.turned(upright, turn);
        }
    }

    /** The part of the source that a crop can show, two of the crop's pixels wider. */
    private static Rect seenBy(Affine toCrop, int cropWidth, int cropHeight, Mat source) {
        Affine back = toCrop.inverse();
        DoubleSummaryStatistics x = new DoubleSummaryStatistics();
        DoubleSummaryStatistics y = new DoubleSummaryStatistics();
        for (int corner = 0; corner < 4; corner++) {
            double u = (corner & 1) * cropWidth;
            double v = (corner >> 1) * cropHeight;
            x.accept(back.mapX(u, v));
            y.accept(back.mapY(u, v));
        }
        double margin = 2 / toCrop.scale();
        int left = clamp(x.getMin() - margin, source.cols());
        int top = clamp(y.getMin() - margin, source.rows());
        int right = clamp(x.getMax() + margin, source.cols());
        int bottom = clamp(y.getMax() + margin, source.rows());
        return new Rect(left, top, right - left, bottom - top);
    }

    private static int clamp(double value, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.floor(value)));
    }

    private static Mat warped(Mat source, Affine map, Size size, int border) {
        Mat matrix = new Mat(2, 3, opencv_core.CV_64F);
        DoubleBuffer numbers = matrix.createBuffer();
        numbers.put(new double[] {map.xx(), map.xy(), map.x0(), map.yx(), map.yy(), map.y0()});
        Mat out = new Mat();
        opencv_imgproc.warpAffine(source, out, matrix, size, opencv_imgproc.INTER_LINEAR, border, new Scalar(0));
        return out;
    }

    private static Mat resized(Mat source, double factor) {
        if (factor == 1) {
            return source;
        }
        Mat out = new Mat();
        // A side must not be rounded to 0, which OpenCV does with one half; all other sides it rounds in the same
        // way, and keeps the exact factor.
        boolean thin = Math.min(source.cols(), source.rows()) * factor <= 0.5;
        Size size = thin
                ? new Size((int) Math.max(1, Math.round(source.cols() * factor)), (int)
                        Math.max(1, Math.round(source.rows() * factor)))
                : new Size();
        int how = factor < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
        opencv_imgproc.resize(source, out, size, factor, factor, how);
        return out;
    }

    private static Raster raster(Mat mat) {
        Mat rows = mat.isContinuous() ? mat : mat.clone();
        byte[] out = new byte[3 * rows.cols() * rows.rows()];
        ByteBuffer buffer = rows.createBuffer();
        buffer.get(out);
        return new Raster(rows.cols(), rows.rows(), out);
    }
}
