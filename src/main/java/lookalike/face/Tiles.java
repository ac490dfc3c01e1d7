package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import lookalike.image.Photo;
import lookalike.model.ModelCard;

/**
 * A large photo at one size, cut into overlapping views that a detector takes one after the other: memory stays bounded, and a face that
 * is cut in one view is whole in the next.
 *
 * @param width of the photo in its own pixels
 * @param height likewise
 * @param scale pixels of the views for each pixel of the photo
 * @param side maximum side of a view, in its pixels
 */
record Tiles(int width, int height, double scale, int side) {

    /** The smaller side of a face that is to be found, in pixels of the photo. */
    static final double LEAST_FACE = 28;

    /** The same in pixels of a view: the full-range detector finds 97 % of faces of this size, 98 % with the faint ones. */
    private static final double LEAST_SEEN = 14;

    /** The largest face that is searched for in tiles, in pixels of a view. */
    private static final double MOST_SEEN = 84;

    /** Factor between successive sizes: a face too large for the tiles of one size is settled, with some margin, at the size before. */
    private static final double STEP = 0.85 * MOST_SEEN / FaceFinder.SETTLED;

    /** A size within this factor of one that was searched shows nothing new. */
    private static final double NEAR = 1.2;

    private static final int USUAL_SIDE = 1024;
    private static final double OVERLAP = MOST_SEEN + 20;

    /** A box this close to a cut, in pixels of a view, may hold only half a face. */
    private static final double CUT = 3;

    /**
     * The sizes at which a photo is searched beyond a side, coarse to fine; none if all faces can be seen at that side.
     *
     * @param searched the longest side at which the whole photo is searched
     */
    static List<Tiles> levels(Photo photo, int searched, ModelCard detector) {
        List<Integer> fixed = detector.input().fixedSize();
        int side = fixed == null ? USUAL_SIDE : Math.min(fixed.get(0), fixed.get(1));
        List<Tiles> levels = new ArrayList<>();
        double scale = LEAST_SEEN / LEAST_FACE;
        double missing = scale * photo.longerSide() / searched;
        for (double step = missing; step > NEAR; step = step > STEP ? step / STEP : 1, scale /= STEP) {
            levels.add(0, new Tiles(photo.width(), photo.height(), scale, side));
        }
        return levels;
    }

    /** The views, row by row; their regions begin and end between pixels of the photo. */
    List<View> views(int turned) {
        List<View> views = new ArrayList<>();
        int columns = count(width);
        int rows = count(height);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                FaceBox part = new FaceBox(
                        start(column, columns, width),
                        start(row, rows, height),
                        length(columns, width),
                        length(rows, height));
                views.add(new View(part, scale, 0, turned));
            }
        }
        return views;
    }

    /** Tests whether a face was seen whole: its box keeps away from the cuts, or reaches over an edge of the photo itself. */
    boolean isWhole(DetectedFace face, View view) {
        double near = CUT / scale;
        FaceBox box = face.box();
        FaceBox part = view.region();
        return box.longerSide() * scale <= MOST_SEEN
                && (part.x() <= 0 || box.x() > part.x() + near)
                && (part.y() <= 0 || box.y() > part.y() + near)
                && (right(part) >= width || right(box) < right(part) - near)
                && (bottom(part) >= height || bottom(box) < bottom(part) - near);
    }

    private int count(int length) {
        double scaled = length * scale;
        return scaled <= side ? 1 : (int) Math.ceil((scaled - OVERLAP) / (side - OVERLAP));
    }

    /** Equal parts, each with the overlap, in pixels of the photo. */
    private int length(int count, int whole) {
        return (int) Math.min(whole, Math.ceil((whole + (count - 1) * OVERLAP / scale) / count));
    }

    private int start(int index, int count, int whole) {
        return count == 1 ? 0 : (int) Math.round((double) index * (whole - length(count, whole)) / (count - 1));
    }

    private static double right(FaceBox box) {
        return box.x() + box.width();
    }

    private static double bottom(FaceBox box) {
        return box.y() + box.height();
    }
}
