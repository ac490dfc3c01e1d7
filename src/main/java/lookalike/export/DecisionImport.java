package lookalike.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.Decisions;

/** Exports decisions to a CSV file, and imports them into a catalogue. */
public final class DecisionImport {

    private DecisionImport() {}

    /**
     * A row that could not be applied.
     *
     * @param row number of the row, from 1 for the one with the names of the columns
     * @param problem code of the reason
     * @param details values for the gaps in the problem's sentence
     * @param sentence in English
     */
    public record Refusal(int row, DecisionProblem problem, List<String> details, String sentence) {

        /** Copies the list. */
        public Refusal {
            details = List.copyOf(details);
        }
    }

    /**
     * Result of an import.
     *
     * @param applied rows that were applied
     * @param known rows whose decisions were already in force
     * @param refused rows that could not be applied
     */
    public record Report(int applied, int known, List<Refusal> refused) {}

    /**
     * Writes the decisions of a catalogue that are in force. The file is written whole or not at all.
     *
     * @return number of decisions
     */
    public static int write(Catalog catalog, Path file) throws IOException {
        List<DecisionEntry> active = catalog.decisions().journal().stream()
                .filter(DecisionEntry::active)
                .toList();
        DecisionCsv.write(active, file);
        return active.size();
    }

    /**
     * Adds the decisions of a file to a catalogue, after its own ones. Rows of one step can still only be undone together. A row that
     * cannot be applied does not stop the others.
     *
     * @throws CsvException if the file cannot be read, or has no row with the names of its columns
     * @throws lookalike.catalog.CatalogException if the catalogue cannot be written; nothing has changed
     */
    public static Report read(Catalog catalog, Path file) {
        List<DecisionEntry> active = catalog.decisions().journal().stream()
                .filter(DecisionEntry::active)
                .toList();
        DecisionRows rows = new DecisionRows(catalog);
        Map<String, List<Timed>> steps = new LinkedHashMap<>();
        List<Refusal> refused = new ArrayList<>();
        int known = 0;
        for (DecisionCsv.Row row : DecisionCsv.read(file)) {
            try {
                Timed decision = new Timed(rows.decision(row), DecisionRows.time(row));
                if (active.stream().anyMatch(decision::is)) {
                    known++;
                } else {
                    String step =
                            row.get(DecisionCsv.STEP).isBlank() ? "row " + row.number() : row.get(DecisionCsv.STEP);
                    steps.computeIfAbsent(step, number -> new ArrayList<>()).add(decision);
                }
            } catch (DecisionRows.RefusedException e) {
                refused.add(e.refusal());
            }
        }
        catalog.decisions().addAll(steps.values().stream().map(Timed::step).toList());
        int applied = steps.values().stream().mapToInt(List::size).sum();
        return new Report(applied, known, List.copyOf(refused));
    }

    private record Timed(Decision decision, Optional<Instant> time) {

        /** Tests whether an entry is the same decision. If a row has no time, as when a user wrote it, only the values count. */
        boolean is(DecisionEntry entry) {
            Decision other = entry.decision();
            return decision.kind() == other.kind()
                    && decision.label().equals(other.label())
                    && decision.hash().equals(other.hash())
                    && decision.target().equals(other.target())
                    && decision.name().equals(other.name())
                    && decision.face().equals(other.face())
                    && (time.isEmpty()
                            || entry.time().isEmpty()
                            || time.get().toEpochMilli() == entry.time().get().toEpochMilli());
        }

        static Decisions.Step step(List<Timed> decisions) {
            return new Decisions.Step(
                    decisions.stream().map(Timed::decision).toList(),
                    decisions.get(0).time());
        }
    }
}
