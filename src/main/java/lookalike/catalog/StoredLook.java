package lookalike.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * The stored look of some finders at a photo, in a form that can be copied to another catalogue.
 *
 * @param finders key of the networks that looked; empty for imported descriptors
 * @param status ok, no_face, unreadable or imported
 * @param search version of the search
 * @param code of the reason why the photo cannot be used; null if it can be
 * @param details values of the gaps in the reason's sentence, a JSON array of strings; null without a reason
 * @param faces ordered by their places
 * @param descriptors of these faces, ordered by place and model
 */
public record StoredLook(
        String finders,
        String status,
        int search,
        @Nullable String code,
        @Nullable String details,
        List<StoredFace> faces,
        List<StoredDescriptor> descriptors) {

    /** Copies the lists. */
    public StoredLook {
        faces = List.copyOf(faces);
        descriptors = List.copyOf(descriptors);
    }

    /** Tests whether another look found the same faces, whichever networks have described them. */
    public boolean sawTheSame(StoredLook other) {
        return finders.equals(other.finders)
                && status.equals(other.status)
                && search == other.search
                && Objects.equals(code, other.code)
                && Objects.equals(details, other.details)
                && faces.equals(other.faces);
    }

    /** The networks that have described its faces. */
    public Set<ModelId> models() {
        return descriptors.stream().map(StoredDescriptor::model).collect(Collectors.toSet());
    }
}
