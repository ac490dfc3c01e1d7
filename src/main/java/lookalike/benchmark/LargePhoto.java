package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.image.Affine;
import lookalike.image.Jpeg;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;

/** Makes photos as large as a camera's from photos of the sample cast. */
final class LargePhoto {

    /** Limit that a JPEG of 48 megapixels never reaches. */
    private static final int MOST_BYTES = 1 << 26;

    private LargePhoto() {}

    /**
     * Writes a photo of the given size, whose width or height another photo fills when enlarged.
     *
     * @param photo file of the other photo
     * @param to the JPEG file to write
     */
    static void write(Path photo, int width, int height, Path to) throws IOException {
        try (Photo small = PhotoReader.read(photo)) {
            double scale = Math.min((double) width / small.width(), (double) height / small.height());
            Affine enlarge = new Affine(scale, 0, 0, 0, scale, 0);
            Files.write(
                    to,
                    Jpeg.within(small.crop(enlarge, width, height), MOST_BYTES).orElseThrow());
        }
    }
}
