package lookalike.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.DescriptorRow;
import lookalike.cluster.PeopleFolder.Person;
import lookalike.face.LoadedModels;
import lookalike.index.BuildReport;
import lookalike.index.IndexBuilder;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a dataset made from the people of a heap: its photos are not analysed again, and bystanders can become people of it. */
class CopiedFacesTest {

    private static final AppFolders FOLDERS = AppFolders.current();
    private static final LoadedModels MODELS = TestModels.starter();

    @TempDir
    private Path folder;

    @Test
    void theDatasetIsIndexedWithoutAnotherLookAndItsBystandersBecomePeople() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        for (String name : List.of("ada-sterling.jpg", "group.jpg")) {
            Files.copy(FOLDERS.sampleProbes().resolve(name), photos.resolve(name));
        }
        Heap heap = new HeapReader(MODELS, 1).read(photos, Progress.NONE, new CancelSignal());
        Path dataset = folder.resolve("people");
        PeopleFolder people = new PeopleFolder(heap, dataset);
        people.write(
                List.of(
                        new Person("Ada", List.of(face(heap, "ada-sterling.jpg"))),
                        new Person("Ben", List.of(face(heap, "group.jpg")))),
                Progress.NONE,
                new CancelSignal());

        try (Catalog catalog = Catalog.open(folder.resolve("people.catalog"))) {
            CopiedFaces.write(catalog, heap, dataset, people.copies(), MODELS.selection(), new CancelSignal());
            BuildReport report = new IndexBuilder(MODELS, 1).build(dataset, catalog, Progress.NONE, new CancelSignal());

            assertThat(report.added() + report.updated())
                    .as("photos that were looked at again")
                    .isZero();
            assertThat(report.skipped()).isEmpty();
            List<DescriptorRow> rows = catalog.descriptors(MODELS.descriptorModel());
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).values())
                    .isEqualTo(heap.faces()
                            .get(face(heap, "group.jpg"))
                            .face()
                            .descriptor()
                            .values());
            assertThat(catalog.photoAt("Ben/group.jpg").orElseThrow().face())
                    .contains(heap.faces().get(face(heap, "group.jpg")).face().box());

            addABystander(catalog, dataset);
        }
    }

    /** Gives one of the other people in Ben's group photo a folder, so that she is no longer a bystander. */
    private void addABystander(Catalog catalog, Path dataset) throws IOException {
        Bystanders bystanders = Bystanders.of(catalog);
        assertThat(bystanders.photos()).extracting(each -> each.path()).containsExactly("Ben/group.jpg");
        Heap all = new HeapReader(MODELS, 1)
                .read(dataset, bystanders.photos(), KeptPhotos.none(), Progress.NONE, new CancelSignal());
        Heap others = bystanders.among(all);
        assertThat(others.faces()).hasSize(all.faces().size() - 1);
        HeapFace cleo = others.faces().get(0);

        PeopleFolder added = new PeopleFolder(others, dataset, Map.of("Ada", "Ada", "Ben", "Ben")).namingAll();
        added.write(List.of(new Person("Cleo", List.of(0))), Progress.NONE, new CancelSignal());
        new IndexBuilder(MODELS, 1).build(dataset, catalog, Progress.NONE, new CancelSignal());

        assertThat(catalog.photoAt("Cleo/group.jpg")
                        .orElseThrow()
                        .face()
                        .orElseThrow()
                        .overlap(cleo.face().box()))
                .isGreaterThan(0.8);
        assertThat(Bystanders.of(catalog).among(all).faces())
                .as("the photo counts once, without both")
                .hasSize(all.faces().size() - 2);
    }

    @Test
    void aPersonWhoIsThereGetsThePhotosThatAreNew() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(photos.resolve("1.jpg"), "one");
        Files.writeString(photos.resolve("2.jpg"), "two");
        Path ada = Files.createDirectories(folder.resolve("people/ada_s"));
        Files.writeString(ada.resolve("1.jpg"), "two");
        Heap heap = new TestHeap().photo("1.jpg", 10).photo("2.jpg", 10).heap();
        heap = new Heap(photos, 2, heap.faces(), List.of());

        PeopleFolder people = new PeopleFolder(heap, folder.resolve("people"), Map.of("Ada S", "ada_s"));
        people.write(
                List.of(new Person("Ada S", List.of(0, 1)), new Person("ada_s", List.of(1))),
                Progress.NONE,
                new CancelSignal());

        assertThat(ada.resolve("1 (2).jpg")).hasContent("one");
        assertThat(ada.toFile().list()).hasSize(2);
        assertThat(folder.resolve("people/ada_s (2)/2.jpg")).hasContent("two");
        assertThat(people.copies())
                .containsExactly(
                        new PeopleFolder.Copy("ada_s", "ada_s/1 (2).jpg", 0),
                        new PeopleFolder.Copy("ada_s (2)", "ada_s (2)/2.jpg", 1));
    }

    @Test
    void aModelWithoutAThresholdNeedsAGallery() {
        var card = MODELS.descriptor().card();
        assertThat(AverageLinkage.threshold(card, Optional.empty()))
                .isEqualTo(AverageLinkage.SHARE_OF_CARD * card.threshold().euclidean());
        assertThatThrownBy(() -> AverageLinkage.threshold(MODELS.detector().card(), Optional.empty()))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining(MODELS.detector().card().id());
    }

    private static int face(Heap heap, String path) {
        return IntStream.range(0, heap.faces().size())
                .filter(number -> heap.faces().get(number).path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
