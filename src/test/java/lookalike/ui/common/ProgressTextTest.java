package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lookalike.task.Phase;
import lookalike.task.ProgressMeter.Reading;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private static final Reading CLIPS = new Reading(137, 500, 2, Phase.CLIPS);

    @Test
    void clipsAreNamedBeforeThePhotos() {
        assertThat(ProgressText.reading(CLIPS)).isEqualTo("Reading clips: 2 of 5 · 37 %");
        assertThat(ProgressText.reading(new Reading(137, 500, 0))).isEqualTo("Indexing: 137 of 500");
        Texts.use(Locale.GERMAN);
        try {
            assertThat(ProgressText.reading(CLIPS)).isEqualTo("Clips werden gelesen: 2 von 5 · 37 %");
        } finally {
            Texts.use(Locale.US);
        }
    }
}
