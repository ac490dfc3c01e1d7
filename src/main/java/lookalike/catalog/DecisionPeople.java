package lookalike.catalog;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries on people by labels and names, with the decisions applied. */
final class DecisionPeople {

    private final Sql sql;

    DecisionPeople(Sql sql) {
        this.sql = sql;
    }

    /** All labels, including those of merged people and of people made by splits. */
    Set<String> labels() {
        return Set.copyOf(sql.query("SELECT label FROM person", row -> row.getString(1)));
    }

    /** The user's name for a person. */
    Optional<String> alias(String label) {
        return sql.first("SELECT name FROM alias WHERE label = ?", row -> row.getString(1), label);
    }

    /** The labels that belong to another person, with that person's label. */
    Map<String, String> merged() {
        return sql
                .query("SELECT label, person FROM merged", row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The label of the person that a label belongs to. */
    String of(String label) {
        return sql.first("SELECT person FROM merged WHERE label = ?", row -> row.getString(1), label)
                .orElse(label);
    }

    /** The displayed name of a person; for an unknown person, the label. */
    String name(String label) {
        return sql.first(
                        "SELECT " + Queries.NAME + " FROM person" + Queries.ALIAS + " WHERE person.label = ?",
                        row -> row.getString(1),
                        label)
                .orElse(label);
    }

    /** The name that the dataset or a split has given a person; for an unknown person, the label. */
    String ownName(String label) {
        return sql.first("SELECT name FROM person WHERE label = ?", row -> row.getString(1), label)
                .orElse(label);
    }

    /** The label of the person who is shown with a name, or who was merged with someone of the name. */
    Optional<String> named(String name) {
        String wanted = folded(name);
        List<Map.Entry<String, String>> people = sql.query(
                "SELECT coalesce(merged.person, person.label), " + Queries.NAME + " FROM person" + Queries.ALIAS
                        + " LEFT JOIN merged ON merged.label = person.label"
                        + " WHERE merged.person IS NOT NULL OR EXISTS (SELECT 1 FROM photo WHERE person_id = person.id)"
                        + " ORDER BY merged.person IS NOT NULL, person.label",
                row -> Map.entry(row.getString(1), row.getString(2)));
        return people.stream()
                .filter(person -> folded(person.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * A new label for a person made by a split. It contains a slash, so no folder can ever have the same name.
     *
     * @param from the label of the person to whom the photos belonged before
     */
    String fresh(String from, String name, List<DecisionEntry> journal) {
        Set<String> taken = new HashSet<>(labels());
        journal.forEach(entry -> taken.add(entry.decision().target()));
        String label = from + "/" + name;
        for (int number = 2; taken.contains(label); number++) {
            label = from + "/" + name + " (" + number + ")";
        }
        return label;
    }
}
