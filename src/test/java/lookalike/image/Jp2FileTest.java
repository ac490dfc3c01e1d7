package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lookalike.image.UnreadablePhotoException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that FFmpeg never gets a box that would make it write beyond its buffer. */
class Jp2FileTest {

    private static final byte[] FILE = HeifPictures.bytes("drawn.jp2");

    /** The file with a box that defines channels, each by number, type and colour. */
    private static byte[] withChannels(int... numbers) {
        ByteBuffer box = ByteBuffer.allocate(10 + 2 * numbers.length);
        box.putInt(box.capacity())
                .put("cdef".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) (numbers.length / 3));
        Arrays.stream(numbers).forEach(number -> box.putShort((short) number));
        int header = HeifPictures.at(FILE, "jp2h") - 4;
        int end = header + ByteBuffer.wrap(FILE).getInt(header);
        ByteBuffer file = ByteBuffer.allocate(FILE.length + box.capacity());
        file.put(FILE, 0, end).put(box.array()).put(FILE, end, FILE.length - end);
        file.putInt(header, end - header + box.capacity());
        return file.array();
    }

    private static byte[] pixels(byte[] file) {
        try (Photo photo = PhotoReader.read("a.jp2", file)) {
            return photo.scaled(1).bgr();
        }
    }

    @Test
    void channelsInTheUsualOrderChangeNothing() {
        byte[] file = withChannels(0, 0, 1, 1, 0, 2, 2, 0, 3);
        assertThat(pixels(file)).isEqualTo(pixels(FILE));
        assertThat(Jp2File.plain(file)).get().isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,0,3,1,0,2,2,0,1", "0,0,1,1,0,3,2,0,2", "2,0,1", "0,1,0,1,0,1", "0,0,0", "0,0,65535"})
    void channelsInAnotherOrderAreRefused(String numbers) {
        byte[] file = withChannels(
                Arrays.stream(numbers.split(",")).mapToInt(Integer::parseInt).toArray());
        assertThatThrownBy(() -> pixels(file))
                .isInstanceOfSatisfying(
                        UnreadablePhotoException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void boxesThatAreNotNeededAreLeftOut() {
        for (String other : new String[] {"cdef", "uuid", "jp2h"}) {
            byte[] plain = Jp2File.plain(HeifPictures.with(FILE, "colr", other)).orElseThrow();
            assertThat(IsoBox.in(ByteBuffer.wrap(plain)))
                    .extracting(IsoBox::type)
                    .containsExactly("jP  ", "ftyp", "jp2h", "jp2c");
            assertThat(IsoBox.in(ByteBuffer.wrap(plain)).get(2).children(0))
                    .extracting(IsoBox::type)
                    .containsExactly("ihdr");
        }
    }
}
