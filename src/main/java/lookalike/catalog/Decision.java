package lookalike.catalog;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lookalike.face.DetectedFace;

/**
 * A decision of the user about a person, a photo or a finding. Values that its kind does not need are empty.
 *
 * @param kind what is decided
 * @param label the person's label; of a photo the dataset's label
 * @param hash of a photo, SHA-256 of its content
 * @param path the photo's path when the decision was made, relative to the dataset's folder; for human readers
 * @param target label of the person to whom this person or the photo belongs, or whom the photo represents; for a finding, its kind
 * @param name of a renamed person, of the person that a split makes, or of a group; for a finding, its key, see {@link #fine}
 * @param face the chosen face
 * @param former the face that the program took by itself, as far as that is known
 */
public record Decision(
        DecisionKind kind,
        String label,
        String hash,
        String path,
        String target,
        String name,
        Optional<DetectedFace> face,
        Optional<DetectedFace> former) {

    /** @throws IllegalArgumentException if a value is missing that the kind needs */
    public Decision {
        require(kind == DecisionKind.FINE || !label.isBlank(), kind + " without a label");
        require(!kind.isAboutPhoto() || !hash.isEmpty(), "a decision about a photo without content");
        require(!kind.hasTarget() && kind != DecisionKind.FINE || !target.isBlank(), kind + " without a target");
        boolean named = switch (kind) {
            case SPLIT, FINE, GROUP, UNGROUP -> true;
            default -> false;
        };
        require(!named || !name.isBlank(), kind + " without a name");
        require(name.isEmpty() || !name.isBlank(), "a name of nothing for " + label);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** @param name empty for the dataset's name */
    public static Decision rename(String label, Optional<String> name) {
        name.ifPresent(given -> require(!given.isBlank(), "a name of nothing for " + label));
        return ofPerson(DecisionKind.RENAME, label, "", name.orElse(""));
    }

    /** All photos of a person, including those added later, belong to another person. */
    public static Decision merge(String label, String into) {
        return ofPerson(DecisionKind.MERGE, label, into, "");
    }

    /**
     * A person belongs to a group, or does not.
     *
     * @param group its id, see {@link PersonSummary#groups}
     */
    public static Decision group(String label, String group, boolean member) {
        return ofPerson(member ? DecisionKind.GROUP : DecisionKind.UNGROUP, label, "", group);
    }

    /**
     * A photo represents a person, as long as it belongs to the person.
     *
     * @param person the person's label
     */
    public static Decision cover(PhotoKey photo, String path, String person) {
        return ofPhoto(DecisionKind.COVER, photo, path, person, "");
    }

    /** Excludes a photo from the gallery, or includes it again. */
    public static Decision exclude(PhotoKey photo, String path, boolean excluded) {
        return ofPhoto(excluded ? DecisionKind.EXCLUDE : DecisionKind.INCLUDE, photo, path, "", "");
    }

    /** A photo belongs to another person of the dataset. */
    public static Decision move(PhotoKey photo, String path, String to) {
        return ofPhoto(DecisionKind.MOVE, photo, path, to, "");
    }

    /**
     * A photo belongs to a person whom the dataset does not have.
     *
     * @param person the person's label, see {@link Decisions#split}
     */
    public static Decision split(PhotoKey photo, String path, String person, String name) {
        return ofPhoto(DecisionKind.SPLIT, photo, path, person, name);
    }

    /**
     * The face that a photo's label means.
     *
     * @param face empty for the one that the program takes by itself
     * @param former the face that the program takes by itself, if it is known
     */
    public static Decision face(
            PhotoKey photo, String path, Optional<DetectedFace> face, Optional<DetectedFace> former) {
        return new Decision(DecisionKind.FACE, photo.label(), photo.hash(), path, "", "", face, former);
    }

    /**
     * A finding is not shown again.
     *
     * @param finding its kind
     * @param about labels of the people, or hashes of the photos, that it is about; their order does not matter
     */
    public static Decision fine(String finding, Collection<String> about) {
        List<String> sorted = about.stream().sorted().distinct().toList();
        return fine(finding, sorted.isEmpty() ? "" : Json.text(sorted));
    }

    /** @param about the stored key of the finding */
    static Decision fine(String finding, String about) {
        return ofPerson(DecisionKind.FINE, "", finding, about);
    }

    /**
     * Labels of the people, or hashes of the photos, that the finding is about; empty for other kinds of decisions, and for keys that
     * another program has written.
     */
    public List<String> about() {
        try {
            return kind == DecisionKind.FINE ? List.of(Json.read(name, String[].class)) : List.of();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    private static Decision ofPerson(DecisionKind kind, String label, String target, String name) {
        return new Decision(kind, label, "", "", target, name, Optional.empty(), Optional.empty());
    }

    private static Decision ofPhoto(DecisionKind kind, PhotoKey photo, String path, String target, String name) {
        return new Decision(kind, photo.label(), photo.hash(), path, target, name, Optional.empty(), Optional.empty());
    }

    /**
     * The photo.
     *
     * @throws IllegalArgumentException if the decision is not about a photo
     */
    PhotoKey photo() {
        return new PhotoKey(label, hash);
    }
}
