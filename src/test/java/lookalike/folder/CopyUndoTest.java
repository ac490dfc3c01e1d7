package lookalike.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.folder.CopyUndo.Undone;
import lookalike.platform.desktop.SystemBin;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyUndoTest {

    @TempDir
    private Path folder;

    private CopyReport report;
    private Path first;
    private Path second;

    @BeforeEach
    void copy() throws IOException {
        Path one = Files.writeString(folder.resolve("one.jpg"), "1");
        Files.writeString(folder.resolve("one.jpg.xmp"), "regions");
        Path two = Files.writeString(folder.resolve("two.jpg"), "2");
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        report = new CopyRun(new PersonFolder(dataset, "ann"))
                .copy(List.of(one, two), Progress.NONE, new CancelSignal());
        first = dataset.resolve("ann/one.jpg");
        second = dataset.resolve("ann/two.jpg");
    }

    @Test
    void theBinTakesTheCopiesAndTheirSidecars() throws IOException {
        List<Path> binned = new ArrayList<>();
        SystemBin bin = file -> {
            binned.add(file);
            return file.toFile().delete();
        };

        assertThat(new CopyUndo(bin).undo(report)).isEqualTo(new Undone(2, 0, List.of()));
        assertThat(binned).containsExactly(first, second, first.resolveSibling("one.jpg.xmp"));
        assertThat(first.getParent()).doesNotExist();
        assertThat(folder.resolve("one.jpg")).exists();
    }

    @Test
    void withoutABinOnlyWhatIsAsItWasCopiedIsDeleted() throws IOException {
        Files.writeString(first, "edited");

        assertThat(new CopyUndo(SystemBin.NONE).undo(report))
                .isEqualTo(new Undone(0, 1, List.of(LeftOutFile.of(first, FileProblem.CHANGED))));
        assertThat(first).hasContent("edited");
        assertThat(first.resolveSibling("one.jpg.xmp")).exists();
        assertThat(second).doesNotExist();
    }

    @Test
    void aCopyThatIsGoneAndAFolderThatIsInUseAreNoTrouble() throws IOException {
        Files.delete(second);
        Path other = Files.writeString(first.resolveSibling("other.jpg"), "3");

        assertThat(new CopyUndo(SystemBin.NONE).undo(report)).isEqualTo(new Undone(0, 1, List.of()));
        assertThat(other).exists();
    }
}
