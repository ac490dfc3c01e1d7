package lookalike.ui.compare.core;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceQuality;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupMatchesTest {

    @Test
    void aPersonStaysWithTheCloserOfTwoFaces(@TempDir Path folder) {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(List.of(
                    new ImportedPerson("a", "Ada", List.of(at(0))), new ImportedPerson("b", "Bea", List.of(at(90)))));
            Matcher matcher =
                    Matcher.of(catalog, Gallery.load(catalog, MODEL), MatchOptions.DEFAULTS, new CancelSignal());
            List<GroupMatches.Row> rows = GroupMatches.of(List.of(face(30), face(5), face(80)), matcher);
            assertThat(rows).extracting(row -> row.match().person().name()).containsExactly("Ada", "Ada", "Bea");
            assertThat(rows).extracting(GroupMatches.Row::taken).containsExactly(2, 0, 0);
            assertThat(rows.get(0).next().person().name()).isEqualTo("Bea");
            assertThat(rows.get(1).next()).isNull();
        }
    }

    private static ProbeFace face(double degrees) {
        return new ProbeFace(
                new Face(new DetectedFace(null, 1), null, new FaceQuality(1, 0.005, 100), at(degrees)),
                null,
                null,
                false);
    }
}
