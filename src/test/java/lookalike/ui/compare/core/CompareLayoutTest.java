package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareLayoutTest {

    /** Page sizes in pixels: the window without its header and sidebar. */
    @ParameterizedTest
    @CsvSource({
        "1080, 748, 100, FULL",
        "1720, 1028, 100, FULL",
        "912, 552, 100, COMPACT",
        "1224, 735, 150, COMPACT",
        "1280, 712, 200, TABBED",
        "912, 552, 200, TABBED",
        "600, 748, 100, TABBED"
    })
    void theRoomInTheSizeOfTheTextDecides(double width, double height, double percent, CompareLayout layout) {
        double em = 13 * percent / 100;
        assertThat(CompareLayout.of(width / em, height / em)).isEqualTo(layout);
    }
}
