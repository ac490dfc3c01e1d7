package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import lookalike.image.UnreadablePhotoException.Reason;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Turns encoded pictures into upright 8-bit BGR matrices. */
final class PhotoDecoder {

    /** A reduced decode keeps at least this many pixels on the longer side: enough to search in and for most crops. */
    private static final int REDUCED_SIDE = 800;

    private static final int WHITE = 255;

    private PhotoDecoder() {}

    /** By how much a picture is shrunk while it is decoded at first: 1, or 2, 4, 8 for a large JPEG. */
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
     * @throws UnreadablePhotoException if the decoder refuses the bytes
     */
    static Mat decode(String name, byte[] bytes, PictureHeader header, int reduction) {
        try (PointerScope scope = new PointerScope()) {
            Mat decoded = header.format().equals("gif") ? firstFrame(bytes) : decoded(bytes, header, reduction);
            if (decoded.empty()) {
                throw new UnreadablePhotoException(name, Reason.DAMAGED, PhotoProblem.DAMAGED, null);
            }
            decoded.retainReference(); // outlives the scope; whoever closes it lets go of it
            return decoded;
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnreadablePhotoException known) {
                throw known;
            }
            throw new UnreadablePhotoException(
                    name, Reason.DAMAGED, PhotoProblem.DAMAGED_OR_UNKNOWN, e, e.getMessage());
        }
    }

    private static Mat decoded(byte[] bytes, PictureHeader header, int reduction) {
        Mat encoded = new Mat(1, bytes.length, opencv_core.CV_8UC1, new BytePointer(bytes));
        if (header.mayHaveAlpha()) {
            Mat asStored = opencv_imgcodecs.imdecode(encoded, opencv_imgcodecs.IMREAD_UNCHANGED);
            if (asStored.channels() == 4) {
                return overWhite(to8Bit(asStored));
            }
        }
        return to8Bit(opencv_imgcodecs.imdecode(
                encoded,
                switch (reduction) {
                    case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
                    case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
                    case 8 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
                    default -> opencv_imgcodecs.IMREAD_COLOR;
                }));
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

    /** What a viewer shows: transparent parts over white. */
    private static Mat overWhite(Mat bgra) {
        byte[] in = new byte[4 * bgra.rows() * bgra.cols()];
        ByteBuffer source = bgra.createBuffer();
        source.get(in);
        Mat out = new Mat(bgra.rows(), bgra.cols(), opencv_core.CV_8UC3);
        byte[] bgr = new byte[in.length / 4 * 3];
        for (int from = 0, to = 0; from < in.length; from += 4) {
            int alpha = in[from + 3] & 0xff;
            for (int channel = 0; channel < 3; channel++) {
                int value = in[from + channel] & 0xff;
                bgr[to++] = (byte) ((value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE);
            }
        }
        ByteBuffer target = out.createBuffer();
        target.put(bgr);
        return out;
    }

    /** This build of OpenCV has no GIF decoder; the JDK has one. */
    private static Mat firstFrame(byte[] bytes) throws IOException {
        BufferedImage frame = ImageIO.read(new ByteArrayInputStream(bytes));
        int width = frame.getWidth();
        int height = frame.getHeight();
        int[] argb = frame.getRGB(0, 0, width, height, null, 0, width);
        Mat bgra = new Mat(height, width, opencv_core.CV_8UC4);
        ByteBuffer target = bgra.createBuffer();
        target.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(argb);
        return overWhite(bgra);
    }
}
