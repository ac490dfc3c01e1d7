package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * Photo of a person in the dataset.
 *
 * @param face the person's face, in pixels of the upright photo; empty if unknown
 */
record SavedPhoto(Path file, Optional<FaceBox> face) {}
