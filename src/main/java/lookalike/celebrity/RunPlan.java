package lookalike.celebrity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.dataset.Credits;

/**
 * Plan of a run, from which it can be resumed at a later start of the program.
 *
 * @param folder of the dataset
 * @param people whose photos are wanted
 * @param source of these people, for the next choice; empty if they were not chosen from a list
 * @param done whether the run was completed
 */
public record RunPlan(
        Path folder, List<Celebrity> people, CelebrityOptions options, Optional<Source> source, boolean done) {

    /** Number of further photos of a person where the user wants more. */
    private static final int MORE = 4;

    /**
     * Source of the people.
     *
     * @param choice criteria by which they were chosen
     * @param live whether the list comes from Wikidata instead of the program
     */
    public record Source(CelebrityChoice choice, boolean live) {}

    /** Copies the list. */
    public RunPlan {
        people = List.copyOf(people);
    }

    /** A plan for people who were not chosen from a list. */
    public RunPlan(Path folder, List<Celebrity> people, CelebrityOptions options, boolean done) {
        this(folder, people, options, Optional.empty(), done);
    }

    /**
     * A plan for more photos of people of a dataset; empty if no run has added these people, or no licence is accepted. Reads files.
     *
     * @param licences accepted licences
     * @throws CelebrityException if the names of the dataset cannot be read
     */
    public static Optional<RunPlan> more(Path folder, Set<String> labels, Set<PhotoLicence> licences) {
        List<Celebrity> people = CelebrityList.of(folder, labels);
        Map<String, Long> photos = Credits.of(folder).all().stream()
                .collect(Collectors.groupingBy(credit -> credit.path().replaceFirst("/.*", ""), Collectors.counting()));
        long most = labels.stream()
                .mapToLong(label -> photos.getOrDefault(label, 0L))
                .max()
                .orElse(0);
        return people.isEmpty() || licences.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunPlan(folder, people, new CelebrityOptions((int) most + MORE, 1, licences), false));
    }

    /** The same plan for other people. */
    public RunPlan of(List<Celebrity> others) {
        return new RunPlan(folder, others, options, source, done);
    }

    /** The same plan, marked as done. */
    public RunPlan finished() {
        return new RunPlan(folder, people, options, source, true);
    }
}
