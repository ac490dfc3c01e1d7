package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;

class ProbeReaderTest {

    @Test
    void tooLittleMemoryForAPhotoNamesItAndTheNextIsRead() {
        int[] calls = new int[1];
        ProbeReader reader = new ProbeReader(TestModels::starter, (pipeline, photo, cancel, early) -> {
            if (calls[0]++ == 0) {
                throw new OutOfMemoryError("Java heap space");
            }
            return List.of();
        });
        ProbePhoto.Source source = ProbePhoto.Source.of(
                "ada.jpg",
                () -> PhotoReader.read(AppFolders.current().sampleProbes().resolve("ada-sterling.jpg")));
        assertThatThrownBy(() -> reader.read(source, new CancelSignal(), early -> {}))
                .isInstanceOfSatisfying(UnreadablePhotoException.class, e -> {
                    assertThat(e.photo()).isEqualTo("ada.jpg");
                    assertThat(e.problem().problem()).isEqualTo(PhotoProblem.TOO_LARGE_FOR_MEMORY);
                });
        assertThat(reader.read(source, new CancelSignal(), early -> {}).faces()).isEmpty();
        reader.close();
    }
}
