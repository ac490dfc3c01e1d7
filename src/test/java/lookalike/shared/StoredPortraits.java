package lookalike.shared;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.IntStream;
import lookalike.catalog.StoredFace;
import lookalike.catalog.StoredPhoto;
import lookalike.face.FaceCrop;
import lookalike.face.Landmarks;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;

/** Portraits cut out of the photos themselves, as a reference for other portraits. */
public final class StoredPortraits {

    private StoredPortraits() {}

    /** The portrait of the labelled face of a photo in a folder. */
    public static Raster of(Path folder, StoredPhoto stored, int side) {
        StoredFace face = stored.looks().get(0).faces().stream()
                .filter(StoredFace::labelled)
                .findFirst()
                .orElseThrow();
        float[] numbers = new float[2 * Landmarks.COUNT];
        ByteBuffer.wrap(Base64.getDecoder().decode(face.landmarks()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(numbers);
        try (Photo photo = PhotoReader.read(folder.resolve(stored.path()))) {
            return FaceCrop.portrait(photo, new Landmarks(numbers), side, side);
        }
    }

    /** Mean colour difference of two pictures of the same size, 0 to 255. */
    public static double difference(Raster one, Raster other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("pictures of different sizes");
        }
        return IntStream.range(0, one.bgr().length)
                .map(i -> Math.abs((one.bgr()[i] & 0xff) - (other.bgr()[i] & 0xff)))
                .average()
                .orElseThrow();
    }
}
