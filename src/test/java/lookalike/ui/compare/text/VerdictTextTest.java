package lookalike.ui.compare.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import lookalike.ui.compare.core.CompareState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTextTest {

    private static final int PEOPLE = 12;

    @TempDir
    private Path folder;

    @Test
    void ofPeopleWithOnePhotoEachItIsSaidThatSimilaritiesMeanLittle() {
        assertThat(VerdictText.remarks(answer())).startsWith("Similarities mean little in this dataset");
    }

    /** An answer with people at growing steps around the circle, so that strangers have different distances. */
    private CompareState.Answer answer() {
        List<ImportedPerson> people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> new ImportedPerson(
                        "p" + person, "Person " + person, List.of(Descriptors.at(person * (13 + person)))))
                .toList();
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(people);
            Gallery gallery = Gallery.load(catalog, Descriptors.MODEL);
            Matcher matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
            return new CompareState.Answer(matcher, matcher.rank(Descriptors.at(3)), List.of(), true, Optional.empty());
        }
    }
}
