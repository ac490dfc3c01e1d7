package lookalike.catalog;

import java.util.Set;
import lookalike.face.Landmarks;
import lookalike.model.ModelId;

/**
 * The labelled face of a photo as the present search found it, so that more networks can describe it without another search.
 *
 * @param id of the row
 * @param landmarks in pixels of the photo
 * @param described the networks that have described it
 */
public record KnownFace(long id, Landmarks landmarks, Set<ModelId> described) {}
