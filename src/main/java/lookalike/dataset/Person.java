package lookalike.dataset;

import java.util.List;
import java.util.Set;

/**
 * A person of a dataset.
 *
 * @param label unique in the dataset
 * @param name shown to users
 * @param groups ids of the groups to which the person belongs
 * @param photos ordered by path
 */
public record Person(String label, String name, Set<String> groups, List<PhotoFile> photos) {

    /** @throws IllegalArgumentException if the label is blank */
    public Person {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a person needs a label");
        }
        groups = Set.copyOf(groups);
        photos = List.copyOf(photos);
    }

    /** A person without groups. */
    public Person(String label, String name, List<PhotoFile> photos) {
        this(label, name, Set.of(), photos);
    }
}
