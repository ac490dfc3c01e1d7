package lookalike.track;

import lookalike.face.DetectedFace;

/**
 * A face of the latest frame with the track that it belongs to.
 *
 * @param track identity of the track
 * @param detected place of the face
 * @param needsDescriptor whether the track asks for the descriptor of this face: it is new, turned, in doubt, or may be better
 *     than those that are known
 */
public record TrackedFace(int track, DetectedFace detected, boolean needsDescriptor) {}
