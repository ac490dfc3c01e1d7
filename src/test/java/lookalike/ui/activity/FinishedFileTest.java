package lookalike.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.ui.common.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        List<FinishedTask> tasks = List.of(task(1), task(2));
        file().write(tasks);
        assertThat(file().read()).isEqualTo(tasks);
    }

    @Test
    void withoutAFileNothingHasFinished() {
        assertThat(file().read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Files.writeString(path(), "[{\"kind\": \"INDEX");
        assertThat(file().read()).isEmpty();
        assertThat(folder.resolve("activity.json.bad")).content().isEqualTo("[{\"kind\": \"INDEX");
        assertThat(path()).doesNotExist();
        Files.writeString(path(), "null");
        assertThat(file().read()).isEmpty();
        assertThat(path()).doesNotExist();
    }

    @Test
    void whatALaterVersionWritesIsLeftOut() throws IOException {
        Files.writeString(
                path(),
                "[{\"kind\":\"BACKUP\",\"end\":\"DONE\"},{\"kind\":\"INDEXING\",\"end\":\"STOPPED\",\"colour\":1},null]");
        assertThat(file().read())
                .containsExactly(new FinishedTask(TaskKind.INDEXING, "", "", FinishedTask.End.STOPPED, 0, 0, 0, 0));
    }

    @Test
    void aLongListIsCutOff() {
        file().write(IntStream.range(0, 60).mapToObj(FinishedFileTest::task).toList());
        assertThat(file().read()).hasSize(FinishedFile.MOST).first().isEqualTo(task(0));
    }

    private static FinishedTask task(int number) {
        return new FinishedTask(
                TaskKind.INDEXING, "Set " + number, "/set", FinishedTask.End.DONE, 1000L * number, 2.5, number, 60);
    }

    private FinishedFile file() {
        return new FinishedFile(path());
    }

    private Path path() {
        return folder.resolve("activity.json");
    }
}
