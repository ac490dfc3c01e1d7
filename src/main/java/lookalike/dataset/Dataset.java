package lookalike.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * Content of a dataset's folder.
 *
 * @param folder absolute
 * @param people ordered by label, each with at least one photo
 * @param notices parts that could not be read
 */
public record Dataset(Path folder, List<Person> people, List<DatasetNotice> notices) {

    /** Copies the lists. */
    public Dataset {
        people = List.copyOf(people);
        notices = List.copyOf(notices);
    }
}
