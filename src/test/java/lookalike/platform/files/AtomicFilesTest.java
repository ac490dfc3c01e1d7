package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    private Path folder;

    @Test
    void bothAreReplacedAndNothingElseIsLeft() throws IOException {
        write("one", "two");
        write("ONE", "TWO");
        assertThat(folder.resolve("a")).content().isEqualTo("ONE");
        assertThat(folder.resolve("b")).content().isEqualTo("TWO");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void ifOneCannotBeWrittenNoneIsChanged() throws IOException {
        write("one", "two");
        Path file = Files.writeString(folder.resolve("no folder"), "");
        assertThatIOException()
                .isThrownBy(() -> AtomicFiles.write(
                        List.of(content(folder.resolve("a"), "ONE"), content(file.resolve("b"), "TWO"))));
        assertThat(folder.resolve("a")).content().isEqualTo("one");
        assertThat(names()).containsExactly("a", "b", "no folder");
    }

    @Test
    void aRunThatWasKilledBetweenTheMovesIsCompletedByTheNextOne() throws IOException {
        write("one", "two");
        Files.writeString(folder.resolve("a"), "ONE"); // moved
        Files.writeString(folder.resolve(".b77.part"), "TWO"); // not yet
        Files.writeString(folder.resolve(".a.together"), "77");
        AtomicFiles.finish(List.of(folder.resolve("a"), folder.resolve("b")));
        assertThat(folder.resolve("b")).content().isEqualTo("TWO");
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void aMarkerThatNamesOtherFilesMovesNone() throws IOException {
        write("one", "two");
        Files.writeString(folder.resolve(".a.together"), "../secret");
        AtomicFiles.finish(List.of(folder.resolve("a"), folder.resolve("b")));
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void oneFileCannotBeTwo() throws IOException {
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> write("one", "two")).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private void write(String one, String two) throws IOException {
        AtomicFiles.write(List.of(content(folder.resolve("a"), one), content(folder.resolve("b"), two)));
    }

    private static AtomicFiles.Part content(Path file, String text) {
        return new AtomicFiles.Part(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
