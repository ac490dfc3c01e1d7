package lookalike.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Comma separated values (RFC 4180) in UTF-8, with or without a byte order mark. */
public final class CsvFile {

    private static final int BUFFER = 1 << 16;

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** Receives the rows of a file, or writes one. */
    public interface Row {

        /** @param fields at least one */
        void accept(String[] fields) throws IOException;
    }

    /** Gives the rows of a file to be written. */
    public interface Rows {

        /** Passes each row on. */
        void forEach(Row row) throws IOException;
    }

    /**
     * All rows of a file, empty lines left out.
     *
     * @throws IOException if the file cannot be read or is no CSV; the message names the line where there is one
     */
    public static List<String[]> read(Path file) throws IOException {
        List<String[]> all = new ArrayList<>();
        read(file, all::add);
        return all;
    }

    /**
     * Reads a file row by row, empty lines left out: it may be larger than the memory.
     *
     * @throws IOException as {@link #read(Path)}
     */
    public static void read(Path file, Row row) throws IOException {
        try (Reader text = text(file);
                MappingIterator<String[]> rows =
                        MAPPER.readerFor(String[].class).readValues(text)) {
            while (rows.hasNextValue()) {
                row.accept(rows.nextValue());
            }
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8 text", e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException("line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The text after the byte order mark, if there is one. */
    private static Reader text(Path file) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder()), BUFFER);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /** Replaces a file by rows, whole or not at all. */
    public static void write(Path file, List<String[]> rows) throws IOException {
        write(file, row -> {
            for (String[] each : rows) {
                row.accept(each);
            }
        });
    }

    /** Replaces a file by rows that are written as they come, whole or not at all. */
    public static void write(Path file, Rows rows) throws IOException {
        AtomicFile.write(file, out -> {
            SequenceWriter writer = MAPPER.writer()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .writeValues(out);
            rows.forEach(writer::write);
            writer.close();
        });
    }
}
