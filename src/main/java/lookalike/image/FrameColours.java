package lookalike.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Conversion of a frame's numbers to red, green and blue.
 *
 * @param matrix a number of ITU-T H.273, which FFmpeg uses too
 * @param full whether luma uses all values instead of 16 to 235 (of 8 bits)
 */
record FrameColours(int matrix, boolean full) {

    private static final int IDENTITY = 0;

    private static final int HOW =
            swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT | swscale.SWS_FULL_CHR_H_INP;

    /** The colours that a HEIF picture's {@code colr} property of type {@code nclx} names, otherwise those of the coded frame. */
    static FrameColours of(AVFrame frame, List<IsoBox> properties) {
        for (IsoBox property : properties) {
            if (property.type().equals("colr")) {
                ByteBuffer colour = property.reader();
                if (IsoBox.fourCharacters(colour).equals("nclx")) {
                    colour.getInt(); // primaries and transfer function, which are not managed
                    return new FrameColours(colour.getShort() & 0xffff, colour.get() < 0);
                }
            }
        }
        return of(frame);
    }

    /** The colours that the coded frame names. */
    static FrameColours of(AVFrame frame) {
        return new FrameColours(frame.colorspace(), frame.color_range() == avutil.AVCOL_RANGE_JPEG);
    }

    /**
     * A BGR matrix of 8 bits, of the frame's upper left part. Runs in the caller's pointer scope.
     *
     * @throws IOException if the frame has a format that cannot be converted
     */
    Mat toBgr(AVFrame frame, int width, int height) throws IOException {
        // swscale may write some bytes beyond the end of a row; the extra row takes those of the last one.
        Mat mat = new Mat(height + 1, width, opencv_core.CV_8UC3);
        int format = format(frame);
        boolean rgb = (avutil.av_pix_fmt_desc_get(format).flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        int how = rgb ? swscale.SWS_POINT : HOW;
        SwsContext scaler = swscale.sws_getContext(
                width, height, format, width, height, avutil.AV_PIX_FMT_BGR24, how, null, null, (DoublePointer) null);
        if (scaler == null) {
            throw new IOException("pixels of an unknown format");
        }
        try {
            if (!rgb) {
                IntPointer target = swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT);
                swscale.sws_setColorspaceDetails(
                        scaler, swscale.sws_getCoefficients(matrix), full ? 1 : 0, target, 1, 0, 1 << 16, 1 << 16);
            }
            swscale.sws_scale(
                    scaler,
                    frame.data(),
                    frame.linesize(),
                    0,
                    height,
                    new PointerPointer<BytePointer>(mat.data(), null, null, null),
                    new IntPointer((int) mat.step(), 0, 0, 0));
        } finally {
            swscale.sws_freeContext(scaler);
        }
        return mat.rowRange(0, height);
    }

    /**
     * Pixel format of a frame. If only the file says that the planes are green, blue and red, the decoder takes them for luma and chroma.
     */
    private int format(AVFrame frame) {
        if (matrix != IDENTITY) {
            return frame.format();
        }
        int format = frame.format();
        if (format == avutil.AV_PIX_FMT_YUV444P || format == avutil.AV_PIX_FMT_YUVJ444P) {
            return avutil.AV_PIX_FMT_GBRP;
        } else if (format == avutil.AV_PIX_FMT_YUV444P10()) {
            return avutil.AV_PIX_FMT_GBRP10();
        } else if (format == avutil.AV_PIX_FMT_YUV444P12()) {
            return avutil.AV_PIX_FMT_GBRP12();
        }
        return format;
    }
}
