package lookalike.dataset;

import java.util.List;

/**
 * A celebrity of a dataset.
 *
 * @param label unique in the dataset
 * @param name for people
 * @param photos ordered by path
 */
public record Person(String label, String name, List<PhotoFile> photos) {

    /** @throws IllegalArgumentException if the label is blank */
    public Person {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a person needs a label");
        }
        photos = List.copyOf(photos);
    }
}
