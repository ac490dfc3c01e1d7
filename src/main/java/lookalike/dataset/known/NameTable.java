package lookalike.dataset.known;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Columns of text of a file, one of which may have people's labels, and another their names.
 *
 * @param columns of the same or of different lengths; the first value may be a header
 */
record NameTable(List<List<String>> columns) {

    /** Copies the list. */
    NameTable {
        columns = List.copyOf(columns);
    }

    /** The names by the labels, as far as both are there. */
    Map<String, String> names(Set<String> labels) {
        Map<String, String> names = new HashMap<>();
        OptionalInt keys =
                best(column -> column.stream().filter(labels::contains).count());
        OptionalInt values = keys.isPresent() ? valueColumn(keys.getAsInt(), labels) : OptionalInt.empty();
        if (values.isPresent()) {
            List<String> label = columns.get(keys.getAsInt());
            List<String> name = columns.get(values.getAsInt());
            for (int i = 0; i < Math.min(label.size(), name.size()); i++) {
                String shown = PublishedName.of(name.get(i));
                if (labels.contains(label.get(i)) && !shown.isEmpty()) {
                    names.put(label.get(i), shown);
                }
            }
        }
        return names;
    }

    /** The column that says in its header that it has names; otherwise the one with the most words. */
    private OptionalInt valueColumn(int keys, Set<String> labels) {
        OptionalInt headed = IntStream.range(0, columns.size())
                .filter(i -> i != keys && !columns.get(i).isEmpty())
                .filter(i ->
                        columns.get(i).get(0).strip().toLowerCase(Locale.ROOT).endsWith("name"))
                .findFirst();
        return headed.isPresent()
                ? headed
                : best(column -> column == columns.get(keys)
                        ? 0
                        : column.stream()
                                .filter(value ->
                                        !labels.contains(value) && value.chars().anyMatch(Character::isLetter))
                                .count());
    }

    /** Worth of a column. */
    private interface Worth {
        long of(List<String> column);
    }

    private OptionalInt best(Worth worth) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < columns.size(); i++) {
            long value = worth.of(columns.get(i));
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
