package lookalike.celebrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.dataset.NamesFile;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;

/** Lists of celebrities in files: the one that comes with the program, and names that users write. No service is asked. */
public final class CelebrityList {

    private static final List<String> HEADER =
            List.of("name", "description", "born", "died", "sex", "region", "countries", "groups");

    /** A name, in quotation marks if it contains a comma, and an optional hint after a comma. */
    private static final Pattern LINE = Pattern.compile("\\s*(?:\"([^\"]+)\"|([^,]+))\\s*(?:,\\s*(.*))?");

    private CelebrityList() {}

    /**
     * Reads the list that comes with the program, the best known people first. Its columns are {@code name,description,born,died,sex,
     * region,countries,groups}; country codes and groups are separated by spaces.
     *
     * @throws CelebrityException if it cannot be read, or a row is invalid
     */
    public static List<Celebrity> read(Path file) {
        List<String[]> rows = rows(file);
        if (rows.isEmpty() || !Arrays.asList(rows.get(0)).equals(HEADER)) {
            throw new CelebrityException(Reason.LIST_ROW, file, 1, String.join(",", HEADER));
        }
        List<Celebrity> people = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            try {
                people.add(person(rows.get(i)));
            } catch (IllegalArgumentException e) {
                throw new CelebrityException(Reason.LIST_ROW, e, file, i + 1, e.getMessage());
            }
        }
        return people;
    }

    /**
     * Reads names that a user wrote, one per line, each with an optional hint after a comma: a Wikidata id, a year of birth, or words of
     * a description.
     *
     * @throws CelebrityException if the file cannot be read
     */
    public static List<Celebrity> names(Path file) {
        return names(rows(file));
    }

    /**
     * The people with these labels whom a run has added to a dataset; people of other origin are left out.
     *
     * @throws CelebrityException if the names of the dataset cannot be read
     */
    public static List<Celebrity> of(Path dataset, Set<String> labels) {
        try {
            return KnownPerson.in(NamesFile.of(dataset)).stream()
                    .filter(person ->
                            labels.contains(person.label()) && person.item().matches("Q\\d+"))
                    .map(person -> Celebrity.named(person.name(), person.item()))
                    .toList();
        } catch (IOException e) {
            throw new CelebrityException(Reason.LIST_NOT_READ, e, dataset.resolve(NamesFile.FILE), IoErrorText.of(e));
        }
    }

    /** Reads names as {@link #names(Path)} does, from a text that a user typed or pasted. */
    public static List<Celebrity> named(String text) {
        return names(text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new String[] {
                    line.group(1) == null ? line.group(2) : line.group(1), line.group(3) == null ? "" : line.group(3)
                })
                .toList());
    }

    /** The line of such a text for one person. */
    public static String line(String name, String hint) {
        String quoted = name.contains(",") ? '"' + name.replace("\"", "") + '"' : name;
        return hint.isEmpty() ? quoted : quoted + ", " + hint;
    }

    private static List<Celebrity> names(List<String[]> rows) {
        return rows.stream()
                .filter(row -> row.length > 0 && !row[0].isBlank())
                .map(row -> Celebrity.named(PlainText.visible(row[0]), row.length > 1 ? PlainText.visible(row[1]) : ""))
                .filter(person -> !person.name().isBlank())
                .toList();
    }

    private static List<String[]> rows(Path file) {
        try {
            return CsvFile.readAny(file);
        } catch (IOException e) {
            throw new CelebrityException(Reason.LIST_NOT_READ, e, file, IoErrorText.of(e));
        }
    }

    private static Celebrity person(String[] row) {
        if (row.length != HEADER.size()) {
            throw new IllegalArgumentException(row.length + " columns");
        }
        return new Celebrity(
                row[0],
                row[1],
                OptionalInt.of(Integer.parseInt(row[2])),
                row[3].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[3])),
                row[4],
                Optional.of(Region.of(row[5]).orElseThrow(() -> new IllegalArgumentException(row[5]))),
                Stream.of(row[6].split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(Country::new)
                        .toList(),
                Stream.of(row[7].split(" "))
                        .map(group -> CelebrityGroup.of(group).orElseThrow(() -> new IllegalArgumentException(group)))
                        .toList(),
                Optional.empty());
    }
}
