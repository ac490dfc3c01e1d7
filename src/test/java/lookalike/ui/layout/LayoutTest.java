package lookalike.ui.layout;

import java.io.IOException;
import java.util.List;
import lookalike.shared.Sweep;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Language;
import lookalike.ui.settings.Theme;
import org.junit.jupiter.api.Test;

/** Tests all pages in some looks; {@link LayoutSweepTest} tests them in all. */
class LayoutTest extends AppTour {

    private static final List<Look> LARGE_TEXT = List.of(new Look(1280, 800, 200, Theme.LIGHT));
    private static final List<Look> SMALL_WINDOW = List.of(new Look(960, 600, 100, Theme.DARK));

    @Test
    void theSampleCast() throws IOException {
        sampleCast(Language.ENGLISH, List.of(new Look(1280, 800, 100, Theme.LIGHT)), List.of(Topic.START));
    }

    @Test
    @Sweep
    void theSampleCastInGerman() throws IOException {
        sampleCast(Language.GERMAN, SMALL_WINDOW, List.of(Topic.KEYBOARD));
    }

    @Test
    void hardNames() throws IOException {
        hardNames(Language.ENGLISH, SMALL_WINDOW, HardData.NAMES.subList(1, 4));
    }

    @Test
    @Sweep
    void oneAndFiftyMatchesAndTwentyFaces() throws IOException {
        manyAndFew(Language.GERMAN, SMALL_WINDOW);
    }

    @Test
    void uncalibrated() throws IOException {
        uncalibrated(Language.GERMAN, LARGE_TEXT);
    }

    @Test
    void aFaultyDataset() {
        faulty(Language.GERMAN, SMALL_WINDOW);
    }

    @Test
    @Sweep
    void aFaultyDatasetInMoreLooks() {
        faulty(Language.GERMAN, List.of(new Look(1280, 800, 100, Theme.DARK), LARGE_TEXT.get(0)));
    }

    @Test
    void celebrities() throws IOException {
        celebrities(Language.GERMAN, SMALL_WINDOW, LARGE_TEXT);
    }

    @Test
    @Sweep
    void celebritiesInMoreLooks() throws IOException {
        List<Look> looks = List.of(
                new Look(1280, 800, 100, Theme.LIGHT), new Look(1920, 1080, 100, Theme.DARK), LARGE_TEXT.get(0));
        celebrities(Language.ENGLISH, looks, looks);
    }

    @Test
    void noDataset() {
        noDataset(Language.GERMAN, SMALL_WINDOW);
    }
}
