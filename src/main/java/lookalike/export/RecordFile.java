package lookalike.export;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Record of a result in a file: a text chunk of a PNG file, with the keyword {@value #KEYWORD}, or a separate JSON document. See the PNG
 * specification, 11.3.4.
 */
public final class RecordFile {

    static final String KEYWORD = "Lookalike";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};

    /** Number of bytes of a chunk's length, type and checksum. */
    private static final int AROUND = 12;

    private static final int HEADER = 25;
    private static final long LARGEST = 100L << 20;

    /** Characters outside ASCII are escaped on writing: text chunks are Latin-1, while names may have any characters. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private RecordFile() {}

    /** Adds a record to the content of a PNG file. */
    public static byte[] into(byte[] png, ResultRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(png.length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(png, 0, SIGNATURE.length + HEADER);
            byte[] text = (KEYWORD + "\0" + json(record)).getBytes(StandardCharsets.ISO_8859_1);
            byte[] chunk = new byte[4 + text.length];
            System.arraycopy("tEXt".getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, 4);
            System.arraycopy(text, 0, chunk, 4, text.length);
            CRC32 sum = new CRC32();
            sum.update(chunk);
            out.writeInt(text.length);
            out.write(chunk);
            out.writeInt((int) sum.getValue());
            out.write(png, SIGNATURE.length + HEADER, png.length - SIGNATURE.length - HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String json(ResultRecord record) throws IOException {
        return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(record);
    }

    /**
     * Reads the record of a file.
     *
     * @throws RecordException if there is none, or it cannot be read
     * @throws IOException if the file cannot be read
     */
    public static ResultRecord read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new RecordException(RecordException.Reason.NO_RECORD, file);
        }
        byte[] content = Files.readAllBytes(file);
        boolean png =
                Arrays.equals(content, 0, Math.min(SIGNATURE.length, content.length), SIGNATURE, 0, SIGNATURE.length);
        byte[] document = png ? text(file, content) : content;
        ResultRecord record;
        try {
            record = JSON.readValue(document, ResultRecord.class);
        } catch (IOException e) {
            throw new RecordException(png ? RecordException.Reason.DAMAGED : RecordException.Reason.NO_RECORD, file);
        }
        if (record.format() > ResultRecord.FORMAT) {
            throw new RecordException(RecordException.Reason.NEWER, file);
        }
        return record;
    }

    /** The text after the keyword. */
    private static byte[] text(Path file, byte[] png) {
        byte[] start = ("tEXt" + KEYWORD + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = SIGNATURE.length;
        while (at + AROUND <= png.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - AROUND) {
                break;
            }
            int end = at + Integer.BYTES + 4 + length;
            if (Arrays.equals(png, at + 4, Math.min(end, at + 4 + start.length), start, 0, start.length)) {
                CRC32 sum = new CRC32();
                sum.update(png, at + 4, 4 + length);
                if ((int) sum.getValue() != bytes.getInt(end)) {
                    throw new RecordException(RecordException.Reason.DAMAGED, file);
                }
                return Arrays.copyOfRange(png, at + 4 + start.length, end);
            }
            at += AROUND + length;
        }
        throw new RecordException(RecordException.Reason.NO_RECORD, file);
    }
}
