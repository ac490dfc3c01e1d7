package lookalike.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import lookalike.image.Raster;
import lookalike.model.ModelCard;

/**
 * The pixels of pictures as a network takes them: of each picture three planes of {@code (pixel - mean) * scale}, in the card's order of
 * channels. Keeps its memory from one batch to the next; used by one thread at a time.
 */
final class PixelPlanes {

    private static final int CHANNELS = 3;

    /** Plane of each channel of a raster, which has blue first. */
    private final int[] planes;

    /** For each channel of a raster the result for each value of a pixel. */
    private final float[][] tables = new float[CHANNELS][256];

    private float[] picture = {};
    private FloatBuffer batch = FloatBuffer.allocate(0);

    PixelPlanes(ModelCard.Input input) {
        planes = input.channels().equals("RGB") ? new int[] {2, 1, 0} : new int[] {0, 1, 2};
        for (int channel = 0; channel < CHANNELS; channel++) {
            double mean = input.mean().get(planes[channel]);
            for (int value = 0; value < 256; value++) {
                tables[channel][value] = (float) ((value - mean) * input.scale());
            }
        }
    }

    /**
     * The planes of some pictures, one picture after the other.
     *
     * @param pictures of one size, at least one
     * @return ready to be read; valid until the next call
     */
    FloatBuffer of(List<Raster> pictures) {
        int plane = Math.multiplyExact(pictures.get(0).width(), pictures.get(0).height());
        int needed = Math.multiplyExact(Math.multiplyExact(CHANNELS, plane), pictures.size());
        if (batch.capacity() < needed) {
            batch = direct(needed);
        }
        if (picture.length != CHANNELS * plane) {
            picture = new float[CHANNELS * plane];
        }
        batch.clear();
        for (Raster raster : pictures) {
            fill(raster.bgr(), plane);
            batch.put(picture);
        }
        return batch.flip();
    }

    private void fill(byte[] bgr, int plane) {
        float[] blue = tables[0];
        float[] green = tables[1];
        float[] red = tables[2];
        int toBlue = planes[0] * plane;
        int toGreen = planes[1] * plane;
        int toRed = planes[2] * plane;
        for (int i = 0, from = 0; i < plane; i++, from += CHANNELS) {
            picture[toBlue + i] = blue[bgr[from] & 0xff];
            picture[toGreen + i] = green[bgr[from + 1] & 0xff];
            picture[toRed + i] = red[bgr[from + 2] & 0xff];
        }
    }

    /** A copy that stays valid. */
    static FloatBuffer copy(FloatBuffer numbers) {
        return direct(numbers.remaining()).put(numbers.duplicate()).flip();
    }

    private static FloatBuffer direct(int numbers) {
        return ByteBuffer.allocateDirect(Float.BYTES * numbers)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
