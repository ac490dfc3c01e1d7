package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A raw file of a camera: the sensor's data, which are not read here, with JPEG previews that the camera has made from them.
 *
 * @param previews the places of previews according to the file
 * @param orientation of the stored previews; empty if they have their own
 * @param pixels of the picture that a plain TIFF reader would show; 0 if there is none
 */
record RawFile(List<EmbeddedJpeg> previews, Optional<Orientation> orientation, long pixels) {

    private static final int RAF_PREVIEW = 84;

    /** More previews than any camera stores; a file with more is damaged. */
    private static final int MOST_PREVIEWS = 30;

    /**
     * A preview that exists in the file.
     *
     * @param header with the effective orientation: the raw file's, otherwise the preview's own
     */
    record Preview(EmbeddedJpeg jpeg, PictureHeader header) {}

    RawFile {
        previews = List.copyOf(previews);
    }

    /** A file in which a plain TIFF reader would find no picture. */
    RawFile(List<EmbeddedJpeg> previews, Optional<Orientation> orientation) {
        this(previews, orientation, 0);
    }

    /** Recognises a raw file by its first bytes, or by its tags if it has the form of a TIFF file; empty if it is not a raw file. */
    static Optional<RawFile> of(FileBytes file) {
        ByteBuffer bytes = file.part(0, 16);
        String start = StandardCharsets.ISO_8859_1.decode(bytes).toString();
        if (start.startsWith("FUJIFILMCCD-RAW")) {
            return Optional.of(new RawFile(List.of(fujifilm(file)), Optional.empty()));
        }
        return start.startsWith("ftypcrx ", 4) ? Optional.of(CanonBoxes.rawFile(file)) : RawDirectories.rawFile(file);
    }

    /** The existing previews, the largest first. */
    List<Preview> present(FileBytes file) {
        return previews.stream()
                .limit(MOST_PREVIEWS)
                .flatMap(jpeg -> jpeg.header(file).map(header -> new Preview(jpeg, turned(header))).stream())
                .sorted(Comparator.comparingLong(preview -> -preview.header.pixels()))
                .toList();
    }

    private PictureHeader turned(PictureHeader header) {
        return orientation.map(header::with).orElse(header);
    }

    /** The header of Fujifilm's raw files gives offset and length of a JPEG with an EXIF block. */
    private static EmbeddedJpeg fujifilm(FileBytes file) {
        ByteBuffer place = file.part(RAF_PREVIEW, 8);
        return place.limit() < 8
                ? new EmbeddedJpeg(0, 0)
                : new EmbeddedJpeg(place.getInt() & 0xffffffffL, place.getInt() & 0xffffffffL);
    }
}
