package lookalike.ui.health;

import java.util.Comparator;
import java.util.List;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.health.FindingStatus;

/**
 * A finding with its status.
 *
 * @param status by the decisions in force
 */
record ReviewedFinding(Finding finding, FindingStatus status) {

    /** The kinds in the order in which they are listed and decided: the identity of people comes before the quality of photos. */
    static final List<FindingKind> KINDS = List.of(
            FindingKind.SAME_PERSON,
            FindingKind.NAMES,
            FindingKind.VERY_ALIKE,
            FindingKind.WRONG_PERSON,
            FindingKind.WRONG_FACE,
            FindingKind.NEAR_DUPLICATE,
            FindingKind.WEAK,
            FindingKind.UNUSABLE,
            FindingKind.THIN);

    /** By kind, the most certain first. */
    static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> KINDS.indexOf(finding.kind()))
            .thenComparing(Finding.ORDER);

    /** Section in which it is listed. */
    HealthSection section() {
        return switch (status) {
            case OPEN -> finding.kind() == FindingKind.THIN ? HealthSection.THIN : HealthSection.OPEN;
            case DONE -> finding.kind() == FindingKind.THIN ? HealthSection.NONE : HealthSection.DONE;
            case IGNORED -> HealthSection.IGNORED;
        };
    }
}
