package lookalike.image;

import lookalike.image.UnreadablePhotoException.Reason;

/**
 * Compares the size in a header with the bytes that follow it, before anything is decoded: a small file can hold only so many pixels, but
 * decoders allocate memory for all the promised ones first.
 */
final class ContentCheck {

    /** Largest expansion of a byte by Deflate (RFC 1951: 258 bytes from two bits). */
    private static final int DEFLATED = 1032;

    /** Largest expansion by LZW: a code of 12 bits stands for at most 4096 pixels or bytes. */
    private static final int LZW = 4096 * 8 / 12;

    /** Largest expansion by PackBits: two bytes repeat a byte at most 128 times. */
    private static final int PACKED = 128 / 2;

    /** A block of 8 x 8 pixels takes a bit at least (ITU-T T.81, annexes F and G), unless arithmetic coding is used. */
    private static final int JPEG = 64 * 8;

    /** Pictures below this number of pixels are harmless whatever their density. */
    private static final long SMALL = 32_000_000;

    /** More pixels for each byte than in a photo that is compressed beyond recognition. */
    private static final int MOST_PIXELS_A_BYTE = 4000;

    /** Number of scans that a JPEG may always have; programs write up to about a dozen. */
    private static final int FEW_SCANS = 20;

    private static final int MOST_SCANS = 200;

    /** Scans times megapixels that can be decoded in a few seconds. */
    private static final long MOST_WORK = 4000;

    private ContentCheck() {}

    /**
     * Checks a picture.
     *
     * @throws UnreadablePhotoException if the file can hold less than half of it or has hardly any content, or if decoding would take
     *     very long
     */
    static void check(String name, byte[] bytes, PictureHeader header) {
        if (mostPixels(bytes, header) < header.pixels() / 2) {
            throw new UnreadablePhotoException(name, Reason.DAMAGED, PhotoProblem.DAMAGED);
        }
        if (header.pixels() > SMALL && header.pixels() / MOST_PIXELS_A_BYTE > bytes.length) {
            throw new UnreadablePhotoException(
                    name,
                    Reason.NOT_A_PICTURE,
                    PhotoProblem.HARDLY_ANY_CONTENT,
                    bytes.length,
                    header.pixels() / 1_000_000);
        }
        if (header.format().equals("jpeg")) {
            int scans = JpegSegments.of(bytes).scans(bytes);
            long most = Math.min(MOST_SCANS, MOST_WORK * 1_000_000 / header.pixels());
            if (scans > Math.max(FEW_SCANS, most)) {
                throw new UnreadablePhotoException(name, Reason.UNSUPPORTED, PhotoProblem.TOO_MANY_SCANS, scans);
            }
        }
    }

    /** The most pixels of such a picture that a file of this size can hold. */
    private static long mostPixels(byte[] bytes, PictureHeader header) {
        return switch (header.format()) {
            case "png" -> PngChunks.of(bytes).pixelBytes() * DEFLATED * 8 / PngChunks.bitsAPixel(bytes);
            case "gif" -> (long) bytes.length * LZW;
            case "jpeg" -> header.ordinary() ? (long) bytes.length * JPEG : Long.MAX_VALUE;
            case "bmp" -> mostOfBmp(bytes);
            case "tiff" -> mostOfTiff(bytes);
            default -> Long.MAX_VALUE;
        };
    }

    private static long mostOfBmp(byte[] bytes) {
        int bits = PictureHeader.plainBitsOfBmp(bytes);
        return bits == 0 ? Long.MAX_VALUE : bytes.length * 8L / bits;
    }

    /** The limit for a TIFF file, by those compressions of TIFF 6.0 and its Technical Note 2 that have one. */
    private static long mostOfTiff(byte[] bytes) {
        TiffTags tags = TiffTags.of(bytes);
        int most = switch ((int) tags.value(TiffTags.COMPRESSION, 1)) {
            case 1 -> 1;
            case 5 -> LZW;
            case 8, 32946 -> DEFLATED;
            case 32773 -> PACKED;
            default -> 0;
        };
        return most == 0 ? Long.MAX_VALUE : (long) bytes.length * most * 8 / tags.leastBits();
    }
}
