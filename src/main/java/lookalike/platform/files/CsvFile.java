package lookalike.platform.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Comma separated values (RFC 4180) in UTF-8, with or without a byte order mark. */
public final class CsvFile {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /**
     * All rows of a file, empty lines left out.
     *
     * @throws IOException if the file cannot be read or is no CSV; the message names the line where there is one
     */
    public static List<String[]> read(Path file) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            try (MappingIterator<String[]> rows =
                    MAPPER.readerFor(String[].class).readValues(plain)) {
                return rows.readAll();
            }
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8 text", e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException("line " + line + ": " + e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
            // The iterator wraps what its parser throws.
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Replaces a file by rows, whole or not at all. */
    public static void write(Path file, List<String[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SequenceWriter writer = MAPPER.writer().writeValues(out)) {
            writer.writeAll(rows);
        }
        AtomicFile.write(file, out.toByteArray());
    }
}
