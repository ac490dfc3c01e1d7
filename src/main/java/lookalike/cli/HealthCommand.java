package lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.health.Finding;
import lookalike.health.FindingDecisions;
import lookalike.health.FindingKind;
import lookalike.health.HealthCheck;
import lookalike.index.Gallery;
import lookalike.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "health",
        description = "Find what may be wrong in a dataset: one person under two names, photos of somebody else,"
                + " copies, weak photos. Without --apply nothing is changed.",
        footer = {
            "  lookalike health --catalog people.catalog",
            "  lookalike health --catalog people.catalog --kind same-person --kind wrong-person --json",
            "  lookalike health --catalog people.catalog --kind same-person --apply 0.95"
        })
final class HealthCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private CatalogOption source;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            completionCandidates = EnumCandidates.Kinds.class,
            description = "Only findings of this kind; may be given several times: ${COMPLETION-CANDIDATES}.")
    private List<FindingKind> kinds = new ArrayList<>();

    @Option(
            names = "--apply",
            paramLabel = "CERTAINTY",
            description =
                    "Accept the suggestions whose certainty, 0 to 1, is at least this: merge, move, exchange, split, take"
                            + " another face, exclude. The files stay as they are; 'decisions undo' takes a decision back.")
    private Double apply;

    /** Parses a kind of finding. */
    static final class KindConverter implements ITypeConverter<FindingKind> {

        @Override
        public FindingKind convert(String word) {
            return Arrays.stream(FindingKind.values())
                    .filter(kind -> kind.id().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + new EnumCandidates.Kinds() + " but was '" + word + "'"));
        }
    }

    /**
     * JSON answer.
     *
     * @param applied number of findings decided as suggested
     */
    record Answer(List<Finding> findings, int applied) {}

    @Override
    public Integer call() {
        if (apply != null && !(apply >= 0 && apply <= 1)) {
            throw new ParameterException(spec.commandLine(), "the certainty must be in 0..1, not " + apply);
        }
        Set<FindingKind> wanted = kinds.isEmpty() ? EnumSet.allOf(FindingKind.class) : EnumSet.copyOf(kinds);
        Path file = SharedGalleries.toRead(source.place());
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("steps");
                Catalog catalog = Catalog.openExisting(file)) {
            common.choiceOf(catalog);
            Gallery gallery = MatchCommand.gallery(
                    catalog,
                    common.store().card(Role.DESCRIPTOR, common.modelId()).descriptorModel(),
                    common);
            HealthCheck check =
                    new HealthCheck(catalog, gallery, common::pipelineModels, progress, interruption.signal());
            List<Finding> findings = check.findings(wanted);
            int applied = apply == null ? 0 : apply(catalog, findings);
            common.answer(new Answer(findings, applied), out -> {
                print(out, findings);
                if (apply != null) {
                    out.println(applied + " decided as suggested; 'lookalike decisions undo' takes the last one back");
                }
            });
            return ExitCode.DONE;
        }
    }

    private int apply(Catalog catalog, List<Finding> findings) {
        List<Finding> certain = findings.stream()
                .filter(finding -> finding.certainty() >= apply)
                .toList();
        return new FindingDecisions(catalog, common::pipelineModels)
                .settleAll(certain, (finding, e) -> spec.commandLine().getErr().println(e.getMessage()))
                .size();
    }

    private static void print(PrintWriter out, List<Finding> findings) {
        findings.forEach(finding -> out.println(words(finding)));
        Map<FindingKind, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::kind, () -> new EnumMap<>(FindingKind.class), Collectors.counting()));
        out.println(
                findings.isEmpty()
                        ? "nothing found"
                        : counts.entrySet().stream()
                                .map(each ->
                                        each.getValue() + " " + each.getKey().id())
                                .collect(Collectors.joining(", ")));
    }

    private static String words(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%3.0f %% %-14s %s%s; suggested: %s",
                100 * finding.certainty(),
                finding.kind().id(),
                String.join(", ", finding.people()),
                finding.photos().isEmpty() ? "" : ": " + String.join(", ", finding.photos()),
                finding.suggestion().id());
    }
}
