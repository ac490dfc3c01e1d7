package lookalike.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of decisions about a dataset. */
public enum DecisionKind {
    /** A person has another name; an empty name restores the dataset's. */
    RENAME,
    /** A photo is excluded from the gallery. */
    EXCLUDE,
    /** An excluded photo is in the gallery again. */
    INCLUDE,
    /** A photo's label means another face; an empty one restores the face that the program takes by itself. */
    FACE,
    /** A person is the same as another one. */
    MERGE,
    /** A photo shows another person of the dataset. */
    MOVE,
    /** A photo shows a person whom the dataset does not have: the first such photo makes the person. */
    SPLIT,
    /** A finding is not shown again. */
    FINE,
    /** A person belongs to a group. */
    GROUP,
    /** A person does not belong to a group, whatever the dataset says. */
    UNGROUP,
    /** A photo is the cover photo of a person. */
    COVER;

    /** Name in the catalogue, in CSV files and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of an {@link #id}; empty if there is none. */
    public static Optional<DecisionKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Tests whether decisions of this kind are about a photo, and not about a person or a finding. */
    public boolean isAboutPhoto() {
        return switch (this) {
            case EXCLUDE, INCLUDE, FACE, MOVE, SPLIT, COVER -> true;
            case RENAME, MERGE, FINE, GROUP, UNGROUP -> false;
        };
    }

    /** Tests whether decisions of this kind name a second person besides the one of the label. */
    public boolean hasTarget() {
        return this == MERGE || this == MOVE || this == SPLIT || this == COVER;
    }
}
