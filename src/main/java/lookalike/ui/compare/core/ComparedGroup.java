package lookalike.ui.compare.core;

import java.util.Optional;
import java.util.Set;
import lookalike.index.GalleryPerson;

/**
 * People of the dataset to whom the list of matches is limited.
 *
 * @param name of the group
 * @param labels of the people; empty where everyone is listed
 */
public record ComparedGroup(String name, Optional<Set<String>> labels) {

    /** Everyone. */
    public static final ComparedGroup EVERYONE = new ComparedGroup("", Optional.empty());

    /** The people of some labels. */
    public ComparedGroup(String name, Set<String> labels) {
        this(name, Optional.of(Set.copyOf(labels)));
    }

    /** Tests whether a person is listed. */
    public boolean has(GalleryPerson person) {
        return labels.isEmpty() || labels.get().contains(person.label());
    }
}
