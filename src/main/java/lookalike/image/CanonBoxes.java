package lookalike.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of Canon's CR3 files (ISO/IEC 14496-12, with boxes of Canon's own that L. Clévy has described): a small thumbnail
 * and the orientation in the {@code moov} box, a preview of the size of a screen behind it, and a JPEG of full size as the only
 * sample of a track.
 */
final class CanonBoxes {

    /** First half of the {@code uuid} of the box in {@code moov}, and of the one with the preview. */
    private static final long METADATA = 0x85c0b687820f11e0L;

    private static final long PREVIEW = 0xeaf42b5e1c984b88L;
    private static final int UUID = 16;

    /** Bytes of the preview's box behind its {@code uuid}. */
    private static final int COUNT = 8;

    /** Offset of the JPEG in the boxes of preview and thumbnail, after size and type. */
    private static final int JPEG = 16;

    private final FileBytes file;
    private final List<EmbeddedJpeg> previews = new ArrayList<>();
    private Optional<Orientation> orientation = Optional.empty();

    private CanonBoxes(FileBytes file) {
        this.file = file;
    }

    /** The previews of a CR3 file. */
    static RawFile rawFile(FileBytes file) {
        CanonBoxes boxes = new CanonBoxes(file);
        for (BoxPlace box : BoxPlace.in(file)) {
            if (box.type().equals("moov")) {
                boxes.readMovie(box);
            } else if (boxes.has(box, PREVIEW)) {
                box.children(file, UUID + COUNT, "PRVW").forEach(preview -> boxes.add(preview, 12));
            }
        }
        return new RawFile(boxes.previews, boxes.orientation);
    }

    private boolean has(BoxPlace box, long uuid) {
        ByteBuffer start = file.part(box.from(), UUID);
        return box.type().equals("uuid") && start.limit() == UUID && start.getLong() == uuid;
    }

    private void readMovie(BoxPlace moov) {
        for (BoxPlace box : moov.children(file, 0, "uuid")) {
            if (has(box, METADATA)) {
                box.children(file, UUID, "THMB").forEach(thumbnail -> add(thumbnail, 8));
                orientation = box.children(file, UUID, "CMT1").stream()
                        .flatMap(exif -> TiffReader.of(file, exif.from()).stream())
                        .flatMap(reader -> Orientation.of(reader.first()).stream())
                        .findFirst();
            }
        }
        for (BoxPlace track : moov.children(file, 0, "trak")) {
            track.child(file, "mdia")
                    .flatMap(media -> media.child(file, "minf"))
                    .flatMap(information -> information.child(file, "stbl"))
                    .ifPresent(this::addSample);
        }
    }

    /** @param length offset of the JPEG's length, after size and type */
    private void add(BoxPlace box, int length) {
        ByteBuffer header = file.part(box.from(), JPEG);
        if (header.limit() == JPEG) {
            previews.add(new EmbeddedJpeg(box.from() + JPEG, header.getInt(length) & 0xffffffffL));
        }
    }

    /** Adds the only sample of a track; samples of other tracks than the preview's are not a JPEG. */
    private void addSample(BoxPlace table) {
        Optional<BoxPlace> sizes = table.child(file, "stsz");
        Optional<BoxPlace> places = table.child(file, "co64");
        if (sizes.isPresent() && places.isPresent()) {
            // Version and flags, size and number of samples; version and flags, number and places of chunks.
            ByteBuffer size = file.part(sizes.get().from(), 16);
            ByteBuffer place = file.part(places.get().from(), 16);
            if (size.limit() == 16 && place.limit() == 16) {
                int same = size.getInt(4);
                previews.add(new EmbeddedJpeg(place.getLong(8), (same == 0 ? size.getInt(12) : same) & 0xffffffffL));
            }
        }
    }
}
