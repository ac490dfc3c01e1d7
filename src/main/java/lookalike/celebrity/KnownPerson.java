package lookalike.celebrity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.dataset.NamesFile;

/**
 * A row of {@code names.csv} in a dataset of celebrities.
 *
 * @param label name of the person's folder
 * @param name shown to users
 * @param item Wikidata id; empty for a person whom this program did not add
 * @param born year, or empty
 * @param description in a few words
 * @param groups ids, separated by spaces
 */
record KnownPerson(String label, String name, String item, String born, String description, String groups) {

    private static final String ITEM = "wikidata";
    private static final String BORN = "born";
    private static final String DESCRIPTION = "description";
    private static final String GROUPS = "groups";

    private static final List<String> COLUMNS =
            List.of(NamesFile.LABEL, NamesFile.NAME, ITEM, BORN, DESCRIPTION, GROUPS);

    /** The people in the file of a dataset. */
    static List<KnownPerson> in(NamesFile file) {
        return file.rows(COLUMNS).stream()
                .map(row -> new KnownPerson(
                        row.get(NamesFile.LABEL),
                        row.get(NamesFile.NAME),
                        row.get(ITEM),
                        row.get(BORN),
                        row.get(DESCRIPTION),
                        row.get(GROUPS)))
                .toList();
    }

    /** The row for the file, by column. */
    Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NamesFile.LABEL, label);
        row.put(NamesFile.NAME, name);
        row.put(ITEM, item);
        row.put(BORN, born);
        row.put(DESCRIPTION, description);
        row.put(GROUPS, groups);
        return row;
    }

    /** Tests whether the label names a folder directly in the dataset and no place elsewhere: the file may come from anyone. */
    boolean hasFolder() {
        return !label.isBlank()
                && !label.contains("/")
                && !label.contains("\\")
                && !label.equals(".")
                && !label.equals("..");
    }

    /** Tests whether this is the same person as one of a list. */
    boolean is(Celebrity person) {
        if (item.isEmpty() || !hasFolder()) {
            return false;
        }
        if (person.item().isPresent()) {
            return person.item().get().equals(item);
        }
        boolean sameName = CelebrityChoice.folded(name).equals(CelebrityChoice.folded(person.name()));
        boolean otherYear = person.born().isPresent()
                && born.matches("-?\\d{1,9}")
                && Math.abs(Integer.parseInt(born) - person.born().getAsInt()) > 1;
        boolean otherWords = person.born().isEmpty()
                && !person.description().isBlank()
                && !ItemChoice.sharesWords(person.description(), description);
        return sameName && !otherYear && !otherWords;
    }
}
