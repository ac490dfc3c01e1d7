package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Compressed bytes followed by a checksum (RFC 1950), like the pixels of a PNG file. */
final class PackedBytes {

    /** Length of method and flags before the compressed bytes. */
    private static final int HEADER = 2;

    private PackedBytes() {}

    /**
     * The same bytes, compressed again with the correct checksum.
     *
     * @param most maximum number of unpacked bytes; a file with more is damaged
     * @return empty if the compressed bytes are damaged or truncated
     */
    static Optional<byte[]> withChecksum(byte[] packed, long most) {
        if (packed.length < HEADER) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream again = new DeflaterOutputStream(out, deflater)) {
            inflater.setInput(packed, HEADER, packed.length - HEADER);
            byte[] piece = new byte[1 << 16];
            int length = inflater.inflate(piece);
            while (length > 0 && inflater.getBytesWritten() <= most) {
                again.write(piece, 0, length);
                length = inflater.inflate(piece);
            }
            again.finish();
            return inflater.finished() ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (IOException | DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
            deflater.end();
        }
    }
}
