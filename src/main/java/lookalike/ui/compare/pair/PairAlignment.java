package lookalike.ui.compare.pair;

import lookalike.face.FacePlace;
import lookalike.face.PortraitCrop;

/**
 * The largest parts of two portraits of the same shape that show both faces in the same place and size.
 *
 * @param first part of the first portrait
 * @param second part of the second one
 */
record PairAlignment(Part first, Part second) {

    /**
     * A part of a picture, with the picture's aspect ratio.
     *
     * @param left edge over the picture's width, 0..1
     * @param top edge over the picture's height, 0..1
     * @param size of the part over the picture's size, above 0, at most 1
     */
    record Part(double left, double top, double size) {

        /** The part of this part that remains visible after a zoom. */
        Part zoomed(PairZoom zoom) {
            return new Part(left + size * zoom.left(), top + size * zoom.top(), size / zoom.factor());
        }
    }

    /** Aligns two faces; none is shown smaller than in its own portrait. */
    static PairAlignment of(FacePlace first, FacePlace second) {
        double share = Math.max(first.share(), second.share());
        double one = share / first.share();
        double other = share / second.share();
        // Both can show the face in the same place only if they are cropped by the difference of the places.
        double more = Math.max(
                overlap(first.center(), one, second.center(), other), overlap(first.eyes(), one, second.eyes(), other));
        double scaleOne = one * more;
        double scaleOther = other * more;
        double center = common(0.5, first.center(), scaleOne, second.center(), scaleOther);
        double eyes = common(PortraitCrop.EYE_LINE, first.eyes(), scaleOne, second.eyes(), scaleOther);
        return new PairAlignment(part(first, scaleOne, center, eyes), part(second, scaleOther, center, eyes));
    }

    private static Part part(FacePlace face, double scale, double center, double eyes) {
        return new Part(
                inside(face.center() - center / scale, scale), inside(face.eyes() - eyes / scale, scale), 1 / scale);
    }

    /** The factor, at least 1, by which both must be enlarged for their possible places to meet. */
    private static double overlap(double one, double scaleOne, double other, double scaleOther) {
        return Math.max(
                1,
                Math.max(
                        1 / ((1 - one) * scaleOne + other * scaleOther),
                        1 / ((1 - other) * scaleOther + one * scaleOne)));
    }

    /** The possible place nearest to the wanted one. A point of an enlarged picture can be placed from {@code low} to {@code high}. */
    private static double common(double wanted, double one, double scaleOne, double other, double scaleOther) {
        double low = Math.max(1 - (1 - one) * scaleOne, 1 - (1 - other) * scaleOther);
        double high = Math.min(one * scaleOne, other * scaleOther);
        return Math.max(low, Math.min(high, wanted));
    }

    /** Keeps an edge in its range in spite of rounding errors. */
    private static double inside(double edge, double scale) {
        return Math.max(0, Math.min(1 - 1 / scale, edge));
    }
}
