package lookalike.celebrity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.dataset.Credits;

/**
 * Plan of a run, so that it can be resumed at a later start of the program.
 *
 * @param folder of the dataset
 * @param people whose photos are wanted
 * @param source of these people, for the next choice; empty if they were not chosen
 * @param done whether the run came to its end
 */
public record RunPlan(
        Path folder, List<Celebrity> people, CelebrityOptions options, Optional<Source> source, boolean done) {

    /** Photos of a person beyond those that are there, where more are wanted. */
    private static final int MORE = 4;

    /**
     * Source of people.
     *
     * @param choice which people were wanted
     * @param live whether Wikidata was to be asked who they are, in the place of the program's list
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
     * A plan for more photos of people of a dataset; empty if none of them was fetched. Reads files.
     *
     * @param licences under which photos are taken
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

    /** The same plan, carried out. */
    public RunPlan finished() {
        return new RunPlan(folder, people, options, source, true);
    }
}
