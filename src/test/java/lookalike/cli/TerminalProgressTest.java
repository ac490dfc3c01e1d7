package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import lookalike.task.Phase;
import lookalike.task.ProgressMeter.Reading;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    @Test
    void clipsAreNamedBeforeThePhotos() {
        TerminalProgress progress = new TerminalProgress("photos");
        assertThat(progress.words(new Reading(137, 500, 2, Phase.CLIPS))).isEqualTo("clip 2 of 5, 37 %");
        assertThat(progress.words(new Reading(137, 500, 100))).isEqualTo("137 of 500 photos, 100 a second, 4 s left");
    }
}
