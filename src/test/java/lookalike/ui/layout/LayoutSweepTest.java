package lookalike.ui.layout;

import java.io.IOException;
import java.util.List;
import lookalike.shared.Sweep;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests all pages in all window sizes, text sizes, themes and languages. */
@Sweep
class LayoutSweepTest extends AppTour {

    private static final List<Look> LOOKS = Look.all().toList();

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void theSampleCast(Language language) throws IOException {
        sampleCast(language, LOOKS, List.of(Topic.values()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void hardNamesAndPhotos(Language language) throws IOException {
        hardNames(language, LOOKS, HardData.NAMES);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void oneAndFiftyMatchesAndTwentyFaces(Language language) throws IOException {
        manyAndFew(language, LOOKS);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void anUncalibratedDataset(Language language) throws IOException {
        uncalibrated(language, LOOKS);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void aFaultyDataset(Language language) {
        faulty(language, LOOKS);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void withoutADataset(Language language) {
        noDataset(language, LOOKS);
    }
}
