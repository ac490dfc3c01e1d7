package lookalike.face;

/**
 * One dimension of a frame in a photo. A point of the face has a fixed place in the frame, and may be a little off it where the photo ends.
 *
 * @param point of the face, from the photo's edge, in pixels
 * @param photo length of the photo in pixels
 * @param place of the point in the frame, 0..1
 * @param most largest deviation from that place, 0..1 and less than the place
 */
record CropSpan(double point, double photo, double place, double most) {

    /** The longest frame that lies within the photo, in pixels. */
    double longest() {
        return Math.min(photo, Math.min(point / (place - most), (photo - point) / (1 - place - most)));
    }

    /** Start of a frame of the given length, from the photo's edge, in pixels; outside the photo if the frame is too long for it. */
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
