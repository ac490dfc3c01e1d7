package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.catalog.Catalog;
import lookalike.catalog.LabelledFace;
import lookalike.catalog.PhotoRow;
import lookalike.face.LoadedModels;
import lookalike.image.UnreadablePhotoException;
import lookalike.model.DescriptorModel;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the choice of the labelled face with the starter models and the group photo of the samples. */
class LabelledFaceChoiceTest {

    private static final LoadedModels MODELS = TestModels.starter();
    private static final DescriptorModel MODEL = MODELS.descriptorModel();

    @TempDir
    private Path folder;

    private Path file;
    private Catalog catalog;
    private PhotoRow photo;

    @BeforeEach
    void readTheGroup() throws IOException {
        file = Files.createDirectories(folder.resolve("set/Group")).resolve("group.jpg");
        Files.copy(AppFolders.current().sampleProbes().resolve("group.jpg"), file);
        catalog = Catalog.open(folder.resolve("a.catalog"));
        build();
        photo = photo();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void anotherFaceIsDescribedAndStaysWhenThePhotoIsMoved() throws IOException {
        LabelledFace before =
                catalog.decisions().labelledFace("Group", photo.hash()).orElseThrow();
        LabelledFace wanted = LabelledFace.chosen(photo.bystanders().get(0));
        float[] first = descriptor();
        choose(wanted);
        assertThat(photo().face()).contains(wanted.face().box());
        assertThat(photo().bystanders()).contains(before.face()).doesNotContain(wanted.face());
        float[] second = descriptor();
        assertThat(second).isNotEqualTo(first);

        Files.move(file, file.resolveSibling("moved.jpg"));
        build();
        assertThat(photo().face()).contains(wanted.face().box());
        choose(before); // without the file's help
        assertThat(descriptor()).isEqualTo(first);
        assertThat(catalog.decisions().chosenFace("Group", photo.hash())).isEmpty();
    }

    @Test
    void aPhotoThatIsGoneOrHasChangedIsToldAndNothingChanges() throws IOException {
        LabelledFace wanted = LabelledFace.chosen(photo.bystanders().get(0));
        Files.writeString(file, "not a picture");
        assertThatThrownBy(() -> choose(wanted))
                .isInstanceOf(StalePhotoException.class)
                .hasMessageStartingWith("Group/group.jpg: the photo has changed since it was indexed");
        Files.delete(file);
        assertThatThrownBy(() -> choose(wanted))
                .isInstanceOf(UnreadablePhotoException.class)
                .hasMessageContaining("there is no such file");
        assertThat(photo()).isEqualTo(photo);
    }

    private void choose(LabelledFace face) {
        LabelledFaceChoice.make(catalog, photo, face, MODEL, () -> MODELS);
    }

    private void build() {
        new IndexBuilder(MODELS, 1).build(folder.resolve("set"), catalog, Progress.NONE, new CancelSignal());
    }

    private PhotoRow photo() {
        return catalog.photosOf("Group").get(0);
    }

    private float[] descriptor() {
        return catalog.descriptors(MODEL).get(0).values();
    }
}
