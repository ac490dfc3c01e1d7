package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lookalike.image.UnreadablePhotoException.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files that the program refuses as photos because of their first bytes. */
class UnsupportedKindTest {

    private static final Map<UnsupportedKind, byte[]> FILES = Map.ofEntries(
            Map.entry(UnsupportedKind.HEIF, box("mif1", "miaf")),
            Map.entry(UnsupportedKind.JPEG_XL, latin("\u00ff\n\u00fa rest of the file")),
            Map.entry(UnsupportedKind.RAW, box("crx ", "isom")),
            Map.entry(UnsupportedKind.PHOTOSHOP, latin("8BPS\0\1 rest")),
            Map.entry(UnsupportedKind.PDF, latin("%PDF-1.7 rest")),
            Map.entry(UnsupportedKind.SVG, latin("<?xml version='1.0'?>\n<!-- of <html> -->\n<svg width='5'/>")),
            Map.entry(UnsupportedKind.WEB_PAGE, latin("\u00ef\u00bb\u00bf\n<!DOCTYPE html><html><svg/></html>")),
            Map.entry(UnsupportedKind.VIDEO, box("mp42", "isom")));

    @ParameterizedTest
    @EnumSource(UnsupportedKind.class)
    void eachKindIsNamedWithWhatToDo(UnsupportedKind kind) {
        assertThat(UnsupportedKind.of(FILES.get(kind))).contains(kind);
        assertThatThrownBy(() -> PhotoReader.read("IMG_1.jpg", FILES.get(kind)))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadablePhotoException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED))
                .satisfies(e -> assertThat(e.explanation()).isEqualTo(kind.advice()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001aE\u00df\u00a3 a WebM file",
                "RIFF\0\0\0\0AVI LIST",
                "\0\0\0\u0008wide\0\0\0\0mdat",
                "\0\0\0\u0018ftypqt  \0\0\0\0qt  "
            })
    void videosOfEveryContainer(String start) {
        assertThat(UnsupportedKind.of(latin(start))).contains(UnsupportedKind.VIDEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUJIFILMCCD-RAW 0201", "IIRO\b\0\0\0", "IIU\0\u0018\0\0\0", "II*\0\u0010\0\0\0CR\2\0"})
    void rawFilesOfSeveralMakers(String start) {
        assertThat(UnsupportedKind.of(latin(start))).contains(UnsupportedKind.RAW);
    }

    @Test
    void aRawFileInTheShapeOfATiffFileIsToldByItsTags() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertThat(UnsupportedKind.of(tiff(order, 50706))).as("DNG").contains(UnsupportedKind.RAW);
            assertThat(UnsupportedKind.of(tiff(order, 271, 330))).as("NEF, ARW").contains(UnsupportedKind.RAW);
            assertThat(UnsupportedKind.of(tiff(order, 256, 271))).as("a scan").isEmpty();
        }
        assertThatThrownBy(() -> PhotoReader.read("a.dng", tiff(ByteOrder.LITTLE_ENDIAN, 50706)))
                .hasMessage("a.dng: " + UnsupportedKind.RAW.advice());
    }

    @Test
    void picturesTextsAndWhatIsCutOffAreNoneOfThese() throws Exception {
        for (String format : new String[] {"jpeg", "png", "webp", "bmp", "tiff", "gif"}) {
            assertThat(UnsupportedKind.of(TestPictures.encoded(format))).isEmpty();
        }
        for (String text :
                new String[] {"", "f", "words", "<words>", "\0\0\0\u0018ft", "II*\0\u00ff\u00ff\u00ff\u00ff"}) {
            assertThat(UnsupportedKind.of(latin(text))).isEmpty();
        }
    }

    private static byte[] box(String major, String... compatible) {
        String brands = major + "\0\0\0\0" + String.join("", compatible);
        return latin("\0\0\0" + (char) (8 + brands.length()) + "ftyp" + brands + "\0\0\0\0 rest of the file");
    }

    private static byte[] tiff(ByteOrder order, int... tags) {
        ByteBuffer file = ByteBuffer.allocate(64).order(order);
        file.put(latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"));
        file.putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int tag : tags) {
            file.putShort((short) tag).putShort((short) 1).putInt(1).putInt(0);
        }
        return file.array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
