package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import lookalike.image.TiffBuilder.Directory;
import org.bytedeco.opencv.global.opencv_core;

/**
 * Raw files laid out like those of cameras, by the published descriptions of their formats: the picture is a JPEG preview, beside smaller
 * previews of one colour. The sensor data is a lossless JPEG, or noise that claims more pixels.
 */
public final class RawPictures {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    private static final int RAW_WIDTH = 6000;
    private static final int RAW_HEIGHT = 4000;

    /** The kinds of files. */
    public enum Kind {
        /** Canon: the preview is the only strip of the first directory, and the raw data is a lossless JPEG. */
        CR2,
        /** Canon's boxes, with the full-size JPEG in a track. */
        CR3,
        /** The same without that JPEG. */
        CR3_WITH_SCREEN_PREVIEW,
        /** The same with only the thumbnail. */
        CR3_WITH_THUMBNAIL,
        /** Nikon: the preview is in a subdirectory of the first directory. */
        NEF,
        /** Nikon: the preview is in the maker note. */
        NEF_WITH_MAKER_NOTE,
        /** Sony: the preview is in the first directory, referenced by EXIF's tags for thumbnails. */
        ARW,
        /** Sony: the preview is in a later directory of the chain. */
        ARW_WITH_CHAIN,
        /** Adobe: the preview is the only strip of a subdirectory. */
        DNG,
        /** Adobe: big-endian, with the preview in one tile. */
        DNG_WITH_TILE,
        /** Olympus: the preview is in the maker note's camera settings. */
        ORF,
        /** Olympus: a maker note whose offsets count from the file's start, with its settings as a value. */
        ORF_OLD,
        /** OM System. */
        ORF_OM_SYSTEM,
        /** Panasonic: the preview is the value of a tag. */
        RW2,
        /** Fujifilm: the preview has an EXIF block. */
        RAF,
        /** Samsung: the preview is in a subdirectory, referenced by EXIF's tags for thumbnails. */
        SRW,
        /** Pentax: the preview is in a later directory of the chain. */
        PEF,
        /** Pentax: the preview is in the maker note. */
        PEF_WITH_MAKER_NOTE;

        /** True if only the preview declares the orientation. */
        boolean hasOrientationInPreviewOnly() {
            return this == RAF;
        }
    }

    private RawPictures() {}

    /** A file that is shown as {@code upright}. */
    public static byte[] file(Kind kind, BufferedImage upright, int orientation) throws IOException {
        boolean announced = kind == Kind.RAF || kind == Kind.RW2;
        byte[] jpeg = announced
                ? OrientedPictures.file(OrientedPictures.Kind.JPEG, upright, orientation)
                : jpeg(OrientedPictures.stored(upright, orientation));
        return file(kind, jpeg, orientation);
    }

    /** A file with a given preview. */
    static byte[] file(Kind kind, byte[] jpeg, int orientation) throws IOException {
        return switch (kind) {
            case CR2 -> cr2(jpeg, orientation);
            case CR3 -> CanonPictures.cr3(thumbnail(), thumbnail(), jpeg, orientation);
            case CR3_WITH_SCREEN_PREVIEW -> CanonPictures.cr3(thumbnail(), jpeg, losslessJpeg(), orientation);
            case CR3_WITH_THUMBNAIL -> CanonPictures.cr3(jpeg, new byte[0], new byte[9], orientation);
            case NEF -> nef(jpeg, nikonNote(thumbnail()), orientation);
            case NEF_WITH_MAKER_NOTE -> nef(thumbnail(), nikonNote(jpeg), orientation);
            case ARW -> arw(jpeg, thumbnail(), orientation);
            case ARW_WITH_CHAIN -> arw(thumbnail(), jpeg, orientation);
            case DNG -> dng(jpeg, LITTLE, false, orientation);
            case DNG_WITH_TILE -> dng(jpeg, BIG, true, orientation);
            case ORF -> orf(olympusNote("OLYMPUS\0II\3\0", jpeg), orientation);
            case ORF_OM_SYSTEM -> orf(olympusNote("OM SYSTEM\0\0\0II\4\0", jpeg), orientation);
            case ORF_OLD -> oldOrf(jpeg, orientation);
            case RW2 -> rw2(jpeg, orientation);
            case RAF -> raf(jpeg);
            case SRW -> srw(jpeg, orientation);
            case PEF -> pef(jpeg, false, orientation);
            case PEF_WITH_MAKER_NOTE -> pef(jpeg, true, orientation);
        };
    }

    static byte[] jpeg(BufferedImage image) {
        return OrientedPictures.encoded(".jpg", image, opencv_core.CV_8UC3, 95);
    }

    /** A small picture of one colour. */
    static byte[] thumbnail() {
        BufferedImage image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
        return jpeg(image);
    }

    /** Sensor data as Canon and Adobe store it: a JPEG of the lossless process, which claims 14 bits. */
    static byte[] losslessJpeg() {
        ByteBuffer b = ByteBuffer.allocate(600);
        b.putShort((short) 0xffd8).putShort((short) 0xffc3).putShort((short) 14).put((byte) 14);
        b.putShort((short) RAW_HEIGHT).putShort((short) (RAW_WIDTH / 2)).put((byte) 2);
        b.put(new byte[] {1, 0x11, 0, 2, 0x11, 0});
        b.putShort((short) 0xffda).putShort((short) 10).put(new byte[] {2, 1, 0, 2, 0x10, 1, 0, 0});
        return b.putShort(598, (short) 0xffd9).array();
    }

    static byte[] noise() {
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        return noise;
    }

    static Directory camera(String make, int orientation) {
        return TiffBuilder.directory().text(271, make).text(272, make + " 1").tag(274, TiffBuilder.SHORT, orientation);
    }

    private static Directory size(Directory directory, int width, int height) {
        return directory.tag(256, TiffBuilder.LONG, width).tag(257, TiffBuilder.LONG, height);
    }

    /** A picture of one strip. */
    private static Directory strip(Directory directory, int compression, int offset, int length) {
        return directory
                .tag(259, TiffBuilder.SHORT, compression)
                .tag(273, TiffBuilder.LONG, offset)
                .tag(279, TiffBuilder.LONG, length);
    }

    private static Directory exifPreview(Directory directory, int offset, byte[] jpeg) {
        return directory
                .tag(259, TiffBuilder.SHORT, 6)
                .tag(513, TiffBuilder.LONG, offset)
                .tag(514, TiffBuilder.LONG, jpeg.length);
    }

    private static Directory filtered(TiffBuilder tiff, int compression, byte[] data) {
        Directory raw = size(TiffBuilder.directory(), RAW_WIDTH, RAW_HEIGHT)
                .tag(254, TiffBuilder.LONG, 0)
                .tag(258, TiffBuilder.SHORT, 16)
                .tag(262, TiffBuilder.SHORT, 32803)
                .tag(277, TiffBuilder.SHORT, 1);
        return strip(raw, compression, tiff.add(data), data.length);
    }

    /** An uncompressed picture of 16 x 12 pixels, as a thumbnail for readers of plain TIFF files. */
    private static Directory plainThumbnail(TiffBuilder tiff, Directory directory) {
        byte[] pixels = new byte[3 * 16 * 12];
        size(directory, 16, 12)
                .tag(254, TiffBuilder.LONG, 1)
                .tag(258, TiffBuilder.SHORT, 8, 8, 8)
                .tag(262, TiffBuilder.SHORT, 2)
                .tag(277, TiffBuilder.SHORT, 3)
                .tag(278, TiffBuilder.LONG, 12);
        return strip(directory, 1, tiff.add(pixels), pixels.length);
    }

    private static byte[] cr2(byte[] jpeg, int orientation) {
        byte[] header = ByteBuffer.allocate(16)
                .order(LITTLE)
                .put(latin("II*\0\0\0\0\0CR\2\0"))
                .array();
        TiffBuilder tiff = new TiffBuilder(LITTLE, header);
        byte[] raw = losslessJpeg();
        int fourth = tiff.add(strip(TiffBuilder.directory(), 6, tiff.add(raw), raw.length), 0);
        int third = tiff.add(plainThumbnail(tiff, TiffBuilder.directory()), fourth);
        byte[] thumbnail = thumbnail();
        int second = tiff.add(exifPreview(TiffBuilder.directory(), tiff.add(thumbnail), thumbnail), third);
        Directory first = size(camera("Canon", orientation), 60, 40).tag(258, TiffBuilder.SHORT, 8, 8, 8);
        return tiff.build(tiff.add(strip(first, 6, tiff.add(jpeg), jpeg.length), second));
    }

    private static byte[] nef(byte[] preview, byte[] note, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(BIG);
        int exif = tiff.add(TiffBuilder.directory().bytes(37500, note), 0);
        int one = tiff.add(
                exifPreview(TiffBuilder.directory().tag(254, TiffBuilder.LONG, 1), tiff.add(preview), preview), 0);
        int other = tiff.add(filtered(tiff, 34713, noise()), 0);
        Directory first = plainThumbnail(tiff, camera("NIKON CORPORATION", orientation))
                .tag(330, TiffBuilder.LONG, one, other)
                .tag(34665, TiffBuilder.LONG, exif);
        return tiff.build(tiff.add(first, 0));
    }

    /** A maker note with a separate TIFF file after ten bytes. */
    private static byte[] nikonNote(byte[] jpeg) {
        TiffBuilder note = TiffBuilder.file(BIG);
        int preview = note.add(exifPreview(TiffBuilder.directory(), note.add(jpeg), jpeg), 0);
        byte[] tiff = note.build(note.add(TiffBuilder.directory().tag(0x11, TiffBuilder.LONG, preview), 0));
        return joined(latin("Nikon\0\2\20\0\0"), tiff);
    }

    private static byte[] arw(byte[] inFirst, byte[] inSecond, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(LITTLE);
        int raw = tiff.add(filtered(tiff, 32767, noise()), 0);
        int second = tiff.add(exifPreview(TiffBuilder.directory(), tiff.add(inSecond), inSecond), 0);
        Directory first =
                camera("SONY", orientation).tag(254, TiffBuilder.LONG, 1).tag(330, TiffBuilder.LONG, raw);
        return tiff.build(tiff.add(exifPreview(first, tiff.add(inFirst), inFirst), second));
    }

    private static byte[] dng(byte[] jpeg, ByteOrder order, boolean tile, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(order);
        int raw = tiff.add(filtered(tiff, 7, losslessJpeg()), 0);
        Directory preview = size(TiffBuilder.directory(), 60, 40)
                .tag(254, TiffBuilder.LONG, 1)
                .tag(259, TiffBuilder.SHORT, 7)
                .tag(262, TiffBuilder.SHORT, 6)
                .tag(tile ? 324 : 273, TiffBuilder.LONG, tiff.add(jpeg))
                .tag(tile ? 325 : 279, TiffBuilder.LONG, jpeg.length);
        int below = tiff.add(preview, 0);
        Directory first = plainThumbnail(tiff, camera("Leica Camera AG", orientation))
                .tag(330, TiffBuilder.IFD, raw, below)
                .tag(50706, 1, 1, 4, 0, 0);
        return tiff.build(tiff.add(first, 0));
    }

    /** A DNG file whose first picture can be read by any reader of TIFF files, with a small JPEG in a subdirectory. */
    static byte[] plainDng(BufferedImage image, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(LITTLE);
        byte[] thumbnail = thumbnail();
        Directory small = exifPreview(TiffBuilder.directory(), tiff.add(thumbnail), thumbnail);
        int below = tiff.add(small, 0);
        byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth()) >> 8 * (2 - i % 3));
        }
        Directory first = size(camera("A scanner", orientation), image.getWidth(), image.getHeight())
                .tag(254, TiffBuilder.LONG, 0)
                .tag(258, TiffBuilder.SHORT, 8, 8, 8)
                .tag(262, TiffBuilder.SHORT, 2)
                .tag(277, TiffBuilder.SHORT, 3)
                .tag(278, TiffBuilder.LONG, image.getHeight())
                .tag(330, TiffBuilder.LONG, below)
                .tag(50706, 1, 1, 4, 0, 0);
        return tiff.build(tiff.add(strip(first, 1, tiff.add(pixels), pixels.length), 0));
    }

    /** A raw file with the structure of a TIFF file and without any preview. */
    static byte[] withoutPreview() {
        TiffBuilder tiff = TiffBuilder.file(LITTLE);
        int raw = tiff.add(filtered(tiff, 7, losslessJpeg()), 0);
        Directory first = size(camera("SONY", 1), 60, 40).tag(330, TiffBuilder.LONG, raw);
        return tiff.build(tiff.add(first, 0));
    }

    /** A raw file whose first picture is uncompressed sensor data, which a reader of TIFF files could take for a grey picture. */
    static byte[] withFilteredFirst() {
        TiffBuilder tiff = TiffBuilder.file(LITTLE);
        byte[] data = new byte[2 * 60 * 40];
        new Random(1).nextBytes(data);
        Directory first = size(camera("DJI", 1), 60, 40)
                .tag(258, TiffBuilder.SHORT, 16)
                .tag(262, TiffBuilder.SHORT, 32803)
                .tag(277, TiffBuilder.SHORT, 1)
                .tag(278, TiffBuilder.LONG, 40)
                .tag(50706, 1, 1, 4, 0, 0);
        return tiff.build(tiff.add(strip(first, 1, tiff.add(data), data.length), 0));
    }

    /** A raw file whose only picture besides the sensor data is a small uncompressed one. */
    static byte[] withPlainThumbnail() {
        TiffBuilder tiff = TiffBuilder.file(LITTLE);
        int raw = tiff.add(filtered(tiff, 7, losslessJpeg()), 0);
        Directory first = plainThumbnail(tiff, camera("Hasselblad", 1)).tag(330, TiffBuilder.LONG, raw);
        return tiff.build(tiff.add(first, 0));
    }

    private static byte[] orf(byte[] note, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(LITTLE, 0x4f52);
        int exif = tiff.add(TiffBuilder.directory().bytes(37500, note), 0);
        byte[] noise = noise();
        Directory first = size(camera("OLYMPUS IMAGING CORP.", orientation), RAW_WIDTH, RAW_HEIGHT)
                .tag(34665, TiffBuilder.LONG, exif);
        return tiff.build(tiff.add(strip(first, 1, tiff.add(noise), noise.length), 0));
    }

    /** A maker note whose offsets count from its first byte, with the directory after its name. */
    private static byte[] olympusNote(String name, byte[] jpeg) {
        byte[] header = latin(name);
        int settings = header.length + 18;
        TiffBuilder note = new TiffBuilder(LITTLE, header);
        note.add(TiffBuilder.directory().tag(0x2020, TiffBuilder.IFD, settings), 0);
        int preview = settings + 2 + 3 * 12 + 4;
        note.add(
                TiffBuilder.directory()
                        .tag(0x100, TiffBuilder.LONG, 1)
                        .tag(0x101, TiffBuilder.LONG, preview)
                        .tag(0x102, TiffBuilder.LONG, jpeg.length),
                0);
        note.add(jpeg);
        return note.bytes();
    }

    private static byte[] oldOrf(byte[] jpeg, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(BIG, 0x4f52);
        int preview = tiff.add(jpeg);
        TiffBuilder settings = new TiffBuilder(BIG, new byte[0]);
        settings.add(
                TiffBuilder.directory().tag(0x101, TiffBuilder.LONG, preview).tag(0x102, TiffBuilder.LONG, jpeg.length),
                0);
        byte[] value = settings.bytes();
        int at = tiff.add(value);
        int note = tiff.add(latin("OLYMP\0\1\0"));
        ByteBuffer directory = ByteBuffer.allocate(18).putShort((short) 1).putShort((short) 0x2020);
        tiff.add(directory.putShort((short) 7).putInt(value.length).putInt(at).array());
        ByteBuffer exif = ByteBuffer.allocate(18).putShort((short) 1).putShort((short) 37500);
        int below = tiff.add(exif.putShort((short) 7).putInt(26).putInt(note).array());
        Directory first = size(camera("OLYMPUS CORPORATION", orientation), RAW_WIDTH, RAW_HEIGHT)
                .tag(34665, TiffBuilder.LONG, below);
        return tiff.build(tiff.add(first, 0));
    }

    private static byte[] rw2(byte[] jpeg, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(LITTLE, 0x55);
        Directory first = camera("Panasonic", orientation)
                .tag(2, TiffBuilder.SHORT, RAW_WIDTH)
                .tag(3, TiffBuilder.SHORT, RAW_HEIGHT)
                .bytes(46, jpeg)
                .tag(280, TiffBuilder.LONG, tiff.add(noise()));
        return tiff.build(tiff.add(first, 0));
    }

    private static byte[] raf(byte[] jpeg) {
        ByteBuffer header = ByteBuffer.allocate(148);
        header.put(latin("FUJIFILMCCD-RAW 0201FF129502X-T1")).position(84);
        header.putInt(148).putInt(jpeg.length);
        return joined(header.array(), joined(jpeg, noise()));
    }

    private static byte[] srw(byte[] jpeg, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(LITTLE);
        int raw = tiff.add(filtered(tiff, 32772, noise()), 0);
        int below = tiff.add(exifPreview(TiffBuilder.directory(), tiff.add(jpeg), jpeg), 0);
        byte[] thumbnail = thumbnail();
        int second = tiff.add(exifPreview(TiffBuilder.directory(), tiff.add(thumbnail), thumbnail), 0);
        Directory first = plainThumbnail(tiff, camera("SAMSUNG", orientation)).tag(330, TiffBuilder.LONG, below, raw);
        return tiff.build(tiff.add(first, second));
    }

    private static byte[] pef(byte[] jpeg, boolean inNote, int orientation) {
        TiffBuilder tiff = TiffBuilder.file(BIG);
        int preview = tiff.add(jpeg);
        int third = inNote ? 0 : tiff.add(exifPreview(TiffBuilder.directory(), preview, jpeg), 0);
        byte[] thumbnail = thumbnail();
        int second = tiff.add(exifPreview(TiffBuilder.directory(), tiff.add(thumbnail), thumbnail), third);
        TiffBuilder note = new TiffBuilder(BIG, latin("AOC\0MM"));
        note.add(
                TiffBuilder.directory()
                        .tag(3, TiffBuilder.LONG, inNote ? jpeg.length : 0)
                        .tag(4, TiffBuilder.LONG, inNote ? preview : 0),
                0);
        int exif = tiff.add(TiffBuilder.directory().bytes(37500, note.bytes()), 0);
        Directory first = filtered(tiff, 65535, noise())
                .text(271, "PENTAX")
                .tag(274, TiffBuilder.SHORT, orientation)
                .tag(34665, TiffBuilder.LONG, exif);
        return tiff.build(tiff.add(first, second));
    }

    static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
