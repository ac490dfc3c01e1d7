package lookalike.track;

import lookalike.face.DetectedFace;

/**
 * A face of the latest frame with the track that it belongs to.
 *
 * @param track identity of the track
 * @param detected place of the face
 * @param needsDescriptor whether the track asks for the descriptor of this face, for example because the face is new, turned differently,
 *     in doubt, or possibly better than the known ones
 */
public record TrackedFace(int track, DetectedFace detected, boolean needsDescriptor) {}
