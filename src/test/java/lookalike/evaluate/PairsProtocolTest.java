package lookalike.evaluate;

import static lookalike.shared.Descriptors.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lookalike.face.Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsProtocolTest {

    @TempDir
    private Path folder;

    @Test
    void eachFoldIsJudgedWithTheThresholdOfTheOthers() throws IOException {
        Path pairs = folder.resolve("pairs.txt");
        Files.writeString(pairs, "2 1\nAda\t1\t2\nAda\t1\tBea\t1\nBea\t1\t2\nAda\t2\tBea\t2\n");
        PairsProtocol protocol = PairsProtocol.read(pairs);
        assertThat(protocol.photos())
                .containsExactly("Ada/Ada_0001.jpg", "Ada/Ada_0002.jpg", "Bea/Bea_0001.jpg", "Bea/Bea_0002.jpg");
        // Distances: fold 1 same 10 degrees, different 60; fold 2 same 80, different 130.
        Map<String, Descriptor> descriptors = Map.of(
                "Ada/Ada_0001.jpg", at(0),
                "Ada/Ada_0002.jpg", at(10),
                "Bea/Bea_0001.jpg", at(60),
                "Bea/Bea_0002.jpg", at(140));
        PairsReport report = protocol.judge(path -> Optional.ofNullable(descriptors.get(path)));
        assertThat(report.folds()).hasSize(2);
        // Fold 1 is judged with fold 2's threshold, in the middle of 80 and 130 degrees: both its pairs seem the same.
        assertThat(report.folds().get(0).accuracy()).isEqualTo(0.5);
        assertThat(report.folds().get(0).threshold()).isCloseTo((chord(80) + chord(130)) / 2, within(1e-6));
        // Fold 2 is judged with fold 1's, between 10 and 60 degrees: both its pairs seem different.
        assertThat(report.folds().get(1).accuracy()).isEqualTo(0.5);
        assertThat(report.accuracy()).isEqualTo(0.5);
        assertThat(report.standardError()).isZero();
        assertThat(report.unusable()).isEmpty();
    }

    @Test
    void aPhotoWithoutAFaceCountsAsToldApart() throws IOException {
        Path pairs = folder.resolve("pairs.txt");
        Files.writeString(pairs, "2 1\nAda 1 2\nAda 1 Bea 1\nAda 1 2\nAda 1 Bea 1\n");
        Map<String, Descriptor> descriptors = Map.of("Ada/Ada_0001.jpg", at(0), "Ada/Ada_0002.jpg", at(10));
        PairsReport report = PairsProtocol.read(pairs).judge(path -> Optional.ofNullable(descriptors.get(path)));
        assertThat(report.accuracy()).isEqualTo(1);
        assertThat(report.tarAtFar01()).as("no other pair is as close").isEqualTo(1);
        assertThat(report.unusable()).containsExactly("Bea/Bea_0001.jpg");
    }

    @Test
    void anotherFileIsNamedAndRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "hello\n");
        assertThatThrownBy(() -> PairsProtocol.read(other))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("other.txt");
        Path cut = Files.writeString(folder.resolve("cut.txt"), "10 300\nAda 1 2\n");
        assertThatThrownBy(() -> PairsProtocol.read(cut)).isInstanceOf(EvaluationException.class);
        Path none = Files.writeString(folder.resolve("none.txt"), "1 0\n");
        assertThatThrownBy(() -> PairsProtocol.read(none)).isInstanceOf(EvaluationException.class);
    }

    @Test
    void photosThatAreNotThereAreNamed() throws IOException {
        Path pairs =
                Files.writeString(folder.resolve("pairs.txt"), "2 1\nAda 1 2\nAda 1 Bea 1\nAda 1 2\nAda 1 Bea 1\n");
        assertThatThrownBy(() -> PairsProtocol.read(pairs).checkPhotos(folder))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("3 of 3 photos")
                .hasMessageContaining("Ada/Ada_0001.jpg");
    }

    private static double chord(double degrees) {
        return 2 * Math.sin(Math.toRadians(degrees / 2));
    }
}
