package lookalike.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes HEIC, HEIF and AVIF: the primary picture, put together from its tiles, cropped and turned as the file's properties
 * say. Their EXIF block, which repeats the orientation for programs that do not know the properties, is ignored.
 */
final class HeifDecoder {

    static final String FORMAT = "heif";

    private static final Logger LOG = LoggerFactory.getLogger(HeifDecoder.class);

    private HeifDecoder() {}

    /**
     * The header of a file of this kind.
     *
     * @return 1 x 1 pixel if the file is damaged, which decoding will report; empty if it is of another kind, or of one that
     *     {@link UnsupportedKind} names
     */
    static Optional<PictureHeader> header(byte[] bytes) {
        try {
            return HeifItems.of(bytes)
                    .flatMap(HeifPicture::of)
                    .map(picture -> new PictureHeader(FORMAT, picture.width(), picture.height(), false));
        } catch (RuntimeException e) {
            return Optional.of(new PictureHeader(FORMAT, 1, 1, false));
        }
    }

    /** Tests whether a file is of this kind but has no still picture in a coding that can be decoded. */
    static boolean isUnsupported(byte[] bytes) {
        return HeifItems.hasBrand(bytes) && header(bytes).isEmpty();
    }

    /**
     * Decodes in the caller's pointer scope.
     *
     * @return empty if the file is damaged
     */
    static Optional<DecodedPicture> decode(byte[] bytes) {
        try {
            HeifItems items = HeifItems.of(bytes).orElseThrow();
            HeifPicture picture = HeifPicture.of(items).orElseThrow();
            Mat stored = overWhite(items, stored(items, picture));
            return Optional.of(new DecodedPicture(HeifTransforms.applied(stored, picture.properties()), true));
        } catch (IOException | RuntimeException e) {
            LOG.debug("the HEIF file is damaged", e);
            return Optional.empty();
        }
    }

    private static Mat stored(HeifItems items, HeifPicture picture) throws IOException {
        return picture.parts().size() == 1 ? single(items, picture) : tiled(items, picture);
    }

    /** The picture over white if it has matching alpha values, otherwise as it is. */
    private static Mat overWhite(HeifItems items, Mat picture) {
        try {
            Optional<HeifPicture> values = items.alpha().flatMap(item -> HeifPicture.of(items, item));
            if (values.isEmpty()) {
                return picture;
            }
            Mat alpha = stored(items, values.get());
            boolean fits = alpha.cols() == picture.cols() && alpha.rows() == picture.rows();
            return fits ? Transparency.overWhite(picture, alpha, items.isPremultiplied()) : picture;
        } catch (IOException | RuntimeException e) {
            LOG.debug("the alpha values are damaged", e);
            return picture;
        }
    }

    private static Mat single(HeifItems items, HeifPicture picture) throws IOException {
        HeifPicture.Part part = picture.parts().get(0);
        try (StillDecoder decoder = new StillDecoder(part.coding(), part.configuration(), picture.pixels())) {
            AVFrame frame = decoder.decode(items.bytes(part.item()));
            int width = Math.min(picture.width(), frame.width());
            int height = Math.min(picture.height(), frame.height());
            return FrameColours.of(frame, picture.properties()).toBgr(frame, width, height);
        }
    }

    private static Mat tiled(HeifItems items, HeifPicture picture) throws IOException {
        HeifPicture.Part first = picture.parts().get(0);
        StillDecoder decoder = new StillDecoder(first.coding(), first.configuration(), picture.pixels());
        FrameCanvas canvas = null;
        try {
            HeifPicture.Part current = first;
            for (int i = 0; i < picture.parts().size(); i++) {
                HeifPicture.Part part = picture.parts().get(i);
                if (!Arrays.equals(part.configuration(), current.configuration())) {
                    decoder.close();
                    decoder = new StillDecoder(part.coding(), part.configuration(), picture.pixels());
                    current = part;
                }
                AVFrame tile = decoder.decode(items.bytes(part.item()));
                if (canvas == null) {
                    canvas = new FrameCanvas(tile, picture);
                }
                canvas.paste(tile, i % picture.columns(), i / picture.columns());
            }
            return FrameColours.of(canvas.frame(), picture.properties())
                    .toBgr(canvas.frame(), picture.width(), picture.height());
        } finally {
            decoder.close();
            if (canvas != null) {
                canvas.close();
            }
        }
    }
}
