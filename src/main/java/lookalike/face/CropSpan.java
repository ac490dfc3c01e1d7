package lookalike.face;

/**
 * One direction of a frame in a photo. A point of the face has its place in the frame, which may be missed by a little where the photo
 * ends.
 *
 * @param point of the face, from the photo's edge, in pixels
 * @param photo length of the photo in pixels
 * @param place of the point in the frame, 0..1
 * @param most by which the place may be missed, 0..1 and less than the place
 */
record CropSpan(double point, double photo, double place, double most) {

    /** The longest frame that lies within the photo, in pixels. */
    double longest() {
        return Math.min(photo, Math.min(point / (place - most), (photo - point) / (1 - place - most)));
    }

    /** Begin of a frame of a length, from the photo's edge, in pixels; outside the photo if the frame is too long for it. */
    double start(double length) {
        double end = 1 - (photo - point) / length;
        double begin = point / length;
        double reached = clamp(place, Math.min(begin, end), Math.max(begin, end));
        return point - clamp(reached, place - most, place + most) * length;
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
