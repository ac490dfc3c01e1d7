package lookalike.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import lookalike.task.Phase;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskTextTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 20, 10, 0);

    @AfterEach
    void speakEnglish() {
        Texts.use(Locale.US);
    }

    @Test
    void aTimeHasItsTwoLargestUnits() {
        assertThat(TaskText.time(12)).isEqualTo("12 s");
        assertThat(TaskText.time(64)).isEqualTo("1 min 4 s");
        assertThat(TaskText.time(3599)).isEqualTo("59 min 59 s");
        assertThat(TaskText.time(7500)).isEqualTo("2 h 5 min");
    }

    @Test
    void theShareIsFullOnlyAtTheEnd() {
        assertThat(TaskText.percent(new ProgressMeter.Reading(4102, 13233, 0))).isEqualTo(30);
        assertThat(TaskText.percent(new ProgressMeter.Reading(13232, 13233, 0))).isEqualTo(99);
        assertThat(TaskText.percent(new ProgressMeter.Reading(13233, 13233, 0))).isEqualTo(100);
        assertThat(TaskText.percent(new ProgressMeter.Reading(29, 100, 0))).isEqualTo(29);
    }

    @Test
    void theTimeLeftIsToldOfPhotosAndOnlyWithARate() {
        assertThat(TaskText.left(new ProgressMeter.Reading(100, 160, 10))).isEqualTo("6 s");
        assertThat(TaskText.left(new ProgressMeter.Reading(100, 160, 0))).isEmpty();
        assertThat(TaskText.left(new ProgressMeter.Reading(160, 160, 10))).isEmpty();
        assertThat(TaskText.left(new ProgressMeter.Reading(100, 160, 10, Phase.CLIPS)))
                .isEmpty();
        assertThat(TaskText.rate(3.62)).isEqualTo("3.6");
        assertThat(TaskText.rate(141.7)).isEqualTo("142");
        assertThat(TaskText.rate(0)).isEqualTo("–");
    }

    @Test
    void finishedWorkIsToldInTheLanguageOfTheWindow() {
        FinishedTask stopped = task(TaskKind.INDEXING, FinishedTask.End.STOPPED, NOW.minusDays(1), 3790, 13233);
        assertThat(TaskText.title(stopped)).isEqualTo("Indexing stopped at 3,790 of 13,233");
        assertThat(TaskText.detail(stopped, NOW)).startsWith("Yesterday 10:00").endsWith("Faces · 38 s");
        FinishedTask installed = task(TaskKind.INSTALL, FinishedTask.End.DONE, NOW.minusMinutes(48), 9, 12_600_000);
        assertThat(TaskText.title(installed)).isEqualTo("Installed model Faces");
        assertThat(TaskText.detail(installed, NOW)).startsWith("Today 9:12").contains("MB");
        FinishedTask old = task(TaskKind.EVALUATION, FinishedTask.End.DONE, NOW.minusDays(40), 1, 1);
        assertThat(TaskText.detail(old, NOW)).startsWith("Apr 10, 2026").contains("1 photo");
        Texts.use(Locale.GERMANY);
        assertThat(TaskText.title(stopped)).isEqualTo("Einlesen bei 3.790 von 13.233 gestoppt");
        assertThat(TaskText.detail(stopped, NOW)).startsWith("Gestern 10:00");
    }

    private static FinishedTask task(TaskKind kind, FinishedTask.End end, LocalDateTime when, long done, long total) {
        long millis = when.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        return new FinishedTask(kind, "Faces", "", end, millis, 38, done, total);
    }
}
