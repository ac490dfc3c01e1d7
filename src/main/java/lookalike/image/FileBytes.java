package lookalike.image;

import java.nio.ByteBuffer;

/** Bytes of a file that are read on demand: for a large raw file, its directories and one preview are enough. */
interface FileBytes {

    /** Length of the file in bytes. */
    long length();

    /**
     * A part of the file, from position 0 to the limit of the buffer, big-endian.
     *
     * @param from any number; there are no bytes outside the file
     * @param most maximum number of bytes; fewer are returned if the file ends earlier
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    ByteBuffer part(long from, int most);

    /** Number of bytes of a part that are in the file, at most {@code most}. */
    default int there(long from, long most) {
        boolean inside = from >= 0 && from < length() && most > 0;
        return inside ? (int) Math.min(Math.min(most, length() - from), Integer.MAX_VALUE) : 0;
    }

    /** A file in memory. */
    static FileBytes of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The bytes before {@code end}. */
    static FileBytes of(byte[] bytes, int end) {
        return new FileBytes() {

            @Override
            public long length() {
                return end;
            }

            @Override
            public ByteBuffer part(long from, int most) {
                int there = there(from, most);
                return ByteBuffer.wrap(bytes).slice(there == 0 ? 0 : (int) from, there);
            }
        };
    }
}
