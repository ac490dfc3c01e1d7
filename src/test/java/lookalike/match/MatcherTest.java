package lookalike.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.model.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherTest {

    private static final ModelId MODEL = new ModelId("m", "0".repeat(64));

    @TempDir
    private Path folder;

    @Test
    void everyoneAppearsOnceWithTheBestExemplar() {
        Matcher matcher = matcher(
                new ImportedPerson("a", "Ada", List.of(at(90), at(10), at(50))),
                new ImportedPerson("b", "Bea", List.of(at(20))));
        List<Match> matches = matcher.match(at(0), 10);
        assertThat(matches).extracting(m -> m.person().name()).containsExactly("Ada", "Bea");
        assertThat(matches).extracting(Match::rank).containsExactly(1, 2);
        assertThat(matches.get(0).exemplar().path()).isEqualTo("a#2");
        assertThat(matches.get(0).euclidean()).isCloseTo(2 * Math.sin(Math.toRadians(5)), within(1e-6));
        assertThat(matcher.match(at(0), 1)).hasSize(1);
    }

    @Test
    void equalDistancesAreOrderedByNameThenPath() {
        Matcher matcher = matcher(
                new ImportedPerson("1", "Zoe", List.of(at(30), at(30))),
                new ImportedPerson("2", "Ada", List.of(at(30))),
                new ImportedPerson("3", "Mia", List.of(at(30))));
        List<Match> matches = matcher.match(at(0), 10);
        assertThat(matches).extracting(m -> m.person().name()).containsExactly("Ada", "Mia", "Zoe");
        assertThat(matches.get(2).exemplar().path()).isEqualTo("1#1");
    }

    @Test
    void aProbeOfAnotherModelIsRefused() {
        Matcher matcher = matcher(new ImportedPerson("a", "Ada", List.of(at(0))));
        Descriptor other = new Descriptor(new ModelId("m", "1".repeat(64)), new float[] {1, 0});
        assertThatThrownBy(() -> matcher.match(other, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matcher.match(at(0), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Matcher matcher(ImportedPerson... people) {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(List.of(people));
            return new Matcher(Gallery.load(catalog, MODEL));
        }
    }

    private static Descriptor at(double degrees) {
        double angle = Math.toRadians(degrees);
        return Descriptor.unit(MODEL, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }
}
