package lookalike.cluster;

import java.util.List;
import java.util.Optional;

/**
 * A person of a draft.
 *
 * @param id stays the same while the draft changes
 * @param faces one or more faces of the heap, by number; the first one represents the person
 * @param doubtful those of its faces that may belong to someone else
 * @param name given by the user or by a photo
 * @param leftOut whether the user does not want the person in the dataset
 */
public record DraftPerson(int id, List<Integer> faces, List<Integer> doubtful, Optional<String> name, boolean leftOut) {

    /** Copies the lists. */
    public DraftPerson {
        faces = List.copyOf(faces);
        doubtful = List.copyOf(doubtful);
        if (faces.isEmpty() || name.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("no person: %s, faces %s".formatted(name, faces));
        }
    }

    /** True if it is a single face without a name. */
    public boolean isSingle() {
        return faces.size() == 1 && name.isEmpty();
    }

    /** True if it will become a person of the dataset. */
    public boolean isWanted() {
        return name.isPresent() && !leftOut;
    }

    DraftPerson with(Optional<String> wanted) {
        return new DraftPerson(id, faces, doubtful, wanted, leftOut);
    }

    DraftPerson with(boolean out) {
        return new DraftPerson(id, faces, doubtful, name, out);
    }

    DraftPerson with(List<Integer> wanted, List<Integer> inDoubt) {
        return new DraftPerson(id, wanted, inDoubt, name, leftOut);
    }
}
