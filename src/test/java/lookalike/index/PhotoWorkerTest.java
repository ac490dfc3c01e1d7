package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.PhotoStatus;
import lookalike.dataset.Credits;
import lookalike.dataset.PhotoFile;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Landmarks;
import lookalike.face.PhotoFaces;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoProblem;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests photos whose analysis fails in unexpected ways. */
class PhotoWorkerTest {

    @TempDir
    private Path folder;

    @Test
    void anErrorOfOnePhotoIsItsResult() throws IOException {
        AnalysedPhoto large = worked(new OutOfMemoryError("Java heap space"));
        assertThat(large.problem()).contains(PhotoProblem.TOO_LARGE_FOR_MEMORY.with());
        assertThat(large.hash()).as("the next run tries again").isEmpty();
        AnalysedPhoto deep = worked(new StackOverflowError());
        assertThat(deep.problem()).contains(PhotoProblem.NOT_ANALYSED.with("StackOverflowError"));
        assertThat(deep.hash()).hasSize(64);
    }

    private AnalysedPhoto worked(Error failure) throws IOException {
        Path file = Files.write(folder.resolve("a.jpg"), new byte[] {1, 2, 3});
        PhotoAnalyser analyser = new PhotoAnalyser() {
            @Override
            public PhotoFaces analyse(String path, byte[] bytes, Optional<DetectedFace> chosen) {
                throw failure;
            }

            @Override
            public PhotoFaces analyse(String path, byte[] bytes, NamedRegion named) {
                throw failure;
            }

            @Override
            public List<Descriptor> describe(String path, byte[] bytes, Landmarks landmarks, Set<ModelId> networks) {
                throw failure;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        ModelSelection models = new ModelSelection(TestModels.finders("finders"), new ModelId("model", "0".repeat(64)));
        try (PhotoWorker worker =
                new PhotoWorker(folder, models, analyser, ChosenFaces.NONE, KnownFaces.NONE, Credits.NONE)) {
            PhotoFile photo = new PhotoFile(file.getFileName().toString(), 3, 0);
            AnalysedPhoto result = worker.work(new PhotoTask("Ada", photo, Optional.empty()))
                    .analysed()
                    .orElseThrow();
            assertThat(result.status()).isEqualTo(PhotoStatus.UNREADABLE);
            return result;
        }
    }
}
