package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directories of a raw file in the shape of a TIFF file, as most cameras write them: CR2, NEF, ARW, DNG, PEF, SRW and, with
 * another version in its header, ORF and RW2. A directory names a preview in the way of an EXIF thumbnail, or as a picture whose only
 * strip is a JPEG; some cameras name the largest preview in their maker note.
 */
final class RawDirectories {

    private static final int EXIF = 34665;
    private static final int MAKER_NOTE = 37500;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int JPEG_TABLES = 347;
    private static final int JPEG_OFFSET = 513;
    private static final int JPEG_LENGTH = 514;

    /** Tag whose value is the whole JPEG (Panasonic, Leica). */
    private static final int JPEG_FROM_RAW = 46;

    /** Colours of raw data after demosaicing (DNG 1.4). */
    private static final int LINEAR_RAW = 34892;

    /** Compressions that are a JPEG: TIFF 6.0, and Technical Note 2 to it. */
    private static final int OLD_JPEG = 6;

    private static final int JPEG = 7;

    /** Versions in the headers of ORF (two) and RW2. */
    private static final Set<Integer> VERSIONS_OF_RAW = Set.of(0x4f52, 0x5352, 0x0055);

    /** Follows the header of a CR2 file. */
    private static final int CR = 0x4352;

    /** No camera writes more directories; a file with more is damaged. */
    private static final int MOST_DIRECTORIES = 50;

    private final TiffReader reader;
    private final List<EmbeddedJpeg> previews = new ArrayList<>();

    private RawDirectories(TiffReader reader) {
        this.reader = reader;
    }

    /** The previews of a file; empty if it is not a raw file. */
    static Optional<RawFile> rawFile(FileBytes file) {
        Optional<TiffReader> plain = TiffReader.of(file, 0);
        if (plain.isPresent()) {
            TiffTags first = plain.get().first();
            boolean raw = first.areOfRawFile() || isCanon(file);
            return raw ? Optional.of(new RawDirectories(plain.get()).read(first, pixels(first))) : Optional.empty();
        }
        return ofOwnVersion(file).map(reader -> new RawDirectories(reader).read(reader.first(), 0));
    }

    private static boolean isCanon(FileBytes file) {
        ByteBuffer marker = file.part(8, 2);
        return marker.limit() == 2 && marker.getShort() == CR;
    }

    private static Optional<TiffReader> ofOwnVersion(FileBytes file) {
        ByteBuffer start = file.part(0, 4);
        Optional<ByteOrder> order = start.limit() < 4 ? Optional.empty() : TiffReader.order(start);
        return order.filter(known -> VERSIONS_OF_RAW.contains(start.order(known).getShort(2) & 0xffff))
                .map(known -> new TiffReader(file, 0, known, false));
    }

    /** The size of the first picture, unless it is itself a preview or has colours that readers do not know. */
    private static long pixels(TiffTags tags) {
        long photometric = tags.value(TiffTags.PHOTOMETRIC, 0);
        boolean known = photometric != TiffTags.FILTERED && photometric != LINEAR_RAW && !isOneJpeg(tags);
        long width = Math.min(tags.value(TiffTags.WIDTH, 0), Integer.MAX_VALUE);
        return known ? width * Math.min(tags.value(TiffTags.HEIGHT, 0), Integer.MAX_VALUE) : 0;
    }

    private RawFile read(TiffTags first, long pixels) {
        Deque<Long> pending = new ArrayDeque<>();
        Set<Long> seen = new HashSet<>();
        take(first, pending);
        while (!pending.isEmpty() && seen.size() < MOST_DIRECTORIES) {
            long offset = pending.remove();
            if (offset > 0 && seen.add(offset)) {
                take(reader.at(offset), pending);
            }
        }
        return new RawFile(previews, Orientation.of(first), pixels);
    }

    private void take(TiffTags tags, Deque<Long> pending) {
        exifPreview(reader, tags).ifPresent(previews::add);
        tags.entry(JPEG_FROM_RAW)
                .map(entry -> new EmbeddedJpeg(entry.position(), entry.count()))
                .ifPresent(previews::add);
        if (isOneJpeg(tags)) {
            boolean tiled = tags.entry(TILE_OFFSETS).isPresent();
            long offset = tags.value(tiled ? TILE_OFFSETS : STRIP_OFFSETS, 0);
            previews.add(new EmbeddedJpeg(reader.base() + offset, tags.value(tiled ? TILE_LENGTHS : STRIP_LENGTHS, 0)));
        }
        tags.entry(MAKER_NOTE).map(note -> MakerNote.previews(reader, note)).ifPresent(previews::addAll);
        tags.entry(TiffTags.SUB_DIRECTORIES).ifPresent(entry -> {
            for (long offset : reader.values(entry, MOST_DIRECTORIES)) {
                pending.add(offset);
            }
        });
        pending.add(tags.value(EXIF, 0));
        pending.add(tags.next());
    }

    /**
     * Tests whether the picture of a directory is one whole JPEG, and not raw data. A JPEG in red, green and blue does not pass, because
     * its decoder could not tell it from one in the usual colours.
     */
    private static boolean isOneJpeg(TiffTags tags) {
        long compression = tags.value(TiffTags.COMPRESSION, 1);
        long photometric = tags.value(TiffTags.PHOTOMETRIC, 0);
        long parts = tags.entry(TILE_OFFSETS)
                .or(() -> tags.entry(STRIP_OFFSETS))
                .map(TiffTags.Entry::count)
                .orElse(0L);
        return (compression == OLD_JPEG || compression == JPEG && photometric != TiffTags.RGB)
                && photometric != TiffTags.FILTERED
                && photometric != LINEAR_RAW
                && parts == 1
                && tags.entry(JPEG_TABLES).isEmpty();
    }

    /** The JPEG that a directory names in the way of an EXIF thumbnail. */
    static Optional<EmbeddedJpeg> exifPreview(TiffReader reader, TiffTags tags) {
        return tags.entry(JPEG_OFFSET)
                .map(offset -> new EmbeddedJpeg(reader.base() + offset.value(), tags.value(JPEG_LENGTH, 0)));
    }
}
