package lookalike.export;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lookalike.image.Raster;

/**
 * At most 256 colours that represent all colours of some pictures, found by median cut (Heckbert, "Color image quantization for frame
 * buffer display", 1982) among the pictures' colours with five bits per channel.
 */
final class Palette {

    private static final int COLOURS = 256;
    private static final int BITS = 5;
    private static final int CELLS = 1 << 3 * BITS;

    /** Blue, green, red of each colour, 0..255. */
    private final int[][] colours;

    /** Index of the nearest colour for each cell of the colour cube; -1 if not yet known. */
    private final int[] nearest = new int[CELLS];

    private Palette(int[][] colours) {
        this.colours = colours;
        Arrays.fill(nearest, -1);
    }

    /** Makes a palette for some pictures. */
    static Palette of(List<Raster> pictures) {
        int[] counts = new int[CELLS];
        for (Raster picture : pictures) {
            byte[] bgr = picture.bgr();
            for (int i = 0; i < bgr.length; i += 3) {
                counts[cell(bgr[i] & 0xff, bgr[i + 1] & 0xff, bgr[i + 2] & 0xff)]++;
            }
        }
        int[] used = new int[CELLS];
        int n = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (counts[cell] > 0) {
                used[n++] = cell;
            }
        }
        List<Box> boxes = new ArrayList<>(List.of(Box.of(Arrays.copyOf(used, n), counts)));
        while (boxes.size() < COLOURS) {
            Box widest =
                    boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
            if (widest.cells.length < 2) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves(counts));
        }
        return new Palette(boxes.stream().map(box -> box.mean(counts)).toArray(int[][]::new));
    }

    /** The index of the nearest colour; channel values outside 0..255 are clamped. */
    int nearest(int blue, int green, int red) {
        int b = clamp(blue);
        int g = clamp(green);
        int r = clamp(red);
        int cell = cell(b, g, r);
        if (nearest[cell] < 0) {
            nearest[cell] = search(level(cell, 0), level(cell, 1), level(cell, 2));
        }
        return nearest[cell];
    }

    /** A channel (0 blue, 1 green, 2 red) of a colour, 0..255. */
    int value(int index, int channel) {
        return colours[index][channel];
    }

    /** The palette as a colour model of Java's image library. */
    IndexColorModel colourModel() {
        byte[][] channels = new byte[3][COLOURS];
        for (int i = 0; i < colours.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][i] = (byte) colours[i][channel];
            }
        }
        return new IndexColorModel(8, COLOURS, channels[2], channels[1], channels[0]);
    }

    private int search(int blue, int green, int red) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            long b = blue - colours[i][0];
            long g = green - colours[i][1];
            long r = red - colours[i][2];
            long distance = b * b + g * g + r * r;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static int cell(int blue, int green, int red) {
        return (blue >> 8 - BITS) << 2 * BITS | (green >> 8 - BITS) << BITS | red >> 8 - BITS;
    }

    /** The middle of a cell in a channel, 0..255. */
    private static int level(int cell, int channel) {
        int step = cell >> (2 - channel) * BITS & (1 << BITS) - 1;
        return (int) Math.round(step * 255.0 / ((1 << BITS) - 1));
    }

    /** Cells of the colour cube with their number of pixels, the channel in which they differ most, and that difference. */
    private record Box(int[] cells, long pixels, int channel, int width) {

        static Box of(int[] cells, int[] counts) {
            int widest = 0;
            int width = -1;
            for (int channel = 0; channel < 3; channel++) {
                int of = channel;
                int low = Arrays.stream(cells).map(c -> level(c, of)).min().orElse(0);
                int high = Arrays.stream(cells).map(c -> level(c, of)).max().orElse(0);
                if (high - low > width) {
                    width = high - low;
                    widest = channel;
                }
            }
            return new Box(cells, Arrays.stream(cells).mapToLong(c -> counts[c]).sum(), widest, width);
        }

        /** Measure of both the number and the difference of pixels; the largest box is cut next. The root preserves small bright spots. */
        double spread() {
            return width * Math.sqrt(pixels);
        }

        /** Cuts the box into two, each with about half of the pixels. */
        List<Box> halves(int[] counts) {
            int[] sorted = Arrays.stream(cells)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer c) -> level(c, channel)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            long before = counts[sorted[0]];
            int cut = 1;
            while (cut < sorted.length - 1 && before + counts[sorted[cut]] / 2 < pixels / 2) {
                before += counts[sorted[cut++]];
            }
            return List.of(
                    of(Arrays.copyOf(sorted, cut), counts), of(Arrays.copyOfRange(sorted, cut, sorted.length), counts));
        }

        int[] mean(int[] counts) {
            int[] mean = new int[3];
            for (int channel = 0; channel < 3; channel++) {
                double sum = 0;
                for (int cell : cells) {
                    sum += (double) counts[cell] * level(cell, channel);
                }
                mean[channel] = (int) Math.round(sum / Math.max(1, pixels));
            }
            return mean;
        }
    }
}
