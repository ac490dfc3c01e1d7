package lookalike.track;

import lookalike.face.DetectedFace;

/**
 * A face of the latest frame with its track.
 *
 * @param track id of the track
 * @param detected place of the face
 * @param needsDescriptor whether the track requests the descriptor of this face, because it is new, turned, in doubt, or may be better
 *     than the known ones
 */
public record TrackedFace(int track, DetectedFace detected, boolean needsDescriptor) {}
