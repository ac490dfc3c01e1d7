package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** CR3 files with a thumbnail, an orientation, a screen-size preview, and two tracks. */
final class CanonPictures {

    private CanonPictures() {}

    /** @param full data of the full-size track, which need not be a JPEG */
    static byte[] cr3(byte[] thumbnail, byte[] screen, byte[] full, int orientation) {
        TiffBuilder exif = TiffBuilder.file(ByteOrder.LITTLE_ENDIAN);
        byte[] directory = exif.build(exif.add(RawPictures.camera("Canon", orientation), 0));
        byte[] small = RawPictures.joined(
                ByteBuffer.allocate(16)
                        .putInt(4, 160 << 16 | 120)
                        .putInt(8, thumbnail.length)
                        .array(),
                thumbnail);
        byte[] metadata = box(
                "uuid",
                RawPictures.joined(
                        uuid(0x85c0b687820f11e0L, 0x8111f4ce462b6a48L),
                        RawPictures.joined(box("CMT1", directory), box("THMB", small))));
        byte[] preview = RawPictures.joined(
                ByteBuffer.allocate(16)
                        .putShort(4, (short) 1)
                        .putInt(12, screen.length)
                        .array(),
                screen);
        byte[] previewBox = box(
                "uuid",
                RawPictures.joined(
                        uuid(0xeaf42b5e1c984b88L, 0xb9fbb7dc406e4d16L),
                        RawPictures.joined(ByteBuffer.allocate(8).putInt(4, 1).array(), box("PRVW", preview))));
        byte[] type = box("ftyp", RawPictures.latin("crx \0\0\0\1crx isom"));
        byte[] noise = RawPictures.noise();
        // The offsets of the tracks' data depend on the length of the box that contains the tracks.
        int length = box("moov", RawPictures.joined(metadata, RawPictures.joined(track(0, 0), track(0, 0)))).length;
        int data = type.length + length + previewBox.length + 16;
        byte[] movie = box(
                "moov",
                RawPictures.joined(
                        metadata,
                        RawPictures.joined(track(data, full.length), track(data + full.length, noise.length))));
        byte[] pictures = RawPictures.joined(full, noise);
        ByteBuffer mdat = ByteBuffer.allocate(16 + pictures.length).putInt(1).put(RawPictures.latin("mdat"));
        mdat.putLong(mdat.capacity()).put(pictures);
        return RawPictures.joined(RawPictures.joined(type, movie), RawPictures.joined(previewBox, mdat.array()));
    }

    private static byte[] uuid(long first, long second) {
        return ByteBuffer.allocate(16).putLong(first).putLong(second).array();
    }

    private static byte[] track(long offset, int length) {
        byte[] sizes = box(
                "stsz", ByteBuffer.allocate(12).putInt(4, length).putInt(8, 1).array());
        byte[] places = box(
                "co64", ByteBuffer.allocate(16).putInt(4, 1).putLong(8, offset).array());
        byte[] table = box("stbl", RawPictures.joined(box("stsd", new byte[112]), RawPictures.joined(sizes, places)));
        return box("trak", RawPictures.joined(box("tkhd", new byte[84]), box("mdia", box("minf", table))));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(RawPictures.latin(type))
                .put(content)
                .array();
    }
}
