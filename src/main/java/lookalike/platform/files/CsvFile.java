package lookalike.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Comma separated values (RFC 4180) in UTF-8, with or without a byte order mark. */
public final class CsvFile {

    private static final int BUFFER = 1 << 16;

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Bytes; enough for the credits of a million photos. */
    private static final long LARGEST = 256L << 20;

    private CsvFile() {}

    /** Receives rows, either read from a file or to be written to one. */
    public interface Row {

        /** @param fields at least one */
        void accept(String[] fields) throws IOException;
    }

    /** Supplies the rows of a file to write. */
    public interface Rows {

        /** Passes each row on. */
        void forEach(Row row) throws IOException;
    }

    /**
     * All rows of a file, without empty lines.
     *
     * @throws IOException if the file cannot be read or is not CSV; the message names the line where possible
     */
    public static List<String[]> read(Path file) throws IOException {
        List<String[]> all = new ArrayList<>();
        read(file, all::add);
        return all;
    }

    /**
     * Reads a file row by row, without empty lines. It may be larger than the memory.
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
            throw new IOException(IoProblem.NO_TEXT.sentence(), e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException("line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The rows of a small file that was made with any program: in UTF-8, UTF-16 or, if it is neither, Windows-1252, with commas,
     * semicolons or tabs between the fields.
     *
     * @throws IOException as {@link #read(Path)}, and if the file is very large
     */
    public static List<String[]> readAny(Path file) throws IOException {
        String text = textOfAny(file);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(CsvText.separator(text));
        try (MappingIterator<String[]> rows =
                MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
            List<String[]> all = new ArrayList<>();
            while (rows.hasNextValue()) {
                all.add(rows.nextValue());
            }
            return all;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException("line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The lines of a small text file in any of the encodings of {@link #readAny}.
     *
     * @throws IOException if the file cannot be read, or is very large
     */
    public static List<String> linesOfAny(Path file) throws IOException {
        return textOfAny(file).lines().toList();
    }

    private static String textOfAny(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than " + (LARGEST >> 20) + " MB");
        }
        return CsvText.of(Files.readAllBytes(file));
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

    /** Replaces a file by rows, completely or not at all. */
    public static void write(Path file, List<String[]> rows) throws IOException {
        write(file, row -> {
            for (String[] each : rows) {
                row.accept(each);
            }
        });
    }

    /** Replaces a file by rows that are written one at a time, completely or not at all. */
    public static void write(Path file, Rows rows) throws IOException {
        AtomicFile.write(file, content(rows));
    }

    /** File content made of rows that are written one at a time. */
    public static AtomicFile.Content content(Rows rows) {
        return out -> rows.forEach(row -> {
            String fields = Arrays.stream(row).map(CsvText::field).collect(Collectors.joining(","));
            out.write((fields + '\n').getBytes(UTF_8));
        });
    }
}
