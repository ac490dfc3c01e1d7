package lookalike.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.PhotoFile;
import lookalike.face.LoadedModels;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoRegions;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that photos of the sample cast are analysed once and recognised the next time. */
class KeptPhotosTest {

    private static final AppFolders FOLDERS = AppFolders.current();
    private static final LoadedModels MODELS = TestModels.starter();

    @TempDir
    private Path folder;

    private Path heap;
    private Path file;

    @BeforeEach
    void makeAHeap() throws IOException {
        heap = Files.createDirectories(folder.resolve("heap"));
        file = folder.resolve("kept/heap.faces");
        for (String photo : List.of("ada-sterling.jpg", "group.jpg")) {
            Files.copy(FOLDERS.sampleProbes().resolve(photo), heap.resolve(photo));
        }
        Files.writeString(heap.resolve("broken.jpg"), "no picture");
    }

    @Test
    void aSecondVisitReadsNothingAndSeesTheSame() throws IOException {
        List<Long> progress = new ArrayList<>();
        Heap first = read((done, total) -> progress.add(done));
        assertThat(progress).first().isEqualTo(0L);
        progress.clear();

        Heap second = read((done, total) -> progress.add(done));

        assertThat(progress).as("all three are known from the start").containsExactly(3L);
        assertThat(second.photos()).isEqualTo(3);
        assertThat(second.faces()).hasSameSizeAs(first.faces()).hasSizeGreaterThan(3);
        for (int i = 0; i < first.faces().size(); i++) {
            HeapFace before = first.faces().get(i);
            HeapFace after = second.faces().get(i);
            assertThat(after).usingRecursiveComparison().isEqualTo(before);
        }
        assertThat(second.unusable()).isEqualTo(first.unusable());
        assertThat(second.unusable().get(0).problem().problem()).isNotEqualTo(PhotoProblem.NO_FACE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPhotoThatHasChangedIsReadAgainAndALaterRowCounts() throws IOException {
        read(Progress.NONE);
        Files.copy(FOLDERS.sampleProbes().resolve("unknown-man.jpg"), heap.resolve("new.jpg"));
        Files.delete(heap.resolve("group.jpg"));
        Files.copy(FOLDERS.sampleProbes().resolve("unknown-woman.jpg"), heap.resolve("group.jpg"));

        List<Long> progress = new ArrayList<>();
        Heap now = read((done, total) -> progress.add(done));
        assertThat(progress).containsExactly(2L, 3L, 4L);
        assertThat(now.faces()).extracting(HeapFace::path).containsExactly("ada-sterling.jpg", "group.jpg", "new.jpg");

        progress.clear();
        read((done, total) -> progress.add(done));
        assertThat(progress).containsExactly(4L);
    }

    @Test
    void aNameThatIsWrittenBesideAPhotoIsSeen() throws IOException {
        Heap before = read(Progress.NONE);
        HeapFace ada = before.faces().get(0);
        Path photo = heap.resolve(ada.path());
        Files.write(
                heap.resolve(ada.path() + ".xmp"),
                PhotoRegions.sidecar(
                        Files.readAllBytes(photo), ada.region("Ada").orElseThrow()));

        assertThat(read(Progress.NONE).faces().get(0).name()).contains("Ada");
    }

    @Test
    void whatIsReadBeforeItIsStoppedIsKept() {
        CancelSignal cancel = new CancelSignal();
        assertThatThrownBy(() -> read((done, total) -> stopAt(1, done, cancel), cancel))
                .isInstanceOf(CancelledException.class);

        List<Long> progress = new ArrayList<>();
        read((done, total) -> progress.add(done));
        assertThat(progress.get(0)).isBetween(1L, 3L);
    }

    @Test
    void aFileThatIsCutOffOrDamagedLosesOnlyItsEnd() throws IOException {
        read(Progress.NONE);
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[whole.length - 10]++;
        for (byte[] content :
                List.of(Arrays.copyOf(whole, whole.length - 10), damaged, Arrays.copyOf(whole, 6), new byte[0])) {
            Files.write(file, content);
            List<Long> progress = new ArrayList<>();
            assertThat(read((done, total) -> progress.add(done)).photos()).isEqualTo(3);
            assertThat(progress.get(0)).isEqualTo(content.length < 10 ? 0L : 2L);
            assertThat(read(Progress.NONE).faces()).hasSizeGreaterThan(3);
        }
    }

    @Test
    void aFileThatCannotBeMadeStopsNobody() throws IOException {
        Files.writeString(folder.resolve("kept"), "a file where the folder should be");

        assertThat(read(Progress.NONE).faces()).hasSizeGreaterThan(3);
    }

    private static void stopAt(long wanted, long done, CancelSignal cancel) {
        if (done >= wanted) {
            cancel.cancel();
        }
    }

    private Heap read(Progress progress) {
        return read(progress, new CancelSignal());
    }

    private Heap read(Progress progress, CancelSignal cancel) {
        List<PhotoFile> files = DatasetScanner.photosBelow(heap);
        try (KeptPhotos kept = KeptPhotos.open(file, MODELS)) {
            return new HeapReader(MODELS, 1).read(heap, files, kept, progress, cancel);
        }
    }
}
