package lookalike.image;

import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Crops, turns and mirrors a decoded HEIF picture as its properties say (ISO/IEC 23008-12, section 6.5). */
final class HeifTransforms {

    private HeifTransforms() {}

    /**
     * The picture as a viewer shows it. Runs in the caller's pointer scope.
     *
     * @param properties in the order in which they apply; other properties than these three are ignored
     */
    static Mat applied(Mat decoded, List<IsoBox> properties) {
        Mat mat = decoded;
        for (IsoBox property : properties) {
            mat = switch (property.type()) {
                case "clap" -> cropped(mat, property.reader());
                case "irot" -> turned(mat, property.reader().get() & 3);
                case "imir" -> mirrored(mat, property.reader().get() & 1);
                default -> mat;
            };
        }
        return mat;
    }

    /** Crops by four fractions: width, height, and the offsets of the centre to the right of and below the picture's centre. */
    private static Mat cropped(Mat mat, ByteBuffer clap) {
        double width = fraction(clap);
        double height = fraction(clap);
        int left = (int) Math.round((mat.cols() - width) / 2 + fraction(clap));
        int top = (int) Math.round((mat.rows() - height) / 2 + fraction(clap));
        Rect shown = new Rect(left, top, (int) Math.round(width), (int) Math.round(height));
        boolean inside = shown.width() > 0
                && shown.height() > 0
                && left >= 0
                && top >= 0
                && left + shown.width() <= mat.cols()
                && top + shown.height() <= mat.rows();
        // A crop that reaches beyond the picture is a mistake of the writer, which viewers ignore.
        return inside ? mat.apply(shown).clone() : mat;
    }

    private static double fraction(ByteBuffer box) {
        double numerator = box.getInt();
        return numerator / box.getInt();
    }

    /** Turns by quarter turns counter-clockwise. */
    private static Mat turned(Mat mat, int quarters) {
        return PhotoDecoder.turned(mat, (4 - quarters) % 4 * 90);
    }

    /** Axis 0 exchanges top and bottom, 1 left and right: the codes that OpenCV has, too. */
    private static Mat mirrored(Mat mat, int axis) {
        Mat out = new Mat();
        opencv_core.flip(mat, out, axis);
        return out;
    }
}
