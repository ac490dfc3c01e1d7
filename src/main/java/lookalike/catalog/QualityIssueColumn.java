package lookalike.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.face.QualityIssue;
import org.jspecify.annotations.Nullable;

/** Doubts about a face in a column: ids separated by commas, an empty text for none, null if unknown. */
final class QualityIssueColumn {

    private QualityIssueColumn() {}

    static String text(Set<QualityIssue> issues) {
        return issues.stream().sorted().map(QualityIssue::id).collect(Collectors.joining(","));
    }

    /** @param text null if the doubts are unknown */
    static Set<QualityIssue> issues(@Nullable String text) {
        Set<QualityIssue> issues = EnumSet.noneOf(QualityIssue.class);
        if (text != null) {
            Set<String> ids = Set.copyOf(Arrays.asList(text.split(",")));
            Arrays.stream(QualityIssue.values())
                    .filter(doubt -> ids.contains(doubt.id()))
                    .forEach(issues::add);
        }
        return Collections.unmodifiableSet(issues);
    }
}
