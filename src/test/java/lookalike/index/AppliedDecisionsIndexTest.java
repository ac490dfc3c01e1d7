package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.folder.ApplyRun;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppliedDecisionsIndexTest {

    @TempDir
    private Path folder;

    /** The catalogue knows the files at their new paths, so that no photo is analysed again. */
    @Test
    void filesThatFollowDecisionsAreNotAnalysedAgain() throws IOException {
        Path dataset = folder.resolve("dataset");
        for (String photo : List.of("ann/1.jpg", "ann/2.jpg", "anna/1.jpg", "ben/1.jpg", "ben/2.jpg")) {
            Files.createDirectories(dataset.resolve(photo).getParent());
            Files.writeString(dataset.resolve(photo), "content of " + photo);
        }
        Path file = folder.resolve("a.catalog");
        assertThat(KilledProgram.index(dataset, file).added()).isEqualTo(5);
        try (Catalog catalog = Catalog.open(file)) {
            catalog.decisions().merge(List.of("anna"), "ann", Optional.of("Anna"));
            catalog.decisions().split(List.of(catalog.photoAt("ben/2.jpg").orElseThrow()), "Cleo");
            ApplyRun run = new ApplyRun(catalog);
            run.run(run.plan(), Progress.NONE, new CancelSignal());
        }

        BuildReport after = KilledProgram.index(dataset, file);

        assertThat(after.unchanged()).isEqualTo(5);
        assertThat(after.added() + after.updated() + after.removed() + after.moved())
                .isZero();
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.people())
                    .extracting(person -> person.name() + " " + person.photos())
                    .containsExactly("Anna 3", "Cleo 1", "ben 1");
        }
    }
}
