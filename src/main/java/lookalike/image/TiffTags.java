package lookalike.image;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/**
 * The tags in a directory of a TIFF file, a BigTIFF file or an EXIF block.
 *
 * @param entries by the tag's number; none if there is no directory
 * @param next offset of the next directory of the chain; 0 if there is none
 */
record TiffTags(Map<Integer, Entry> entries, long next) {

    static final TiffTags NONE = new TiffTags(Map.of(), 0);

    static final int SUB_FILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int MAKE = 271;
    static final int SUB_DIRECTORIES = 330;

    /** Colours as seen through the sensor's filters (DNG 1.4, "PhotometricInterpretation"). */
    static final int FILTERED = 32803;

    /** Value of {@link #PHOTOMETRIC}; the smaller ones are grey. */
    static final int RGB = 2;

    private static final int VIDEO = 6;

    private static final int SAMPLES = 277;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;
    private static final int DNG_VERSION = 50706;

    TiffTags {
        entries = Map.copyOf(entries);
    }

    /**
     * One tag.
     *
     * @param type of the values (TIFF 6.0, section 2)
     * @param value the first of its values, if it is a whole number; otherwise 0
     * @param count how many values it has
     * @param position offset of the first value from the start of the bytes
     * @param size bytes of one value; 0 if it lies outside the file
     * @param order of these bytes
     */
    record Entry(int type, long value, long count, long position, int size, ByteOrder order) {

        /** Overwrites the first value. */
        void overwrite(int value, Bytes file) {
            for (int i = 0; i < size; i++) {
                int shift = 8 * (order == ByteOrder.LITTLE_ENDIAN ? i : size - 1 - i);
                file.put((int) position + i, (byte) (shift < Integer.SIZE ? value >> shift : 0));
            }
        }
    }

    /** A file that can be written to. */
    @FunctionalInterface
    interface Bytes {
        void put(int position, byte value);
    }

    /** The tags in the first directory of a file; none if it is not a TIFF file. */
    static TiffTags of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The tags of a TIFF file that is a part of other bytes. */
    static TiffTags of(byte[] bytes, int from, int to) {
        return TiffReader.of(FileBytes.of(bytes, to), from)
                .map(TiffReader::first)
                .orElse(NONE);
    }

    Optional<Entry> entry(int tag) {
        return Optional.ofNullable(entries.get(tag));
    }

    /** The first value of a tag. */
    long value(int tag, long otherwise) {
        return entries.containsKey(tag) ? entries.get(tag).value() : otherwise;
    }

    /**
     * Tests for a camera's raw file: Adobe's DNG says so; others name the maker and have sub-directories or the sensor's data themselves.
     */
    boolean areOfRawFile() {
        return entries.containsKey(DNG_VERSION)
                || entries.containsKey(MAKE)
                        && (entries.containsKey(SUB_DIRECTORIES) || value(PHOTOMETRIC, 0) == FILTERED);
    }

    /** Tests whether the picture is the sensor's data as seen through its filters, which decoders take for a dark grey picture. */
    boolean areOfSensorData() {
        return areOfRawFile() && value(PHOTOMETRIC, 0) == FILTERED;
    }

    /**
     * The fewest bits of a pixel before compression, assuming that all samples are like the first; at least 1. With colours as in videos
     * (YCbCr), only one pixel of several has all samples.
     */
    long leastBits() {
        long samples = value(PHOTOMETRIC, RGB) == VIDEO ? 1 : value(SAMPLES, 1);
        return Math.max(1, value(BITS, 1)) * Math.max(1, samples);
    }

    /** Tests whether the picture is a smaller copy of another one. */
    boolean areOfReducedCopy() {
        return (value(SUB_FILE_TYPE, 0) & 1) == 1;
    }

    /** Tests whether the colours are already multiplied by their alpha ("associated alpha", TIFF 6.0, section 18). */
    boolean hasPremultipliedAlpha() {
        return value(EXTRA_SAMPLES, 0) == 1;
    }

    /** Tests whether a pixel is a grey level and an alpha value. */
    boolean areGreyWithAlpha() {
        return value(PHOTOMETRIC, RGB) < RGB && value(SAMPLES, 1) == 2 && entries.containsKey(EXTRA_SAMPLES);
    }

    /** Tests whether the samples are unsigned integers, as in most files. */
    boolean haveWholeSamples() {
        return value(SAMPLE_FORMAT, 1) == 1;
    }
}
