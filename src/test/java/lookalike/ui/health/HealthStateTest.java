package lookalike.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.health.FindingStatus;
import lookalike.health.Suggestion;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the queue of findings: its order, its counts, and the finding shown after one is removed. */
class HealthStateTest {

    private final HealthState state = new HealthState();
    private final Finding weak = finding(FindingKind.WEAK, 0.99, "a");
    private final Finding names = finding(FindingKind.SAME_PERSON, 0.7, "b");
    private final Finding surer = finding(FindingKind.SAME_PERSON, 0.9, "c");
    private final Finding thin = finding(FindingKind.THIN, 0.8, "d");

    @BeforeAll
    static void speakEnglish() {
        Texts.use(Locale.US);
    }

    @Test
    void theQueueIsOrderedByKindThenCertainty() {
        show(FindingStatus.OPEN, weak, names, thin, surer);
        assertThat(state.queue()).containsExactly(surer, names, weak);
        assertThat(state.selected().get()).isEqualTo(surer);
        assertThat(state.open().get()).as("without people with few photos").isEqualTo(3);
        assertThat(state.counts().get().open(FindingKind.SAME_PERSON)).isEqualTo(2);
        assertThat(state.counts().get().open(FindingKind.THIN)).isEqualTo(1);
        state.show(HealthSection.THIN);
        assertThat(state.queue()).containsExactly(thin);
        assertThat(state.selected().get()).isEqualTo(thin);
    }

    @Test
    void theNextFindingTakesThePlaceOfOneThatIsDecided() {
        show(FindingStatus.OPEN, weak, names, surer);
        state.selected().set(names);
        decide(names, FindingStatus.DONE);
        assertThat(state.selected().get()).isEqualTo(weak);
        decide(weak, FindingStatus.IGNORED);
        assertThat(state.selected().get()).as("the last one is gone").isEqualTo(surer);
        decide(surer, FindingStatus.DONE);
        assertThat(state.selected().get()).isNull();
        assertThat(state.counts().get().done()).isEqualTo(2);
        assertThat(state.counts().get().ignored()).isEqualTo(1);
        state.show(HealthSection.IGNORED);
        assertThat(state.queue()).containsExactly(weak);
    }

    @Test
    void theShownFindingStaysWhereOthersComeBeforeIt() {
        show(FindingStatus.OPEN, weak, names);
        state.selected().set(weak);
        show(FindingStatus.OPEN, weak, names, surer);
        assertThat(state.selected().get()).isEqualTo(weak);
    }

    @Test
    void theTimeOfTheCheckIsToldAsPeopleDo() {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(HealthText.checked(now.minusSeconds(20), now)).isEqualTo("Checked just now");
        assertThat(HealthText.checked(now.minusSeconds(60), now)).isEqualTo("Checked 1 minute ago");
        assertThat(HealthText.checked(now.minusSeconds(3 * 3600), now)).isEqualTo("Checked 3 hours ago");
        assertThat(HealthText.checked(now.minusSeconds(9 * 86400), now)).startsWith("Checked on Feb 2");
        assertThat(HealthText.percent(0.9999)).isEqualTo("99 %");
        assertThat(HealthText.percent(1)).isEqualTo("100 %");
    }

    private void show(FindingStatus status, Finding... findings) {
        state.show(Stream.of(findings)
                .map(finding -> new ReviewedFinding(finding, status))
                .toList());
    }

    private void decide(Finding decided, FindingStatus status) {
        state.show(state.findings().stream()
                .map(each -> each.finding().equals(decided) ? new ReviewedFinding(decided, status) : each)
                .toList());
    }

    private static Finding finding(FindingKind kind, double certainty, String person) {
        return new Finding(kind, certainty, List.of(person), List.of(), Suggestion.REVIEW, Map.of());
    }
}
