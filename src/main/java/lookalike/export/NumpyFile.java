package lookalike.export;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.export.NumpyException.Reason;
import lookalike.platform.files.AtomicFile;

/**
 * A matrix in a NumPy file, {@code .npy}, read row by row: float32 or float64 in C order, format 1.0 to 3.0. The format is
 * described in NumPy's module {@code numpy.lib.format}.
 */
final class NumpyFile implements Closeable {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int NEWEST = 3;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int ALIGNMENT = 64;
    private static final int BUFFER = 1 << 16;

    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([^)]*)\\)");
    private static final Pattern MATRIX = Pattern.compile("\\s*(\\d{1,10})L?\\s*,\\s*(\\d{1,9})L?\\s*,?\\s*");
    private static final Pattern FLOAT = Pattern.compile("([<>])f([48])");

    private final Path file;
    private final InputStream in;
    private final long rows;
    private final int columns;
    private final int width;
    private final ByteBuffer row;

    private NumpyFile(Path file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        String header = header();
        String type = found(TYPE, header);
        Matcher number = FLOAT.matcher(type);
        if (!number.matches()) {
            throw new NumpyException(Reason.TYPE, file, type);
        }
        if (found(ORDER, header).equals("True")) {
            throw new NumpyException(Reason.ORDER, file);
        }
        String shape = found(SHAPE, header);
        Matcher sizes = MATRIX.matcher(shape);
        if (!sizes.matches()) {
            throw new NumpyException(Reason.SHAPE, file, "(" + shape + ")");
        }
        rows = Long.parseLong(sizes.group(1));
        columns = Integer.parseInt(sizes.group(2));
        width = Integer.parseInt(number.group(2));
        if (columns > Integer.MAX_VALUE / width) {
            throw new NumpyException(Reason.SHAPE, file, "(" + shape + ")");
        }
        boolean little = number.group(1).equals("<");
        row = ByteBuffer.allocate(columns * width).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws IOException if it cannot be read
     * @throws NumpyException if it is not a matrix of float32 or float64 in C order
     */
    static NumpyFile open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return new NumpyFile(file, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private String header() throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        int version = start.length < MAGIC.length + 2 ? 0 : start[MAGIC.length];
        if (version < 1 || version > NEWEST || !Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC)) {
            throw new NumpyException(Reason.NO_ARRAY, file);
        }
        byte[] size = in.readNBytes(version == 1 ? Short.BYTES : Integer.BYTES);
        long length = 0;
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << Byte.SIZE | size[i] & 0xff;
        }
        if (length > LONGEST_HEADER) {
            throw new NumpyException(Reason.NO_ARRAY, file);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw new NumpyException(Reason.CUT_OFF, file);
        }
        return new String(text, version < NEWEST ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String found(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new NumpyException(Reason.NO_ARRAY, file);
        }
        return matcher.group(1);
    }

    /** Number of rows of the matrix. */
    long rows() {
        return rows;
    }

    /** Length of a row. */
    int columns() {
        return columns;
    }

    /**
     * Reads the next row; float64 is rounded to float32.
     *
     * @throws NumpyException if the file ends before the row does
     */
    float[] next() throws IOException {
        if (in.readNBytes(row.array(), 0, row.capacity()) < row.capacity()) {
            throw new NumpyException(Reason.CUT_OFF, file);
        }
        float[] numbers = new float[columns];
        for (int i = 0; i < columns; i++) {
            numbers[i] = width == Float.BYTES ? row.getFloat(i * width) : (float) row.getDouble(i * width);
        }
        return numbers;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Replaces a file with a matrix of float32 in format 1.0, whole or not at all. */
    static void write(Path file, int rows, int columns, IntFunction<float[]> row) throws IOException {
        AtomicFile.write(file, content(rows, columns, row));
    }

    /** The content of such a file. */
    static AtomicFile.Content content(int rows, int columns, IntFunction<float[]> row) {
        return out -> {
            out.write(header(rows, columns));
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(columns, Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < rows; i++) {
                bytes.asFloatBuffer().put(row.apply(i));
                out.write(bytes.array());
            }
        };
    }

    /** The header; its length is a multiple of 64 bytes, so that the file can be mapped into memory. */
    private static byte[] header(int rows, int columns) {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
        int before = MAGIC.length + 2 + Short.BYTES;
        int length = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - before;
        ByteBuffer header = ByteBuffer.allocate(before + length).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        header.put((text + " ".repeat(length - text.length() - 1) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return header.array();
    }
}
