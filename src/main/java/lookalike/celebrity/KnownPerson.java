package lookalike.celebrity;

import java.util.Arrays;

/**
 * A row of {@code names.csv} in a dataset of celebrities. Programs that need only the names read the first two columns.
 *
 * @param label name of the person's folder
 * @param name shown to users
 * @param item Wikidata id; empty for a person whom this program did not add
 * @param born year, or empty
 * @param description in a few words
 * @param groups ids, separated by spaces
 */
record KnownPerson(String label, String name, String item, String born, String description, String groups) {

    static final String[] COLUMNS = {"label", "name", "wikidata", "born", "description", "groups"};

    static KnownPerson of(String[] row) {
        String[] full = Arrays.copyOf(row, COLUMNS.length);
        for (int i = 0; i < full.length; i++) {
            full[i] = full[i] == null ? "" : full[i];
        }
        return new KnownPerson(full[0], full[1], full[2], full[3], full[4], full[5]);
    }

    String[] row() {
        return new String[] {label, name, item, born, description, groups};
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
