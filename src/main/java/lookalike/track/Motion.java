package lookalike.track;

import lookalike.face.FaceBox;

/**
 * Movement of a box.
 *
 * @param box the last box
 * @param seconds time of the last box
 * @param velocityX speed of its centre, in pixels a second
 * @param velocityY the same downwards
 * @param moving whether the speed is known
 */
record Motion(FaceBox box, double seconds, double velocityX, double velocityY, boolean moving) {

    /** Weight of the latest movement in the velocity. */
    private static final double LATEST = 0.6;

    /** A prediction moves a box by no more than its own side. */
    private static final double FARTHEST = 1;

    /** The start of a movement. */
    static Motion at(FaceBox box, double seconds) {
        return new Motion(box, seconds, 0, 0, false);
    }

    /** The movement with the next box, which replaces the last one if its time is the same. */
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

    /** Intersection over union of a box with the last or the predicted box, whichever is larger. */
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
