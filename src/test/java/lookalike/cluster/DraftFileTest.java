package lookalike.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFileTest {

    private static final Heap HEAP = new TestHeap()
            .photo("1.jpg", 10, 60)
            .photo("2.jpg", 10)
            .photo("3.jpg", 10)
            .heap();

    private static final Clusters FOUND =
            new Clusters(List.of(new Cluster(List.of(0, 2, 3), List.of(3), List.of(), Optional.empty())), List.of(1));

    @TempDir
    private Path folder;

    @Test
    void aDraftIsAsItWasWhereNothingHasChanged() {
        PeopleDraft draft =
                PeopleDraft.of(FOUND).named(0, "Ann").split(0, List.of(3)).leftOut(List.of(1), true);
        DraftFile file = new DraftFile(folder.resolve("drafts/heap.json"));

        assertThat(file.read(HEAP, FOUND)).isEqualTo(PeopleDraft.of(FOUND));
        file.write(draft, HEAP);

        assertThat(file.read(HEAP, FOUND).people())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(draft.people());
    }

    @Test
    void aNewPhotoJoinsTheKeptPersonOfItsClusterAndOneThatIsGoneLeaves() {
        DraftFile file = new DraftFile(folder.resolve("heap.json"));
        file.write(PeopleDraft.of(FOUND).named(0, "Ann"), HEAP);
        Heap now = new TestHeap()
                .photo("1.jpg", 12, 60)
                .photo("3.jpg", 10)
                .photo("4.jpg", 10)
                .photo("5.jpg", 90)
                .heap();
        Clusters found = new Clusters(
                List.of(new Cluster(List.of(0, 2, 3), List.of(), List.of(), Optional.empty())), List.of(1, 4));

        PeopleDraft draft = file.read(now, found);

        assertThat(draft.people())
                .extracting(DraftPerson::faces)
                .containsExactly(List.of(0, 2, 3), List.of(1), List.of(4));
        assertThat(draft.people().get(0).name()).contains("Ann");
        assertThat(draft.people().get(0).doubtful()).containsExactly(2);
        assertThat(draft.people()).extracting(DraftPerson::id).doesNotHaveDuplicates();
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Path json = folder.resolve("heap.json");
        for (String content : List.of(
                "{\"people\": [",
                "{\"people\":[{\"faces\":[{\"photo\":\"1.jpg\",\"x\":1e999,\"width\":1,\"height\":1}]}]}")) {
            Files.writeString(json, content);
            assertThat(new DraftFile(json).read(HEAP, FOUND)).isEqualTo(PeopleDraft.of(FOUND));
            assertThat(folder.resolve("heap.json.bad")).hasContent(content);
        }
        Files.writeString(json, "{\"people\":[null,{\"name\":\" \",\"faces\":[null,{\"photo\":\"9.jpg\"}]}]}");
        assertThat(new DraftFile(json).read(HEAP, FOUND)).isEqualTo(PeopleDraft.of(FOUND));
    }
}
