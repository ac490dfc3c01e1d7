package lookalike.track;

import lookalike.face.FaceBox;

/**
 * Movement of a box.
 *
 * @param box its last place
 * @param seconds time at which it was there
 * @param velocityX speed of its centre, in pixels a second
 * @param velocityY the same for the downward direction
 * @param moving whether the speed is known
 */
record Motion(FaceBox box, double seconds, double velocityX, double velocityY, boolean moving) {

    /** Weight of the latest movement in the velocity. */
    private static final double LATEST = 0.6;

    /** Largest predicted movement, as a multiple of the box's longer side. */
    private static final double FARTHEST = 1;

    /** The start of a movement. */
    static Motion at(FaceBox box, double seconds) {
        return new Motion(box, seconds, 0, 0, false);
    }

    /** The movement after the next box; a box with the same time replaces the last one. */
    Motion to(FaceBox next, double at) {
        double passed = at - seconds;
        if (passed <= 0) {
            return new Motion(next, seconds, velocityX, velocityY, moving);
        }
        double weight = moving ? LATEST : 1;
        return new Motion(
                next,
                at,
                velocityX + weight * ((next.centerX() - box.centerX()) / passed - velocityX),
                velocityY + weight * ((next.centerY() - box.centerY()) / passed - velocityY),
                true);
    }

    /** Intersection over union of a box with the last place or the predicted place of this one, whichever is larger. */
    double overlap(FaceBox other, double at) {
        return Math.max(box.overlap(other), predicted(at).overlap(other));
    }

    private FaceBox predicted(double at) {
        double x = velocityX * (at - seconds);
        double y = velocityY * (at - seconds);
        double most = FARTHEST * box.longerSide();
        double factor = Math.min(1, most / Math.max(1e-9, Math.hypot(x, y)));
        return new FaceBox(box.x() + factor * x, box.y() + factor * y, box.width(), box.height());
    }
}
