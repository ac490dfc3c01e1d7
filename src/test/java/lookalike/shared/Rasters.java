package lookalike.shared;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import lookalike.image.Raster;

/** Drawn pictures as rasters. */
public final class Rasters {

    private Rasters() {}

    /** The pixels of a picture. */
    public static Raster of(BufferedImage image) {
        BufferedImage bgr = image;
        if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D g = bgr.createGraphics();
            g.drawImage(image, 0, 0, null);
            g.dispose();
        }
        return new Raster(
                bgr.getWidth(),
                bgr.getHeight(),
                ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData());
    }
}
