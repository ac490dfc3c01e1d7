package lookalike.catalog;

import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * A person of the catalogue.
 *
 * @param label unique
 * @param name for people
 * @param photos how many photos there are
 * @param usable how many of them show the labelled face
 * @param cover the first usable photo's path, if there is one
 * @param coverFace where the face is in it
 */
public record PersonSummary(
        String label, String name, int photos, int usable, Optional<String> cover, Optional<FaceBox> coverFace) {}
