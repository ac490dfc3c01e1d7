package lookalike.image;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * A large frame into which tiles are pasted in their own pixel format. Colours are converted afterwards for the whole picture, so that
 * the chroma has no seams between tiles.
 */
final class FrameCanvas implements AutoCloseable {

    private final AVFrame frame = avutil.av_frame_alloc();
    private final int tileWidth;
    private final int tileHeight;
    private final int columnUnit;
    private final int rowUnit;
    private final int planes;

    /**
     * A canvas of a picture's size for tiles like the first one.
     *
     * @throws IOException if such tiles do not cover it, or there is not enough memory
     */
    FrameCanvas(AVFrame firstTile, HeifPicture picture) throws IOException {
        tileWidth = firstTile.width();
        tileHeight = firstTile.height();
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(firstTile.format());
        columnUnit = 1 << format.log2_chroma_w();
        rowUnit = 1 << format.log2_chroma_h();
        planes = avutil.av_pix_fmt_count_planes(firstTile.format());
        frame.format(firstTile.format());
        frame.width(picture.width());
        frame.height(picture.height());
        frame.colorspace(firstTile.colorspace());
        frame.color_range(firstTile.color_range());
        boolean covered = (long) tileWidth * picture.columns() >= picture.width()
                && (long) tileHeight * picture.rows() >= picture.height();
        if (!covered || avutil.av_frame_get_buffer(frame, 0) < 0) {
            close();
            throw new IOException(covered ? "no memory for the picture" : "the tiles do not cover the picture");
        }
    }

    /** The frame, which is freed with this canvas. */
    AVFrame frame() {
        return frame;
    }

    /**
     * Pastes a tile; parts beyond the right and lower edge are cut off.
     *
     * @param column from 0
     * @param row from 0
     * @throws IOException if the tile is not like the first one, or lies outside
     */
    void paste(AVFrame tile, int column, int row) throws IOException {
        int left = column * tileWidth;
        int top = row * tileHeight;
        boolean fits = tile.format() == frame.format()
                && tile.width() == tileWidth
                && tile.height() == tileHeight
                && left < frame.width()
                && top < frame.height()
                && left % columnUnit == 0
                && top % rowUnit == 0;
        if (!fits) {
            throw new IOException("the tiles do not fit together");
        }
        int width = Math.min(tile.width(), frame.width() - left);
        int height = Math.min(tile.height(), frame.height() - top);
        for (int plane = 0; plane < planes; plane++) {
            int unit = plane == 1 || plane == 2 ? rowUnit : 1;
            BytePointer from = tile.data(plane);
            BytePointer to = frame.data(plane);
            to.position((long) top / unit * frame.linesize(plane) + bytes(left, plane));
            avutil.av_image_copy_plane(
                    to,
                    frame.linesize(plane),
                    from,
                    tile.linesize(plane),
                    bytes(width, plane),
                    (height + unit - 1) / unit);
        }
    }

    /** The number of bytes for some pixels in a row of a plane. */
    private int bytes(int pixels, int plane) {
        return pixels == 0 ? 0 : avutil.av_image_get_linesize(frame.format(), pixels, plane);
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
