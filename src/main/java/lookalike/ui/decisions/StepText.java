package lookalike.ui.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Texts;

/** Words for the steps of a catalogue's journal. Used in the background, because it queries the catalogue for names of people. */
final class StepText {

    private static final int NAMED = 2;

    private final Catalog catalog;
    private final Set<String> labels;
    private final Map<String, String> names = new HashMap<>();

    private StepText(Catalog catalog) {
        this.catalog = catalog;
        labels = catalog.decisions().labels();
    }

    /** All steps of a catalogue, the last one first. */
    static List<StepRow> rows(Catalog catalog) {
        StepText text = new StepText(catalog);
        Map<Long, List<DecisionEntry>> steps = new TreeMap<>(Comparator.reverseOrder());
        catalog.decisions()
                .journal()
                .forEach(entry -> steps.computeIfAbsent(entry.step(), each -> new ArrayList<>())
                        .add(entry));
        return steps.values().stream().map(text::row).toList();
    }

    private StepRow row(List<DecisionEntry> step) {
        // Part of an imported step may have been applied to files: the part that can still be undone counts.
        DecisionEntry first =
                step.stream().filter(entry -> !entry.isApplied()).findFirst().orElse(step.get(0));
        List<String> about =
                step.stream().map(entry -> about(entry.decision())).distinct().toList();
        String named = String.join(", ", about.subList(0, Math.min(NAMED, about.size())));
        return new StepRow(
                first.step(),
                StepRow.State.of(first),
                first.time(),
                what(first.decision()),
                about.size() <= NAMED ? named : Texts.get("decisions.more", named, about.size() - NAMED));
    }

    private String what(Decision decision) {
        return switch (decision.kind()) {
            case RENAME ->
                decision.name().isEmpty()
                        ? Texts.get("decisions.ownName")
                        : Texts.get("decisions.renamed", decision.name());
            case EXCLUDE -> Texts.get("decisions.excluded");
            case INCLUDE -> Texts.get("decisions.included");
            case FACE -> Texts.get(decision.face().isPresent() ? "decisions.face" : "decisions.ownFace");
            case MERGE -> Texts.get("decisions.merged", name(decision.target()));
            case MOVE -> Texts.get("decisions.moved", name(decision.target()));
            case SPLIT -> Texts.get("decisions.split", decision.name());
            case FINE -> Texts.get("decisions.fine");
            case GROUP -> Texts.get("decisions.grouped", GroupText.of(decision.name()));
            case UNGROUP -> Texts.get("decisions.ungrouped", GroupText.of(decision.name()));
            case COVER -> Texts.get("decisions.cover");
        };
    }

    private String about(Decision decision) {
        return switch (decision.kind()) {
            case RENAME, MERGE, GROUP, UNGROUP -> name(decision.label());
            case FINE -> finding(decision);
            default -> decision.path().isEmpty() ? name(decision.label()) : decision.path();
        };
    }

    /** The people whom a finding is about; for a finding about photos, only their number is known. */
    private String finding(Decision decision) {
        List<String> about = decision.about();
        return labels.containsAll(about)
                ? String.join(", ", about.stream().map(this::name).toList())
                : Texts.count("photo.count", about.size());
    }

    /** The dataset's own name, by which a renamed person can be recognised. */
    private String name(String label) {
        return names.computeIfAbsent(label, catalog.decisions()::ownName);
    }
}
