package lookalike.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import lookalike.export.NumpyException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests NumPy files whose bytes are written by hand. */
class NumpyFileTest {

    private static final double[] NUMBERS = {0.5, -2, 0.1, 1e-3, 3, -0.0};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1,<f4", "1,>f4", "2,<f8", "2,>f8", "3,<f8"})
    void everyVersionAndTypeIsRead(int version, String type) throws IOException {
        try (NumpyFile file = NumpyFile.open(file(version, header(type, "False", "(2, 3)"), numbers(type, NUMBERS)))) {
            assertThat(file.rows()).isEqualTo(2);
            assertThat(file.columns()).isEqualTo(3);
            assertThat(file.next()).containsExactly(0.5f, -2, 0.1f);
            assertThat(file.next()).containsExactly(1e-3f, 3, -0.0f);
        }
    }

    @Test
    void otherSpellingsOfTheHeaderAreRead() throws IOException {
        String header = "{ \"shape\":(2,3,),\"fortran_order\" : False, \"descr\":\"<f4\"}\n";
        try (NumpyFile file = NumpyFile.open(file(1, header, numbers("<f4", NUMBERS)))) {
            assertThat(file.next()).containsExactly(0.5f, -2, 0.1f);
        }
    }

    @Test
    void aWrittenFileHasTheBytesThatNumpyWrites() throws IOException {
        Path file = folder.resolve("written.npy");
        NumpyFile.write(file, 2, 1, row -> new float[] {row + 0.5f});
        byte[] bytes = Files.readAllBytes(file);
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }";
        String header = text + " ".repeat(128 - 10 - text.length() - 1) + "\n";
        assertThat(bytes).hasSize(128 + 8);
        assertThat(HexFormat.of().formatHex(bytes, 0, 10)).isEqualTo("934e554d505901007600");
        assertThat(new String(bytes, 10, 118, StandardCharsets.ISO_8859_1)).isEqualTo(header);
        assertThat(HexFormat.of().formatHex(bytes, 128, 136)).isEqualTo("0000003f0000c03f");
    }

    @ParameterizedTest
    @CsvSource({
        "<i4, False, '(2, 3)', TYPE",
        "|O, False, '(2, 3)', TYPE",
        "<f2, False, '(2, 3)', TYPE",
        "<f4, True, '(2, 3)', ORDER",
        "<f4, False, '(6,)', SHAPE",
        "<f4, False, '()', SHAPE",
        "<f4, False, '(1, 2, 3)', SHAPE",
        "<f4, False, '(-1, 3)', SHAPE",
        "<f4, False, '(1, 999999999)', SHAPE",
        "<f4, Maybe, '(2, 3)', NO_ARRAY"
    })
    void otherArraysAreRefusedWithTheReason(String type, String order, String shape, Reason reason) throws IOException {
        Path file = file(1, header(type, order, shape), numbers("<f4", NUMBERS));
        assertRefused(file, reason);
    }

    @Test
    void filesThatAreNoneOrCutOffAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file(1, header("<f4", "False", "(2, 3)"), numbers("<f4", NUMBERS)));
        byte[] other = whole.clone();
        other[0] = 'P';
        assertRefused(Files.write(folder.resolve("other.npy"), other), Reason.NO_ARRAY);
        byte[] newer = whole.clone();
        newer[6] = 4;
        assertRefused(Files.write(folder.resolve("newer.npy"), newer), Reason.NO_ARRAY);
        assertRefused(Files.write(folder.resolve("empty.npy"), new byte[0]), Reason.NO_ARRAY);
        assertRefused(Files.write(folder.resolve("short.npy"), Arrays.copyOf(whole, 30)), Reason.CUT_OFF);
        Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 1));
        try (NumpyFile file = NumpyFile.open(cut)) {
            file.next();
            assertThatThrownBy(file::next).isInstanceOf(NumpyException.class).hasMessage(Reason.CUT_OFF.sentence(cut));
        }
    }

    private static void assertRefused(Path file, Reason reason) {
        assertThatThrownBy(() -> NumpyFile.open(file))
                .isInstanceOfSatisfying(
                        NumpyException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(file.toString());
    }

    private static String header(String type, String order, String shape) {
        return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n".formatted(type, order, shape);
    }

    private Path file(int version, String header, byte[] numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        bytes.write(header.length());
        bytes.write(0);
        if (version > 1) {
            bytes.write(new byte[2]);
        }
        bytes.write(header.getBytes(StandardCharsets.US_ASCII));
        bytes.write(numbers);
        return Files.write(folder.resolve("numbers.npy"), bytes.toByteArray());
    }

    private static byte[] numbers(String type, double... numbers) {
        ByteOrder order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(order);
        for (double each : numbers) {
            if (type.endsWith("8")) {
                bytes.putDouble(each);
            } else {
                bytes.putFloat((float) each);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
