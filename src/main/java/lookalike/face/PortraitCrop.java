package lookalike.face;

import java.util.stream.IntStream;
import lookalike.image.Affine;
import lookalike.image.Photo;

/**
 * The part of a photo that shows a face as a portrait: upright, the eyes of all portraits on the same line, all heads at the same
 * scale. Where the photo ends too early, the frame is first moved, then made smaller; what is still missing is filled by repeating the
 * photo's edge.
 *
 * <p>The eyes lie at 42 % of the height. In a square the face is as wide as it can be with room for the whole head, which is assumed to
 * end 0.9 face widths above the eyes: 47 % of the width. In wider frames it takes 42 %, and less where hair or chin would be cut: 36 % at
 * 1.55 to 1.
 *
 * @param upright from the photo's pixels to those of the photo turned so that the head is upright
 * @param left edge of the frame in the turned photo, between the edges of pixels
 * @param top edge, likewise
 * @param width in pixels of the photo, above 0
 * @param height likewise
 * @param place of the face in the frame
 */
public record PortraitCrop(Affine upright, double left, double top, double width, double height, FacePlace place) {

    /** The height of the eyes over the height of the frame. */
    public static final double EYE_LINE = 0.42;

    /** A face with fewer pixels than this from jaw to jaw counts as small. */
    public static final double SMALL_FACE = 40;

    /** The largest share of the width that a face takes. */
    private static final double FACE = 0.5;

    /** The same in a frame that is wider than high. */
    private static final double WIDE_FACE = 0.42;

    /** From the eyes to the top of the head, in face widths. */
    private static final double HEAD_TOP = 0.9;

    /** From the eyes to the least height that a wide frame shows, in face widths. */
    private static final double HAIRLINE = 0.75;

    /** A frame in a photo that is too small for it becomes smaller by no more than this factor: the face then takes 60 % of a square. */
    private static final double LEAST_ZOOM = 0.78;

    /** The farthest that a frame is moved down or up, in frame heights. */
    private static final double MOST_DOWN = 0.1;

    /** The same sideways, in face widths: the frame's centre stays in the face and does not move to another one. */
    private static final double MOST_ASIDE = 0.3;

    /** A head that is tilted by fewer degrees is not straightened. */
    private static final double LEAST_TILT = 3;

    private static final double MOST_ENLARGED = 2.5;

    /** The width of the pair of faces in the window, in pixels: larger pictures are for finer screens. */
    private static final double SHOWN = 260;

    private static final int QUARTER = 90;
    private static final int WHOLE = 360;

    /**
     * The portrait of a face.
     *
     * @param landmarks in pixels of the photo
     * @param photoWidth in pixels
     * @param photoHeight in pixels
     * @param aspect width of the frame over its height, above 0
     * @param shown width of the picture in pixels; rather than enlarge the photo more than 2.5 times, it shows more around the face
     */
    public static PortraitCrop of(Landmarks landmarks, int photoWidth, int photoHeight, double aspect, double shown) {
        int quarters = (int) Math.round(Head.of(landmarks).tilt() / QUARTER);
        QuarterTurn turn = new QuarterTurn(Math.floorMod(-quarters * QUARTER, WHOLE), photoWidth, photoHeight);
        return of(Head.of(turn.toTurned(landmarks)), turn, aspect, shown);
    }

    /**
     * The likely portrait of a face of which only the box is known.
     *
     * @param face in pixels of the photo
     * @param turn of the photo that makes the face upright
     * @param aspect as in the other method
     * @param shown likewise
     */
    public static PortraitCrop of(FaceBox face, QuarterTurn turn, double aspect, double shown) {
        return of(Head.of(turn.toTurned(face)), turn, aspect, shown);
    }

    /**
     * The portrait of a face in a photo.
     *
     * @param landmarks in pixels of the photo
     * @param width of the picture in pixels
     * @param height likewise
     */
    static PortraitCrop of(Photo photo, Landmarks landmarks, int width, int height) {
        return of(landmarks, photo.width(), photo.height(), (double) width / height, width);
    }

    /** The likely portrait of a face in a photo, of which only the box is known; the parameters are as in the other method. */
    static PortraitCrop of(Photo photo, DetectedFace face, int width, int height) {
        QuarterTurn turn = new QuarterTurn(face.turned(), photo.width(), photo.height());
        return of(face.box(), turn, (double) width / height, width);
    }

    private static PortraitCrop of(Head head, QuarterTurn turn, double aspect, double shown) {
        double wanted = head.width() / faceShare(aspect);
        double sharp = Math.max(wanted, Math.min(shown, SHOWN) / MOST_ENLARGED);
        if (Math.abs(head.tilt()) > LEAST_TILT) {
            PortraitCrop straight = straight(head, turn, sharp, sharp / aspect);
            if (straight.isWithin(turn)) {
                return straight;
            }
        }
        CropSpan across = new CropSpan(head.centerX(), turn.turnedWidth(), 0.5, MOST_ASIDE * head.width() / sharp);
        CropSpan down = new CropSpan(head.eyesY(), turn.turnedHeight(), EYE_LINE, MOST_DOWN);
        double fitting = Math.min(across.longest(), down.longest() * aspect);
        double width = Math.max(Math.min(sharp, fitting), LEAST_ZOOM * wanted);
        double height = width / aspect;
        double left = across.start(width);
        double top = down.start(height);
        FacePlace place =
                new FacePlace((head.centerX() - left) / width, (head.eyesY() - top) / height, head.width() / width);
        return new PortraitCrop(turn.toTurned(), left, top, width, height, place);
    }

    /** The frame that is turned with the head. */
    private static PortraitCrop straight(Head head, QuarterTurn turn, double width, double height) {
        Affine upright = Affine.rotation(-head.tilt(), head.eyesX() - Head.CENTER, head.eyesY() - Head.CENTER);
        return new PortraitCrop(
                upright.after(turn.toTurned()),
                head.eyesX() + head.aside() - width / 2,
                head.eyesY() - EYE_LINE * height,
                width,
                height,
                new FacePlace(0.5, EYE_LINE, head.width() / width));
    }

    /** The share of a frame's width that a face takes. */
    private static double faceShare(double aspect) {
        double wholeHead = EYE_LINE / HEAD_TOP / aspect;
        return aspect <= 1
                ? Math.min(FACE, wholeHead)
                : Math.max(wholeHead, Math.min(WIDE_FACE, EYE_LINE / HAIRLINE / aspect));
    }

    /** Tests whether a face is so small in its photo that little detail can be seen. */
    public static boolean isSmall(Landmarks landmarks) {
        return Head.of(landmarks).width() < SMALL_FACE;
    }

    /** The same, roughly, by the box of a face. */
    public static boolean isSmall(FaceBox face) {
        return Head.of(face).width() < SMALL_FACE;
    }

    /**
     * The map from the photo's pixels to those of a picture of the frame.
     *
     * @param pixels width of the picture
     */
    public Affine toPicture(int pixels) {
        double scale = pixels / width;
        double x = (Head.CENTER - left) * scale - Head.CENTER;
        double y = (Head.CENTER - top) * scale - Head.CENTER;
        return new Affine(scale, 0, x, 0, scale, y).after(upright);
    }

    private boolean isWithin(QuarterTurn photo) {
        Affine back = upright.inverse();
        return IntStream.range(0, 4).allMatch(corner -> {
            double u = left + (corner & 1) * width - Head.CENTER;
            double v = top + (corner >> 1) * height - Head.CENTER;
            double x = back.mapX(u, v) + Head.CENTER;
            double y = back.mapY(u, v) + Head.CENTER;
            return x >= 0 && y >= 0 && x <= photo.width() && y <= photo.height();
        });
    }
}
