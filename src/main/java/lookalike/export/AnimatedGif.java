package lookalike.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import lookalike.image.Raster;
import lookalike.platform.files.AtomicFile;

/**
 * An animated GIF that repeats for ever. All its pictures share one palette of 256 colours; the colour error of a pixel is spread
 * over its neighbours (Floyd and Steinberg, "An adaptive algorithm for spatial grey scale", 1976).
 */
public final class AnimatedGif {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /** Data of Netscape's extension: block type 1 with the number of repetitions, low byte first; 0 means for ever. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    private AnimatedGif() {}

    /**
     * One picture of an animation.
     *
     * @param picture all of an animation have the same size
     * @param hundredths how long it is shown, in hundredths of a second
     */
    public record Frame(Raster picture, int hundredths) {}

    /**
     * Writes a file, whole or not at all.
     *
     * @param frames at least one
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no frame, or two differ in size
     */
    public static void write(Path file, List<Frame> frames) throws IOException {
        AtomicFile.write(file, encode(frames));
    }

    private static byte[] encode(List<Frame> frames) throws IOException {
        if (frames.stream()
                        .map(f -> List.of(f.picture.width(), f.picture.height()))
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("an animation has pictures of one size");
        }
        Palette palette = Palette.of(frames.stream().map(Frame::picture).toList());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Frame frame : frames) {
                BufferedImage image = indexed(frame.picture, palette);
                writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, frame.hundredths)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, int hundredths) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(FOR_EVER.clone());
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(control);
        root.appendChild(extensions);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static BufferedImage indexed(Raster picture, Palette palette) {
        int width = picture.width();
        int height = picture.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.colourModel());
        byte[] indices = new byte[width * height];
        // The colour error of each channel that is passed on to this row and the next one, in sixteenths.
        int[] here = new int[3 * (width + 2)];
        for (int y = 0; y < height; y++) {
            int[] next = new int[here.length];
            for (int x = 0; x < width; x++) {
                int pixel = y * width + x;
                int[] wanted = new int[3];
                for (int channel = 0; channel < 3; channel++) {
                    wanted[channel] = (picture.bgr()[3 * pixel + channel] & 0xff) + here[3 * (x + 1) + channel] / 16;
                }
                int index = palette.nearest(wanted[0], wanted[1], wanted[2]);
                indices[pixel] = (byte) index;
                for (int channel = 0; channel < 3; channel++) {
                    int error = wanted[channel] - palette.value(index, channel);
                    here[3 * (x + 2) + channel] += 7 * error;
                    next[3 * x + channel] += 3 * error;
                    next[3 * (x + 1) + channel] += 5 * error;
                    next[3 * (x + 2) + channel] += error;
                }
            }
            here = next;
        }
        image.getRaster().setDataElements(0, 0, width, height, indices);
        return image;
    }
}
