package lookalike.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes JPEG 2000 (ISO/IEC 15444-1), for which OpenCV has an old library that is switched off: JP2 files, and the bare codestream. */
final class Jpeg2000Decoder {

    static final String FORMAT = "jpeg2000";

    private static final Logger LOG = LoggerFactory.getLogger(Jpeg2000Decoder.class);

    /** Its first bytes: the markers SOC and SIZ. */
    private static final int CODESTREAM = 0xff4fff51;

    private Jpeg2000Decoder() {}

    /** The header of a file of this kind; 1 x 1 pixel if it is damaged, which decoding will report. */
    static Optional<PictureHeader> header(byte[] bytes) {
        ByteBuffer start = ByteBuffer.wrap(bytes);
        if (bytes.length < 12) {
            return Optional.empty();
        }
        if (start.getInt() == CODESTREAM) {
            return Optional.of(ofCodestream(start));
        }
        return IsoBox.fourCharacters(start).equals("jP  ") ? Optional.of(ofFile(start.rewind())) : Optional.empty();
    }

    /** Length and capabilities, then the lower right corner, then the upper left one. */
    private static PictureHeader ofCodestream(ByteBuffer siz) {
        if (siz.remaining() < 20) {
            return damaged();
        }
        siz.getInt();
        int right = siz.getInt();
        int bottom = siz.getInt();
        return new PictureHeader(FORMAT, right - siz.getInt(), bottom - siz.getInt(), false);
    }

    private static PictureHeader ofFile(ByteBuffer file) {
        List<IsoBox> boxes = IsoBox.in(file);
        return IsoBox.first(boxes, "jp2h")
                .flatMap(header -> IsoBox.first(header.children(0), "ihdr"))
                .map(IsoBox::reader)
                .filter(size -> size.limit() >= 8)
                .map(size -> {
                    int height = size.getInt();
                    return new PictureHeader(FORMAT, size.getInt(), height, false);
                })
                .orElse(damaged());
    }

    private static PictureHeader damaged() {
        return new PictureHeader(FORMAT, 1, 1, false);
    }

    /**
     * Decodes in the caller's pointer scope.
     *
     * @param pixels that the header promises
     * @return empty if the file is damaged
     */
    static Optional<DecodedPicture> decode(byte[] bytes, long pixels) {
        boolean bare = ByteBuffer.wrap(bytes).getInt() == CODESTREAM;
        return (bare ? Optional.of(bytes) : Jp2File.plain(bytes)).flatMap(plain -> decodePlain(plain, pixels));
    }

    private static Optional<DecodedPicture> decodePlain(byte[] bytes, long pixels) {
        try (StillDecoder decoder = new StillDecoder(StillCoding.JPEG_2000, new byte[0], pixels)) {
            AVFrame frame = decoder.decode(bytes);
            // Luma of JPEG 2000 always uses all values.
            Mat bgr = new FrameColours(frame.colorspace(), true).toBgr(frame, frame.width(), frame.height());
            return Optional.of(new DecodedPicture(bgr, true));
        } catch (IOException | RuntimeException e) {
            LOG.debug("the JPEG 2000 file is damaged", e);
            return Optional.empty();
        }
    }
}
