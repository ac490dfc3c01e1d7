package lookalike.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * Content of a dataset's folder.
 *
 * @param folder absolute
 * @param people ordered by label, each with at least one photo
 */
public record Dataset(Path folder, List<Person> people) {

    /** Copies the list. */
    public Dataset {
        people = List.copyOf(people);
    }
}
