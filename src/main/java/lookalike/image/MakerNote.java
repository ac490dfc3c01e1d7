package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The maker's own directory in the EXIF block, as far as it names a preview: those of Nikon, Olympus, OM System and Pentax. They are
 * documented by ExifTool's tables of tags.
 *
 * @param reader of the note; in many notes, offsets count from a base of their own
 * @param start offset of the directory
 */
record MakerNote(TiffReader reader, long start) {

    private static final int NIKON_PREVIEW = 0x11;
    private static final int OLYMPUS_CAMERA_SETTINGS = 0x2020;

    /** Types of a value that is the offset of a directory. */
    private static final List<Integer> OFFSET_TYPES = List.of(4, 13);

    private static final int LONGEST_NAME = 16;

    /** A pair of tags: the start of a preview, and its length in bytes. */
    private record Pair(int start, int length) {}

    private static final Pair OLYMPUS_IN_SETTINGS = new Pair(0x101, 0x102);
    private static final Pair OLYMPUS_OLD = new Pair(0x88, 0x89);
    private static final Pair PENTAX = new Pair(4, 3);

    /** The previews that a maker note names. */
    static List<EmbeddedJpeg> previews(TiffReader raw, TiffTags.Entry note) {
        long at = note.position();
        ByteBuffer bytes = raw.file().part(at, LONGEST_NAME);
        String name = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        if (bytes.limit() < LONGEST_NAME) {
            return List.of();
        }
        if (name.startsWith("Nikon\0\2")) {
            return TiffReader.of(raw.file(), at + 10).stream()
                    .flatMap(reader -> nikon(reader).stream())
                    .toList();
        }
        if (name.startsWith("OLYMPUS\0")) {
            return new MakerNote(own(raw, at, bytes, 8), 12).olympus(raw);
        }
        if (name.startsWith("OM SYSTEM\0")) {
            return new MakerNote(own(raw, at, bytes, 12), 16).olympus(raw);
        }
        if (name.startsWith("OLYMP\0")) {
            return new MakerNote(raw, at + 8 - raw.base()).olympus(raw);
        }
        if (name.startsWith("PENTAX \0")) {
            MakerNote pentax = new MakerNote(own(raw, at, bytes, 8), 10);
            return pentax.of(raw, pentax.tags(), PENTAX);
        }
        if (name.startsWith("AOC\0")) {
            TiffReader reader =
                    new TiffReader(raw.file(), raw.base(), order(bytes, 4).orElse(raw.order()), false);
            MakerNote pentax = new MakerNote(reader, at + 6 - raw.base());
            return pentax.of(raw, pentax.tags(), PENTAX);
        }
        return List.of();
    }

    private static TiffReader own(TiffReader raw, long base, ByteBuffer name, int letters) {
        return new TiffReader(raw.file(), base, order(name, letters).orElse(raw.order()), false);
    }

    private static Optional<ByteOrder> order(ByteBuffer name, int letters) {
        return TiffReader.order(name.slice(letters, 2));
    }

    private static Optional<EmbeddedJpeg> nikon(TiffReader reader) {
        return reader.first()
                .entry(NIKON_PREVIEW)
                .flatMap(preview -> RawDirectories.exifPreview(reader, reader.at(preview.value())));
    }

    private TiffTags tags() {
        return reader.at(start);
    }

    private List<EmbeddedJpeg> olympus(TiffReader raw) {
        TiffTags tags = tags();
        Optional<TiffTags> settings = tags.entry(OLYMPUS_CAMERA_SETTINGS)
                .map(entry -> OFFSET_TYPES.contains(entry.type()) ? entry.value() : entry.position() - reader.base())
                .map(reader::at);
        return settings.map(found -> of(raw, found, OLYMPUS_IN_SETTINGS)).orElseGet(() -> of(raw, tags, OLYMPUS_OLD));
    }

    /** Depending on the model, the start counts from the note's base or from the file's, so both are tried for a JPEG. */
    private List<EmbeddedJpeg> of(TiffReader raw, TiffTags tags, Pair pair) {
        long offset = tags.value(pair.start, 0);
        return offset == 0
                ? List.of()
                : LongStream.of(reader.base(), raw.base())
                        .distinct()
                        .mapToObj(base -> new EmbeddedJpeg(base + offset, tags.value(pair.length, 0)))
                        .collect(Collectors.toList());
    }
}
