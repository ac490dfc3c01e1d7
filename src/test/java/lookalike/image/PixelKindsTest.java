package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files that differ in the encoding of their pixels: each shows the picture of {@link TestPictures}. */
class PixelKindsTest {

    private static final int WIDTH = OddFiles.WIDTH;
    private static final int HEIGHT = OddFiles.HEIGHT;
    private static final int PIXELS = WIDTH * HEIGHT;

    /** Values of TIFF's tag PhotometricInterpretation. */
    private static final int WHITE_IS_ZERO = 0;

    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;
    private static final int CMYK = 5;
    private static final int YCBCR = 6;
    private static final int LAB = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "JPEG", "ZLib", "PackBits", "Deflate"})
    void aTiffOfEveryCompressionIsRead(String compression) throws IOException {
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_INT_RGB), "tiff", compression, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
    void aFaxIsRead(String compression) throws IOException {
        assertGrey(written(twoColours(), "tiff", compression, false), 255, 0);
    }

    @Test
    void aTiffInTilesIsRead() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam tiles = writer.getDefaultWriteParam();
        tiles.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
        tiles.setTiling(16, 16, 0, 0);
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_INT_RGB), writer, tiles));
    }

    @Test
    void aTiffWithAPaletteIsRead() throws IOException {
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_BYTE_INDEXED), "tiff", null, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void theColoursOfATiffMayLieBehindEachOther(int bits) {
        int bytes = bits / 8;
        byte[] planes = new byte[3 * PIXELS * bytes];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) colour(i / bytes % PIXELS, i / bytes / PIXELS);
        }
        TiffBuilder tiff = TiffBuilder.file(ByteOrder.LITTLE_ENDIAN);
        int at = tiff.add(planes);
        int length = PIXELS * bytes;
        TiffBuilder.Directory directory = size(RGB, bits, bits, bits)
                .tag(273, TiffBuilder.LONG, at, at + length, at + 2 * length)
                .tag(279, TiffBuilder.LONG, length, length, length)
                .tag(284, TiffBuilder.SHORT, 2);
        OddFilesTest.assertPicture(tiff.build(tiff.add(directory, 0)));
    }

    @Test
    void ofATiffsPagesTheFirstIsRead() {
        TiffBuilder tiff = TiffBuilder.file(ByteOrder.BIG_ENDIAN);
        byte[] white = new byte[3 * PIXELS];
        Arrays.fill(white, (byte) -1);
        int second = tiff.add(strip(size(RGB, 8, 8, 8), tiff.add(white), white.length), 0);
        byte[] pixels = rgb();
        int first = tiff.add(strip(size(RGB, 8, 8, 8), tiff.add(pixels), pixels.length), second);
        OddFilesTest.assertPicture(tiff.build(first));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void aTiffMayHoldAJpegInTheOldOrTheNewWay(int compression) {
        byte[] jpeg = RawPictures.jpeg(picture(BufferedImage.TYPE_INT_RGB));
        TiffBuilder tiff = TiffBuilder.file(ByteOrder.LITTLE_ENDIAN);
        int at = tiff.add(jpeg);
        TiffBuilder.Directory directory = strip(size(YCBCR, 8, 8, 8), at, jpeg.length)
                .tag(259, TiffBuilder.SHORT, compression)
                .tag(530, TiffBuilder.SHORT, 2, 2);
        if (compression == 6) {
            directory
                    .tag(512, TiffBuilder.SHORT, 1)
                    .tag(513, TiffBuilder.LONG, at)
                    .tag(514, TiffBuilder.LONG, jpeg.length);
        }
        OddFilesTest.assertPicture(tiff.build(tiff.add(directory, 0)));
    }

    @Test
    void theColoursOfPrintVideoAndEyesAreRead() {
        byte[] cmyk = new byte[4 * PIXELS];
        byte[] ycbcr = new byte[3 * PIXELS];
        byte[] lab = new byte[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            double red = colour(i, 0);
            double green = colour(i, 1);
            double blue = colour(i, 2);
            for (int c = 0; c < 3; c++) {
                cmyk[4 * i + c] = (byte) ~colour(i, c);
            }
            ycbcr[3 * i] = (byte) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
            ycbcr[3 * i + 1] = (byte) Math.min(255, Math.round(128 - 0.1687 * red - 0.3313 * green + 0.5 * blue));
            ycbcr[3 * i + 2] = (byte) Math.min(255, Math.round(128 + 0.5 * red - 0.4187 * green - 0.0813 * blue));
            // Lightness 53, 71 and 32 of 100 (CIE 1976, D65).
            int[] colour =
                    red > 0 ? new int[] {136, 80, 67} : green > 0 ? new int[] {181, -72, 69} : new int[] {82, 79, -108};
            for (int c = 0; c < 3; c++) {
                lab[3 * i + c] = (byte) colour[c];
            }
        }
        OddFilesTest.assertPicture(tiff(size(CMYK, 8, 8, 8, 8), cmyk));
        OddFilesTest.assertPicture(tiff(size(YCBCR, 8, 8, 8).tag(530, TiffBuilder.SHORT, 1, 1), ycbcr));
        OddFilesTest.assertPicture(tiff(size(LAB, 8, 8, 8), lab));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 127", "2, 8, 64", "1, 16, 127", "2, 16, 64"})
    void aTiffWithAlphaIsShownOverWhite(int kind, int bits, int half) {
        for (int colours : new int[] {1, 3}) {
            // The left part is half transparent, the right part fully.
            int samples = colours + 1;
            byte[] pixels = new byte[samples * PIXELS * bits / 8];
            for (int i = 0; i < pixels.length; i++) {
                int sample = i / (bits / 8);
                boolean left = sample / samples % WIDTH < WIDTH / 3;
                pixels[i] = (byte) (sample % samples < colours ? left ? half : 0 : left ? 128 : 0);
            }
            long[] depths = new long[samples];
            Arrays.fill(depths, bits);
            TiffBuilder.Directory directory =
                    size(colours == 1 ? BLACK_IS_ZERO : RGB, depths).tag(338, TiffBuilder.SHORT, kind);
            int expected = kind == 1 ? half + 127 : (half * 128 + 255 * 127) / 255;
            assertGrey(tiff(directory, pixels), expected, 255);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "4, 0", "8, 1", "8, 0", "1, 1", "1, 0"})
    void greyTiffsAreReadWhicheverEndIsWhite(int bits, int photometric) {
        int row = (WIDTH * bits + 7) / 8;
        byte[] pixels = new byte[HEIGHT * row];
        int left = bits == 1 ? 0xff : 0xcc;
        int right = bits == 1 ? 0 : 0x33;
        for (int i = 0; i < PIXELS; i++) {
            int level = (i % WIDTH < WIDTH / 3 ? left : right) >> 8 - bits;
            int bit = i % WIDTH * bits;
            pixels[i / WIDTH * row + bit / 8] |= (byte) (level << 8 - bits - bit % 8);
        }
        boolean inverse = photometric == WHITE_IS_ZERO;
        assertGrey(tiff(size(photometric, bits), pixels), inverse ? 255 - left : left, inverse ? 255 - right : right);
    }

    @Test
    void floatsFromZeroToOneAreRead() {
        ByteBuffer floats = ByteBuffer.allocate(12 * PIXELS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 3 * PIXELS; i++) {
            floats.putFloat(colour(i / 3, i % 3) / 255f);
        }
        OddFilesTest.assertPicture(tiff(size(RGB, 32, 32, 32).tag(339, TiffBuilder.SHORT, 3, 3, 3), floats.array()));
    }

    @Test
    void aTiffMayLeaveOutWhatCanBeGuessed() {
        TiffBuilder tiff = TiffBuilder.file(ByteOrder.LITTLE_ENDIAN);
        TiffBuilder.Directory withoutLength = TiffBuilder.directory()
                .tag(256, TiffBuilder.SHORT, WIDTH)
                .tag(257, TiffBuilder.SHORT, HEIGHT)
                .tag(258, TiffBuilder.SHORT, 8, 8, 8)
                .tag(262, TiffBuilder.SHORT, RGB)
                .tag(273, TiffBuilder.LONG, tiff.add(rgb()))
                .tag(277, TiffBuilder.SHORT, 3);
        OddFilesTest.assertPicture(tiff.build(tiff.add(withoutLength, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x111111, 0x211111, 0x221111, 0x411111, 0x121111})
    void aJpegOfEverySamplingIsReadAlsoInSeveralScans(int sampling) {
        for (int progressive = 0; progressive < 2; progressive++) {
            try (IntPointer parameters = new IntPointer(
                            opencv_imgcodecs.IMWRITE_JPEG_QUALITY,
                            95,
                            opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
                            sampling,
                            opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE,
                            progressive,
                            opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL,
                            2);
                    Mat mat = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3);
                    BytePointer out = new BytePointer()) {
                byte[] bgr = rgb();
                for (int i = 0; i < bgr.length; i++) {
                    bgr[i] = (byte) colour(i / 3, 2 - i % 3);
                }
                mat.data().put(bgr);
                opencv_imgcodecs.imencode(".jpg", mat, out, parameters);
                byte[] jpeg = new byte[(int) out.limit()];
                out.get(jpeg);
                OddFilesTest.assertPicture(jpeg);
            }
        }
    }

    @Test
    void aFewBytesBeforeAJpegAreSkipped() throws IOException {
        byte[] jpeg = TestPictures.encoded("jpeg");
        OddFilesTest.assertPicture(OrientedPictures.inserted(jpeg, 0, new byte[] {'\r', '\n'}));
        OddFilesTest.assertPicture(OrientedPictures.inserted(jpeg, 0, "\u00ef\u00bb\u00bf  ".getBytes()));
        assertRefused(OrientedPictures.inserted(jpeg, 0, new byte[500]), PhotoProblem.NO_PICTURE.sentence());
    }

    @Test
    void aJpegWhoseHeightIsBehindItsScanIsAKindThatNoDecoderKnows() {
        byte[] jpeg = RawPictures.jpeg(picture(BufferedImage.TYPE_INT_RGB));
        for (int i = 0; i < jpeg.length - 6; i++) {
            if (jpeg[i] == -1 && (jpeg[i + 1] & 0xff) == 0xc0) {
                jpeg[i + 5] = 0;
                jpeg[i + 6] = 0;
            }
        }
        byte[] lines = {-1, (byte) 0xdc, 0, 4, 0, HEIGHT};
        assertRefused(
                OrientedPictures.inserted(jpeg, jpeg.length - 2, lines), PhotoProblem.UNKNOWN_KIND.sentence("JPEG"));
    }

    @Test
    void anInterlacedPngOrGifIsRead() throws IOException {
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_INT_RGB), "png", null, true));
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_BYTE_INDEXED), "gif", null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void palettesOfTwoAndOfManyColoursAreRead(String format) throws IOException {
        assertGrey(written(twoColours(), format, null, false), 255, 0);
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_BYTE_INDEXED), format, null, false));
    }

    @Test
    void aColourOfAPngThatStandsForClearIsShownWhite() throws IOException {
        byte[] blue = {0, 0, 0, 0, 0, -1};
        byte[] png = OrientedPictures.inserted(TestPictures.encoded("png"), 33, OrientedPictures.chunk("tRNS", blue));
        try (Photo photo = PhotoReader.read("a.png", png)) {
            Raster pixels = photo.scaled(1);
            assertThat(TestPictures.pixel(pixels, 5, 20)).isEqualTo("red");
            assertThat(TestPictures.pixel(pixels, 40, 30)).isEqualTo("white");
        }
    }

    @Test
    void aWrongChecksumIsNoReasonToRefuseAPng() throws IOException {
        byte[] png = TestPictures.encoded("png");
        int start = HeifPictures.at(png, "IDAT");
        int end = start + 4 + ByteBuffer.wrap(png).getInt(start - 4);
        byte[] ofHeader = png.clone();
        ofHeader[30] ^= 1;
        OddFilesTest.assertPicture(ofHeader);
        byte[] ofChunk = png.clone();
        ofChunk[end] ^= 1;
        OddFilesTest.assertPicture(ofChunk);
        byte[] ofPixels = png.clone();
        ofPixels[end - 1] ^= 1;
        CRC32 checksum = new CRC32();
        checksum.update(ofPixels, start, end - start);
        ByteBuffer.wrap(ofPixels).putInt(end, (int) checksum.getValue());
        OddFilesTest.assertPicture(ofPixels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "bmp", "tiff", "gif"})
    void bytesBehindAPictureAreNoReasonToRefuseIt(String format) throws IOException {
        byte[] file = TestPictures.encoded(format);
        OddFilesTest.assertPicture(OrientedPictures.inserted(file, file.length, new byte[50]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 100, 100_000, -1})
    void aWrongLengthInItsHeaderIsNoReasonToRefuseAWebp(int length) throws IOException {
        byte[] webp = TestPictures.encoded("webp");
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length);
        OddFilesTest.assertPicture(webp);
    }

    @Test
    void aWebpThatBreaksOffIsDamaged() throws IOException {
        byte[] webp = TestPictures.encoded("webp");
        assertRefused(Arrays.copyOf(webp, webp.length * 3 / 4), PhotoProblem.DAMAGED.sentence());
    }

    @Test
    void aGifWithoutItsLastByteIsWhole() throws IOException {
        byte[] gif = TestPictures.encoded("gif");
        OddFilesTest.assertPicture(Arrays.copyOf(gif, gif.length - 1));
    }

    @Test
    void aBmpInRunsOrFromTopToBottomIsRead() throws IOException {
        OddFilesTest.assertPicture(written(picture(BufferedImage.TYPE_BYTE_INDEXED), "bmp", "BI_RLE8", false));
        byte[] bmp = TestPictures.encoded("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -HEIGHT);
        try (Photo photo = PhotoReader.read("a.bmp", bmp)) {
            assertThat(TestPictures.pixel(photo.scaled(1), WIDTH - 4, HEIGHT - 4))
                    .isEqualTo("green");
        }
    }

    @Test
    void aBmpThatBreaksOffIsReadIfMostOfItIsThere() throws IOException {
        byte[] bmp = TestPictures.encoded("bmp");
        try (Photo photo = PhotoReader.read("a.bmp", Arrays.copyOf(bmp, bmp.length * 3 / 4))) {
            assertThat(photo.remark()).contains(PhotoProblem.PART_MISSING);
            assertThat(TestPictures.pixel(photo.scaled(1), 5, 35)).isEqualTo("red");
        }
        assertRefused(Arrays.copyOf(bmp, bmp.length / 4), PhotoProblem.DAMAGED.sentence());
    }

    @Test
    void theContentCountsAndNotTheEnding() throws IOException {
        for (String format : new String[] {"jpeg", "png", "webp", "bmp", "tiff", "gif"}) {
            for (String ending : new String[] {"jpg", "png", "cr2", "txt"}) {
                Path file = Files.write(folder.resolve(format + "." + ending), TestPictures.encoded(format));
                try (Photo photo = PhotoReader.read(file)) {
                    assertThat(photo.width()).isEqualTo(WIDTH);
                    assertThat(photo.remark()).isEmpty();
                }
            }
        }
    }

    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        image.createGraphics().drawImage(TestPictures.drawn(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), 0, 0, null);
        return image;
    }

    /** White left third, black rest. */
    private static BufferedImage twoColours() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        image.createGraphics().fillRect(0, 0, WIDTH / 3, HEIGHT);
        return image;
    }

    /** @param channel 0 for red, 1 for green, 2 for blue */
    private static int colour(int pixel, int channel) {
        int rgb = TestPictures.drawn(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).getRGB(pixel % WIDTH, pixel / WIDTH);
        return rgb >> 8 * (2 - channel) & 0xff;
    }

    private static byte[] rgb() {
        byte[] rgb = new byte[3 * PIXELS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) colour(i / 3, i % 3);
        }
        return rgb;
    }

    private static TiffBuilder.Directory size(int photometric, long... bits) {
        return TiffBuilder.directory()
                .tag(256, TiffBuilder.LONG, WIDTH)
                .tag(257, TiffBuilder.LONG, HEIGHT)
                .tag(258, TiffBuilder.SHORT, bits)
                .tag(262, TiffBuilder.SHORT, photometric)
                .tag(277, TiffBuilder.SHORT, bits.length)
                .tag(278, TiffBuilder.LONG, HEIGHT);
    }

    private static TiffBuilder.Directory strip(TiffBuilder.Directory directory, int at, int length) {
        return directory.tag(273, TiffBuilder.LONG, at).tag(279, TiffBuilder.LONG, length);
    }

    private static byte[] tiff(TiffBuilder.Directory directory, byte[] pixels) {
        TiffBuilder tiff = TiffBuilder.file(ByteOrder.LITTLE_ENDIAN);
        return tiff.build(tiff.add(strip(directory, tiff.add(pixels), pixels.length), 0));
    }

    /** @param compression null for the writer's default */
    private static byte[] written(BufferedImage image, String format, String compression, boolean interlaced)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (compression != null) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
        }
        if (interlaced) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return written(image, writer, parameters);
    }

    private static byte[] written(BufferedImage image, ImageWriter writer, ImageWriteParam parameters)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void assertGrey(byte[] file, int left, int right) {
        try (Photo photo = PhotoReader.read("grey", file)) {
            assertThat(photo.remark()).isEmpty();
            Raster pixels = photo.scaled(1);
            for (int channel = 0; channel < 3; channel++) {
                assertThat(pixels.bgr()[3 * (20 * WIDTH + 5) + channel] & 0xff).isCloseTo(left, within(2));
                assertThat(pixels.bgr()[3 * (20 * WIDTH + 40) + channel] & 0xff).isCloseTo(right, within(2));
            }
        }
    }

    private static void assertRefused(byte[] file, String sentence) {
        assertThatThrownBy(() -> PhotoReader.read("a", file)).hasMessage("a: " + sentence);
    }
}
