package lookalike.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.image.ClipReader;
import lookalike.image.PhotoEndings;
import org.junit.jupiter.api.Test;

class LogRedactorTest {

    private static final String HEAD =
            "2026-11-28 09:00:00.000 INFO  [probing] lookalike.ui.compare.CompareController - ";

    private final LogRedactor words = new LogRedactor(
            Path.of("/home/jane"),
            Map.of(Path.of("/home/jane/.local/share/lookalike"), "data", Path.of("/opt/lookalike"), "program"),
            List.of(Path.of("/mnt/family photos"), Path.of("/mnt/family photos/1999")));

    @Test
    void namesOfPhotosAreLeftOutWhateverTheyAreMadeOf() {
        assertThat(left(HEAD + "/home/jane/Pictures/My wife, 2nd (small).jpg: the picture is damaged"))
                .isEqualTo(HEAD + "<photo>: the picture is damaged");
        assertThat(left(HEAD + "Ada Sterling/01.JPEG could not be analysed"))
                .isEqualTo(HEAD + "<photo> could not be analysed");
        assertThat(left("Caused by: java.nio.file.NoSuchFileException: Uncle Bob/x.heic"))
                .isEqualTo("Caused by: java.nio.file.NoSuchFileException: <photo>");
    }

    @Test
    void namesOfAllKindsThatAreReadAreLeftOut() {
        assertThat(Stream.concat(PhotoEndings.ALL.stream(), ClipReader.ENDINGS.stream()))
                .allSatisfy(ending -> assertThat(left(HEAD + "Ada Sterling/Ada on the beach." + ending + ": no face"))
                        .isEqualTo(HEAD + "<photo>: no face"));
    }

    @Test
    void foldersAndFilesOfTheUserAreLeftOut() {
        assertThat(left(HEAD + "/mnt/family photos/1999 cannot be watched: too many"))
                .isEqualTo(HEAD + "<folder> cannot be watched: too many");
        assertThat(left(HEAD + "/home/jane/secret project/x: there is no such folder"))
                .isEqualTo(HEAD + "~<path>: there is no such folder");
        assertThat(left(HEAD + "C:\\Users\\jane\\x y: it cannot be written (denied)"))
                .isEqualTo(HEAD + "<path>: it cannot be written (denied)");
        assertThat(left(HEAD + "https://example.org/jane?x=1: there is no connection to the server"))
                .doesNotContain("example", "jane");
    }

    @Test
    void whereTheProgramKeepsThingsIsTold() {
        assertThat(left(HEAD + "/opt/lookalike/models/x.onnx: not the network that its card describes"))
                .isEqualTo(HEAD + "<program>/models/x.onnx: not the network that its card describes");
        assertThat(left(HEAD + "/home/jane/.local/share/lookalike/catalogs/My family-"
                        + "3f2504e0-4f89-11d3-9a0c-0305e82c3301.catalog: the catalogue cannot be used"))
                .isEqualTo(
                        HEAD
                                + "<data>/catalogs/<dataset>-3f2504e0-4f89-11d3-9a0c-0305e82c3301.catalog: the catalogue cannot be used");
    }

    @Test
    void theRestStaysAsItIs() {
        for (String line : List.of(
                HEAD + "unexpected",
                "java.lang.IllegalStateException: closed",
                "\tat java.base/java.lang.Thread.run(Thread.java:840)",
                "\tat lookalike.ui.common.Jobs.lambda$run$0(Jobs.java:31)")) {
            assertThat(left(line)).isEqualTo(line);
        }
    }

    private String left(String line) {
        return words.leftOut(List.of(line));
    }
}
