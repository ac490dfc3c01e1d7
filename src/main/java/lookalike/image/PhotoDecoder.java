package lookalike.image;

import java.util.Optional;
import lookalike.image.UnreadablePhotoException.Reason;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns encoded pictures into upright 8-bit BGR matrices. OpenCV decodes them, or the JDK if OpenCV fails; FFmpeg decodes the kinds that
 * neither knows. HEIF pictures are turned by their decoder, all others here.
 */
final class PhotoDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoDecoder.class);

    /** A reduced decode keeps at least this many pixels on the longer side: enough to search in and for most crops. */
    private static final int REDUCED_SIDE = 800;

    private PhotoDecoder() {}

    /** Factor by which a picture is shrunk when it is first decoded: 1, or 2, 4, 8 for a large JPEG. */
    static int reductionFor(PictureHeader header) {
        int reduction = 1;
        if (header.format().equals("jpeg")) {
            int longer = Math.max(header.width(), header.height());
            while (reduction < 8 && longer / (2 * reduction) >= REDUCED_SIDE) {
                reduction *= 2;
            }
        }
        return reduction;
    }

    /**
     * Decodes. The caller closes the matrix.
     *
     * @throws UnreadablePhotoException if no decoder can read most of the picture, there is not enough memory, or the file is too small
     *     for the size in its header
     */
    static DecodedPicture decode(String name, byte[] bytes, PictureHeader header, int reduction) {
        ContentCheck.check(name, bytes, header);
        try (DecodingMemory.Share memory = DecodingMemory.OF_MACHINE.take(name, header, reduction, bytes.length);
                PointerScope scope = new PointerScope()) {
            DecodedPicture stored = stored(bytes, header, reduction).orElseThrow(() -> unreadable(name, header));
            if (!stored.complete()) {
                LOG.info("{}: {}", name, PhotoProblem.PART_MISSING.sentence());
            }
            Mat upright = header.orientation().upright(stored.pixels());
            upright.retainReference(); // outlives the scope; the photo releases it when it is closed
            return new DecodedPicture(upright, stored.complete());
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(name, Reason.TOO_LARGE, PhotoProblem.TOO_LARGE_FOR_MEMORY, e);
        }
    }

    private static UnreadablePhotoException unreadable(String name, PictureHeader header) {
        return header.ordinary()
                ? new UnreadablePhotoException(name, Reason.DAMAGED, PhotoProblem.DAMAGED)
                : new UnreadablePhotoException(
                        name, Reason.UNSUPPORTED, PhotoProblem.UNKNOWN_KIND, header.displayName());
    }

    private static Optional<DecodedPicture> stored(byte[] bytes, PictureHeader header, int reduction) {
        return switch (header.format()) {
            case "gif" -> ImageIoDecoder.decode(bytes, "gif");
            case "jpeg" -> JpegDecoder.decode(bytes, reduction);
            case HeifDecoder.FORMAT -> HeifDecoder.decode(bytes);
            case Jpeg2000Decoder.FORMAT -> Jpeg2000Decoder.decode(bytes, header.pixels());
            case "png" -> {
                PngChunks chunks = PngChunks.of(bytes);
                byte[] pixels = chunks.pixelsOnly();
                yield (chunks.isCutOff() ? Optional.<DecodedPicture>empty() : decoded(pixels, header))
                        .or(() -> ImageIoDecoder.decode(pixels, "png"))
                        .or(() -> chunks.repacked().flatMap(again -> decoded(again, header)));
            }
            case "webp" -> decoded(bytes, header).or(() -> decoded(WebpChunks.withLength(bytes), header));
            case "tiff" ->
                greyWithAlpha(bytes)
                        .or(() -> decoded(bytes, header))
                        .or(() -> deep(bytes, header))
                        // The JDK mistakes half-precision floats for integers.
                        .or(() -> TiffTags.of(bytes).haveWholeSamples()
                                ? ImageIoDecoder.decode(bytes, "tiff")
                                : Optional.empty());
            default -> decoded(bytes, header).or(() -> ImageIoDecoder.decode(bytes, header.format()));
        };
    }

    /** The file in native memory. */
    private static BytePointer copy(byte[] bytes, PictureHeader header) {
        BytePointer copy = new BytePointer(bytes);
        if (header.orientation() != Orientation.UPRIGHT) {
            // OpenCV's TIFF decoder turns pictures by itself; files of other formats have no such tags.
            Orientation.erase(TiffTags.of(bytes), copy::put);
        }
        return copy;
    }

    private static Optional<DecodedPicture> decoded(byte[] bytes, PictureHeader header) {
        BytePointer copy = copy(bytes, header);
        if (header.mayHaveAlpha()) {
            Mat asStored = read(copy, opencv_imgcodecs.IMREAD_UNCHANGED);
            if (!asStored.empty() && asStored.channels() == 4) {
                // With 8 bits, libtiff itself multiplies the colours by their alpha.
                boolean premultiplied = header.format().equals("tiff")
                        && (asStored.depth() == opencv_core.CV_8U
                                || TiffTags.of(bytes).hasPremultipliedAlpha());
                Mat opaque = Transparency.overWhite(asStored, premultiplied);
                asStored.release();
                return Optional.of(new DecodedPicture(opaque, true));
            }
        }
        Mat colours = to8Bit(read(copy, opencv_imgcodecs.IMREAD_COLOR | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION));
        return colours.empty() ? Optional.empty() : Optional.of(new DecodedPicture(colours, true));
    }

    /** A grey TIFF file with alpha, which OpenCV would ignore. */
    private static Optional<DecodedPicture> greyWithAlpha(byte[] bytes) {
        return TiffTags.of(bytes).areGreyWithAlpha() ? ImageIoDecoder.decode(bytes, "tiff") : Optional.empty();
    }

    /** A TIFF file of 10, 12 or 14 bits, or of 32-bit floats from 0 to 1, with three channels or one. */
    private static Optional<DecodedPicture> deep(byte[] bytes, PictureHeader header) {
        Mat asStored = read(copy(bytes, header), opencv_imgcodecs.IMREAD_UNCHANGED);
        boolean known = asStored.depth() == opencv_core.CV_16U || asStored.depth() == opencv_core.CV_32F;
        if (asStored.empty() || !known || asStored.channels() != 1 && asStored.channels() != 3) {
            return Optional.empty();
        }
        Mat pixels = to8Bit(asStored);
        if (pixels.channels() == 1) {
            opencv_imgproc.cvtColor(pixels, pixels, opencv_imgproc.COLOR_GRAY2BGR);
        }
        return Optional.of(new DecodedPicture(pixels, true));
    }

    /**
     * Lets OpenCV decode a file in memory; the matrix is empty if it cannot.
     *
     * @throws OutOfMemoryError if there is not enough native memory
     */
    static Mat read(BytePointer file, int flags) {
        try (Mat encoded = new Mat(1, (int) file.limit(), opencv_core.CV_8UC1, file)) {
            return opencv_imgcodecs.imdecode(encoded, flags);
        } catch (RuntimeException e) {
            if (String.valueOf(e.getMessage()).contains("Insufficient memory")) {
                throw new OutOfMemoryError(e.getMessage());
            }
            LOG.debug("OpenCV cannot decode it", e);
            return new Mat();
        }
    }

    /**
     * A copy, turned clockwise. The caller closes both matrices.
     *
     * @param degrees a multiple of 90, at least 0
     */
    static Mat turned(Mat mat, int degrees) {
        Mat out = new Mat();
        switch (degrees % 360) {
            case 90 -> opencv_core.rotate(mat, out, opencv_core.ROTATE_90_CLOCKWISE);
            case 180 -> opencv_core.rotate(mat, out, opencv_core.ROTATE_180);
            case 270 -> opencv_core.rotate(mat, out, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
            case 0 -> mat.copyTo(out);
            default -> throw new IllegalArgumentException("a photo is turned by quarters, not by " + degrees);
        }
        return out;
    }

    /** The same with 8 bits a channel. */
    static Mat to8Bit(Mat mat) {
        if (mat.empty() || mat.depth() == opencv_core.CV_8U) {
            return mat;
        }
        Mat out = new Mat();
        mat.convertTo(out, opencv_core.CV_8U, mat.depth() == opencv_core.CV_16U ? 255.0 / 65535 : 255, 0);
        return out;
    }
}
