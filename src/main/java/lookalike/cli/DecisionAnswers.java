package lookalike.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.FaceText;
import lookalike.catalog.PersonSummary;

/** Answers of the commands for decisions. Scripts depend on their fields. */
final class DecisionAnswers {

    private static final int HASH_DIGITS = 12;

    private DecisionAnswers() {}

    /**
     * A decision. Values that its kind does not use are empty, as is {@code time} if it is unknown. If it is {@code applied}, the
     * files follow it.
     */
    record Row(
            long step,
            String time,
            boolean undone,
            boolean applied,
            String kind,
            String label,
            String photo,
            String hash,
            String target,
            String name,
            String face) {

        static Row of(DecisionEntry entry) {
            Decision decision = entry.decision();
            return new Row(
                    entry.step(),
                    entry.time()
                            .map(time -> time.truncatedTo(ChronoUnit.MILLIS).toString())
                            .orElse(""),
                    entry.isUndone(),
                    entry.isApplied(),
                    decision.kind().id(),
                    decision.label(),
                    decision.path(),
                    decision.hash(),
                    decision.target(),
                    decision.name(),
                    FaceText.of(decision.face()));
        }
    }

    /** A person affected by decisions, as the catalogue has it now. */
    record Person(String label, String name, List<String> furtherNames, int photos, int used) {

        static Person of(PersonSummary person) {
            return new Person(person.label(), person.name(), person.furtherNames(), person.photos(), person.usable());
        }

        private String words() {
            return "%s (%s)%s: %d photos, %d used"
                    .formatted(
                            name,
                            label,
                            furtherNames.isEmpty() ? "" : ", also " + String.join(", ", furtherNames),
                            photos,
                            used);
        }
    }

    /** The answer of a command that makes, undoes or redoes decisions; {@code step} is null if nothing had to change. */
    record StepAnswer(Long step, List<Row> decisions, List<Person> people) {

        static StepAnswer of(Catalog catalog, OptionalLong step) {
            if (step.isEmpty()) {
                return new StepAnswer(null, List.of(), List.of());
            }
            List<DecisionEntry> entries = catalog.decisions().journal().stream()
                    .filter(entry -> entry.step() == step.getAsLong())
                    .toList();
            Set<String> labels = entries.stream()
                    .map(DecisionEntry::decision)
                    .flatMap(decision -> Stream.of(decision.label(), decision.target()))
                    .map(catalog.decisions()::personOf)
                    .collect(Collectors.toSet());
            return new StepAnswer(
                    step.getAsLong(),
                    entries.stream().map(Row::of).toList(),
                    catalog.people().stream()
                            .filter(person -> labels.contains(person.label()))
                            .map(Person::of)
                            .toList());
        }

        void print(PrintWriter out) {
            if (step == null) {
                out.println("nothing to change: it is so already");
            } else {
                decisions.forEach(row -> out.println(DecisionAnswers.words(row)));
                people.forEach(person -> out.println(person.words()));
            }
        }
    }

    /** The answer of {@code decisions list}. */
    record ListAnswer(List<Row> decisions) {

        static ListAnswer of(List<DecisionEntry> journal) {
            return new ListAnswer(journal.stream().map(Row::of).toList());
        }

        void print(PrintWriter out) {
            decisions.forEach(row -> out.println(DecisionAnswers.words(row)));
        }
    }

    private static String words(Row row) {
        return "%4d  %-20s  %s%s"
                .formatted(
                        row.step,
                        row.time.isEmpty()
                                ? ""
                                : row.time
                                        .substring(0, "2000-01-01T00:00:00".length())
                                        .replace('T', ' '),
                        sentence(row),
                        row.undone ? " (undone)" : row.applied ? " (the files follow it)" : "");
    }

    private static String sentence(Row row) {
        String photo = row.photo.isEmpty()
                ? row.label + ", photo " + row.hash.substring(0, Math.min(HASH_DIGITS, row.hash.length()))
                : row.photo;
        return switch (row.kind) {
            case "rename" -> row.label + (row.name.isEmpty() ? ": called as in the dataset" : ": called " + row.name);
            case "exclude" -> photo + ": kept out";
            case "include" -> photo + ": no longer kept out";
            case "face" -> photo + (row.face.isEmpty() ? ": the face that the program takes" : ": another face");
            case "merge" -> row.label + ": the same person as " + row.target;
            case "move" -> photo + ": shows " + row.target;
            case "group" -> row.label + ": in the group " + row.name;
            case "ungroup" -> row.label + ": not in the group " + row.name;
            case "cover" -> photo + ": stands for " + row.target;
            case "split" -> photo + ": shows " + row.name + " (" + row.target + ")";
            default -> "fine as it is: " + row.target + " " + row.name;
        };
    }
}
