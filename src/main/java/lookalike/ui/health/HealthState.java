package lookalike.ui.health;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.health.Finding;
import lookalike.health.FindingFigures;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.health.FindingStatus;
import lookalike.health.HealthAccuracy;
import lookalike.task.ProgressMeter;

/** The findings of the open dataset as the window sees them. Used on the FX thread only. */
public final class HealthState {

    /** Kinds of findings by which people are marked, the most important first. */
    private static final List<FindingKind> IMPORTANCE = List.of(
            FindingKind.WRONG_PERSON,
            FindingKind.WRONG_FACE,
            FindingKind.SAME_PERSON,
            FindingKind.NAMES,
            FindingKind.NEAR_DUPLICATE);

    private final BooleanProperty possible = new SimpleBooleanProperty();
    private final ObjectProperty<Instant> checked = new SimpleObjectProperty<>();
    private final BooleanProperty outdated = new SimpleBooleanProperty();
    private final ObjectProperty<ProgressMeter.Reading> checking = new SimpleObjectProperty<>();
    private final ObjectProperty<ProgressMeter.Reading> measuring = new SimpleObjectProperty<>();
    private final ObjectProperty<HealthAccuracy> accuracy = new SimpleObjectProperty<>();
    private final ObjectProperty<FindingReview> review = new SimpleObjectProperty<>();
    private final ObjectProperty<HealthSection> section = new SimpleObjectProperty<>(HealthSection.OPEN);
    private final ObservableList<Finding> queue = FXCollections.observableArrayList();
    private final ObjectProperty<Finding> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<FindingFigures> figures = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyObjectWrapper<Map<String, FindingKind>> byPerson = new ReadOnlyObjectWrapper<>(Map.of());
    private List<ReviewedFinding> findings = List.of();

    /**
     * Numbers of findings.
     *
     * @param open of each kind that has any
     * @param done decided
     * @param ignored fine as they are
     */
    record Counts(Map<FindingKind, Integer> open, int done, int ignored) {

        static final Counts NONE = new Counts(Map.of(), 0, 0);

        private static Counts of(List<ReviewedFinding> findings) {
            Map<FindingKind, Integer> open = new EnumMap<>(FindingKind.class);
            findings.stream()
                    .filter(each -> each.status() == FindingStatus.OPEN)
                    .forEach(each -> open.merge(each.finding().kind(), 1, Integer::sum));
            return new Counts(open, count(findings, HealthSection.DONE), count(findings, HealthSection.IGNORED));
        }

        private static int count(List<ReviewedFinding> findings, HealthSection section) {
            return (int)
                    findings.stream().filter(each -> each.section() == section).count();
        }

        /** Number of open findings of a kind. */
        int open(FindingKind kind) {
            return open.getOrDefault(kind, 0);
        }
    }

    /** True if there is a gallery to check. */
    BooleanProperty possible() {
        return possible;
    }

    /** Time of the last check; null before the first. */
    ObjectProperty<Instant> checked() {
        return checked;
    }

    /** True if the dataset has changed since the check. */
    BooleanProperty outdated() {
        return outdated;
    }

    /** Progress of the check, null while none is running. */
    ObjectProperty<ProgressMeter.Reading> checking() {
        return checking;
    }

    /** Progress of the measurement of the accuracy, null while none is running. */
    ObjectProperty<ProgressMeter.Reading> measuring() {
        return measuring;
    }

    /** The accuracy; null before it was measured. */
    ObjectProperty<HealthAccuracy> accuracy() {
        return accuracy;
    }

    /** Photos and people of the findings; null while there are no findings. */
    ObjectProperty<FindingReview> review() {
        return review;
    }

    /** Section that the queue shows. */
    ReadOnlyObjectProperty<HealthSection> section() {
        return section;
    }

    /** The findings of the section, in the order in which they are decided. */
    ObservableList<Finding> queue() {
        return queue;
    }

    /** The shown finding; null if there is none. */
    public ObjectProperty<Finding> selected() {
        return selected;
    }

    /** Similarities of the shown finding; null until they are known. */
    ObjectProperty<FindingFigures> figures() {
        return figures;
    }

    /** Number of findings to decide, not counting people with few photos. */
    public ReadOnlyIntegerProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Number of findings of each kind. */
    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The most important kind of open finding about each person, by label. */
    ReadOnlyObjectProperty<Map<String, FindingKind>> byPerson() {
        return byPerson.getReadOnlyProperty();
    }

    private static Map<String, FindingKind> byPerson(List<ReviewedFinding> findings) {
        Map<String, FindingKind> kinds = new HashMap<>();
        findings.stream()
                .filter(each -> each.status() == FindingStatus.OPEN)
                .map(ReviewedFinding::finding)
                .forEach(finding -> concerned(finding)
                        .forEach(label -> kinds.merge(
                                label,
                                finding.kind(),
                                (one, other) -> IMPORTANCE.indexOf(one) <= IMPORTANCE.indexOf(other) ? one : other)));
        kinds.values().retainAll(IMPORTANCE);
        return Map.copyOf(kinds);
    }

    /** The people to mark: for a wrong photo, the owner of the photo but not the person it shows. */
    private static List<String> concerned(Finding finding) {
        return finding.kind() == FindingKind.WRONG_PERSON ? finding.people().subList(0, 1) : finding.people();
    }

    /** True if no check is running, and none would start if the page were shown. */
    public boolean isSettled() {
        return checking.get() == null && (checked.get() != null || !possible.get());
    }

    /** All findings, regardless of their status. */
    List<ReviewedFinding> findings() {
        return findings;
    }

    /** The status of a finding; empty if it is not among these. */
    Optional<FindingStatus> status(Finding finding) {
        return findings.stream()
                .filter(each -> each.finding().equals(finding))
                .map(ReviewedFinding::status)
                .findFirst();
    }

    /** Shows findings. The shown one stays if it is still in the queue; otherwise the one that takes its place is shown. */
    void show(List<ReviewedFinding> wanted) {
        findings = List.copyOf(wanted);
        open.set((int) findings.stream()
                .filter(each -> each.section() == HealthSection.OPEN)
                .count());
        counts.set(Counts.of(findings));
        byPerson.set(byPerson(findings));
        fill();
    }

    /** Shows another section, from its first finding. */
    void show(HealthSection wanted) {
        if (section.get() != wanted) {
            selected.set(null);
            section.set(wanted);
            fill();
        }
    }

    private void fill() {
        Finding before = selected.get();
        int place = Math.max(0, queue.indexOf(before));
        List<Finding> wanted = findings.stream()
                .filter(each -> each.section() == section.get())
                .map(ReviewedFinding::finding)
                .sorted(ReviewedFinding.ORDER)
                .toList();
        if (!queue.equals(wanted)) {
            queue.setAll(wanted);
        }
        if (before == null || !wanted.contains(before)) {
            selected.set(wanted.isEmpty() ? null : wanted.get(Math.min(place, wanted.size() - 1)));
        } else {
            selected.set(before);
        }
    }

    /** Clears everything, because another dataset is open. */
    void clear() {
        checked.set(null);
        outdated.set(false);
        accuracy.set(null);
        selected.set(null);
        section.set(HealthSection.OPEN);
        show(List.of());
        review.set(null);
    }
}
