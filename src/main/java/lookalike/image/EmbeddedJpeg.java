package lookalike.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The place of a JPEG inside another file, as that file states it, which need not be true.
 *
 * @param from the first byte, from the start of the file
 * @param length in bytes
 */
record EmbeddedJpeg(long from, long length) {

    /** More bytes than any camera's preview has. */
    private static final int LONGEST = 1 << 27;

    /** Number of bytes in which the size is searched; it comes after the EXIF block and colour profiles. */
    private static final int HEADER_SEARCHED = 1 << 20;

    private static final short START = (short) 0xffd8;

    /**
     * The header of the picture.
     *
     * @return empty if there is no JPEG in this place, or it is one of the lossless ones in which cameras store raw data
     */
    Optional<PictureHeader> header(FileBytes file) {
        ByteBuffer start = file.part(from, 2);
        return start.limit() < 2 || start.getShort() != START
                ? Optional.empty()
                : JpegSegments.of(bytes(file, HEADER_SEARCHED)).header().filter(PictureHeader::ordinary);
    }

    /** The bytes of the picture; fewer than its length if the file ends before. */
    byte[] bytes(FileBytes file) {
        return bytes(file, LONGEST);
    }

    private byte[] bytes(FileBytes file, int most) {
        ByteBuffer part = file.part(from, (int) Math.min(most, length));
        byte[] bytes = new byte[part.limit()];
        part.get(bytes);
        return bytes;
    }
}
