package lookalike.dataset.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.platform.files.CsvFile;

/**
 * The tables of a file that may map labels to names: CSV, text ({@code label name}), JSON, the source of a C++ map, a dictionary of
 * Python that NumPy or pickle has written, or data of R.
 */
final class NameTables {

    private static final Set<String> ENDINGS =
            Set.of("csv", "tsv", "txt", "json", "npy", "pkl", "pickle", "rda", "rdata", "rds", "h", "hpp", "cpp");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern LINE = Pattern.compile("\\s*([^\\s,;:|]+)\\s*[\\s,;:|]\\s*(.*)");

    private static final Pattern PAIR = Pattern.compile("\"([^\"\\\\]+)\"[\\s,\\])=]+\"((?:[^\"\\\\]|\\\\.)*)\"");

    private NameTables() {}

    /** Tests whether a file may be read, by its name. */
    static boolean isReadable(Path file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** @throws IOException if it is not what its name says */
    static List<NameTable> read(Path file) throws IOException {
        return switch (ending(file)) {
            case "csv", "tsv" -> List.of(columns(CsvFile.readAny(file)));
            case "txt" -> List.of(lines(CsvFile.linesOfAny(file)));
            case "json" -> json(JSON.readTree(Files.readAllBytes(file)));
            case "npy", "pkl", "pickle" -> List.of(PickledMap.read(Files.readAllBytes(file)));
            case "rda", "rdata", "rds" -> RData.read(Files.readAllBytes(file));
            default -> List.of(source(String.join("\n", CsvFile.linesOfAny(file))));
        };
    }

    private static NameTable columns(List<String[]> rows) {
        int most = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            List<String> column = new ArrayList<>();
            for (String[] row : rows) {
                column.add(i < row.length ? row[i].strip() : "");
            }
            columns.add(column);
        }
        return new NameTable(columns);
    }

    /** The first word of each line, and what follows. */
    private static NameTable lines(List<String> lines) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            Matcher words = LINE.matcher(line);
            if (words.matches()) {
                rows.add(new String[] {PublishedName.of(words.group(1)), words.group(2)});
            }
        }
        return columns(rows);
    }

    /** Pairs of texts in quotes, as maps are written in source code. */
    private static NameTable source(String text) {
        List<String[]> rows = new ArrayList<>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            rows.add(new String[] {pairs.group(1), pairs.group(2).replaceAll("\\\\(.)", "$1")});
        }
        return columns(rows);
    }

    /** An object of texts, or a list of objects with the same fields, at the top or one level below. */
    private static List<NameTable> json(JsonNode node) {
        List<NameTable> tables = new ArrayList<>();
        if (node.isArray()) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            node.forEach(row -> row.fieldNames()
                    .forEachRemaining(field -> columns.computeIfAbsent(field, f -> new ArrayList<>(List.of(field)))));
            node.forEach(row -> columns.forEach(
                    (field, column) -> column.add(row.path(field).asText())));
            tables.add(new NameTable(List.copyOf(columns.values())));
        } else if (node.isObject()) {
            List<String[]> rows = new ArrayList<>();
            node.properties().forEach(field -> rows.add(new String[] {field.getKey(), text(field.getValue())}));
            tables.add(columns(rows));
            node.forEach(inner -> {
                if (inner.isContainerNode()
                        && !inner.isEmpty()
                        && inner.iterator().next() != null) {
                    tables.addAll(inner.isArray() || isTexts(inner) ? json(inner) : List.of());
                }
            });
        }
        return tables;
    }

    private static boolean isTexts(JsonNode object) {
        return object.iterator().next().isTextual();
    }

    /** A text, or the name in an object. */
    private static String text(JsonNode value) {
        return value.isObject() ? value.path("name").asText() : value.asText();
    }
}
