package lookalike.image;

import lookalike.image.UnreadablePhotoException.Reason;

/**
 * Compares what a header promises with the bytes that follow it, before anything is decoded: a small file cannot hold any
 * number of pixels, and decoders ask for the memory of all of them first.
 */
final class ContentCheck {

    /** Deflate makes no more of a byte (RFC 1951: 258 bytes of two bits). */
    private static final int DEFLATED = 1032;

    /** A code of LZW has 12 bits when it stands for 4096 pixels or bytes, which is the most. */
    private static final int LZW = 4096 * 8 / 12;

    /** PackBits repeats a byte at most so often, for two bytes. */
    private static final int PACKED = 128 / 2;

    /** A block of 8 x 8 pixels takes a bit at least (ITU-T T.81, annexes F and G), unless arithmetic coding is used. */
    private static final int JPEG = 64 * 8;

    /** Below this size of a picture its density is of no harm, in pixels. */
    private static final long SMALL = 32_000_000;

    /** Of a photo that was compressed beyond recognition, a byte has fewer pixels. */
    private static final int MOST_PIXELS_A_BYTE = 4000;

    /** So many scans may a JPEG always have: programs write up to about a dozen. */
    private static final int FEW_SCANS = 20;

    private static final int MOST_SCANS = 200;

    /** Scans times megapixels that are decoded in some seconds. */
    private static final long MOST_WORK = 4000;

    private ContentCheck() {}

    /**
     * Checks a picture.
     *
     * @throws UnreadablePhotoException if not even half of it can be there, hardly anything is there, or decoding it takes very
     *     long
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

    /** The most pixels of such a picture that so many bytes can hold. */
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

    /** By the compressions of TIFF 6.0 and its Technical Note 2 that have a limit. */
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
