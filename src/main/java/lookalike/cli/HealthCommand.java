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
import lookalike.health.FindingKind;
import lookalike.health.HealthCheck;
import lookalike.index.Gallery;
import lookalike.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "health",
        description = "Find what may be wrong in a dataset: one person under two names, photos of somebody else,"
                + " copies, weak photos. Nothing is changed.",
        footer = {
            "  lookalike health --catalog people.catalog",
            "  lookalike health --catalog people.catalog --kind same-person --kind wrong-person --json"
        })
final class HealthCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--catalog", required = true, paramLabel = "FILE", description = "A catalogue made by index.")
    private Path catalogFile;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            completionCandidates = EnumCandidates.Kinds.class,
            description = "Only findings of a kind, may be given several times: ${COMPLETION-CANDIDATES}.")
    private List<FindingKind> kinds = new ArrayList<>();

    /** Reads the word of a kind. */
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

    /** JSON answer. */
    record Answer(List<Finding> findings) {}

    @Override
    public Integer call() {
        Set<FindingKind> wanted = kinds.isEmpty() ? EnumSet.allOf(FindingKind.class) : EnumSet.copyOf(kinds);
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("steps");
                Catalog catalog = Catalog.openExisting(catalogFile)) {
            common.choiceOf(catalog);
            Gallery gallery = MatchCommand.gallery(
                    catalog,
                    common.store().card(Role.DESCRIPTOR, common.modelId()).descriptorModel());
            HealthCheck check =
                    new HealthCheck(catalog, gallery, common::pipelineModels, progress, interruption.signal());
            List<Finding> findings = check.findings(wanted);
            common.answer(new Answer(findings), out -> print(out, findings));
            return ExitCode.DONE;
        }
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
