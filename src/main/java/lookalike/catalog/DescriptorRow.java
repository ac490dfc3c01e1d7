package lookalike.catalog;

import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * A labelled face's descriptor.
 *
 * @param label whose face it is
 * @param name the person's name
 * @param path the photo's path, relative to the dataset's folder
 * @param face where it is in the photo; empty if it was imported
 * @param turned degrees clockwise by which the photo must be turned for the face to stand upright: 0, 90, 180 or 270
 * @param values unit length
 */
public record DescriptorRow(
        String label, String name, String path, Optional<FaceBox> face, int turned, float[] values) {}
