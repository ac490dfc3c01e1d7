package lookalike.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The people of a heap in the present state of the user's sorting. Each face belongs to one of them. Immutable: each change makes a new
 * draft, so that it can be undone.
 *
 * @param people in the order in which they are shown; people keep their places when they change
 */
public record PeopleDraft(List<DraftPerson> people) {

    /** Copies the list. */
    public PeopleDraft {
        people = List.copyOf(people);
    }

    /** The people as found by clustering, the largest first, then the faces that are alone. */
    public static PeopleDraft of(Clusters found) {
        List<DraftPerson> people = new ArrayList<>();
        found.clusters()
                .forEach(cluster -> people.add(
                        new DraftPerson(people.size(), cluster.faces(), cluster.doubtful(), cluster.name(), false)));
        found.alone()
                .forEach(face ->
                        people.add(new DraftPerson(people.size(), List.of(face), List.of(), Optional.empty(), false)));
        return new PeopleDraft(people);
    }

    /** The person with an id; empty if there is no longer one. */
    public Optional<DraftPerson> person(int id) {
        return people.stream().filter(person -> person.id() == id).findFirst();
    }

    /** The people who will be in the dataset, in their order. */
    public List<DraftPerson> wanted() {
        return people.stream().filter(DraftPerson::isWanted).toList();
    }

    /** The other person with a name, ignoring case. */
    public Optional<DraftPerson> namesake(int id, String name) {
        return people.stream()
                .filter(person -> person.id() != id)
                .filter(person ->
                        person.name().filter(name.strip()::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /**
     * Names a person. Two people with the same name, ignoring case, become one: the faces go to the one that already has the name.
     *
     * @param name blank to remove the name
     */
    public PeopleDraft named(int id, String name) {
        String wanted = name.strip();
        Optional<DraftPerson> namesake = wanted.isEmpty() ? Optional.empty() : namesake(id, wanted);
        if (namesake.isPresent()) {
            return merged(namesake.get().id(), List.of(id));
        }
        return changed(
                id,
                person -> person.with(wanted.isEmpty() ? Optional.empty() : Optional.of(wanted))
                        .with(!wanted.isEmpty() ? false : person.leftOut()));
    }

    /** Gives the faces of some people to one person, whose name stays; a person without a name gets the first of theirs. */
    public PeopleDraft merged(int id, Collection<Integer> others) {
        List<DraftPerson> absorbed = people.stream()
                .filter(person -> person.id() != id && others.contains(person.id()))
                .toList();
        List<DraftPerson> all =
                Stream.concat(person(id).stream(), absorbed.stream()).toList();
        List<DraftPerson> left = new ArrayList<>(people);
        left.removeAll(absorbed);
        return new PeopleDraft(left)
                .changed(
                        id,
                        person -> person.with(
                                        all.stream()
                                                .flatMap(each -> each.faces().stream())
                                                .toList(),
                                        all.stream()
                                                .flatMap(each -> each.doubtful().stream())
                                                .toList())
                                .with(all.stream()
                                        .flatMap(each -> each.name().stream())
                                        .findFirst())
                                .with(all.stream().allMatch(DraftPerson::leftOut)));
    }

    /** Makes a new person of some faces of a person; does nothing if none or all of its faces are given. */
    public PeopleDraft split(int id, Collection<Integer> faces) {
        return without(id, faces, List.of(chosen(id, faces)));
    }

    /** Takes some faces out of a person, each of which is alone afterwards; does nothing if none or all of its faces are given. */
    public PeopleDraft takenOut(int id, Collection<Integer> faces) {
        return without(id, faces, chosen(id, faces).stream().map(List::of).toList());
    }

    /** Moves some faces of a person to another person. */
    public PeopleDraft moved(int from, Collection<Integer> faces, int to) {
        List<Integer> chosen = chosen(from, faces);
        Optional<DraftPerson> source = person(from);
        if (from == to || source.isEmpty() || person(to).isEmpty()) {
            return this;
        }
        if (chosen.size() == source.get().faces().size()) {
            return merged(to, List.of(from));
        }
        return without(from, chosen, List.of())
                .changed(
                        to,
                        person -> person.with(
                                Stream.concat(person.faces().stream(), chosen.stream())
                                        .toList(),
                                person.doubtful()));
    }

    /** Marks some faces of a person as certain. */
    public PeopleDraft confirmed(int id, Collection<Integer> faces) {
        return changed(
                id,
                person -> person.with(
                        person.faces(),
                        person.doubtful().stream()
                                .filter(face -> !faces.contains(face))
                                .toList()));
    }

    /** Leaves people out, or includes them again. */
    public PeopleDraft leftOut(Collection<Integer> ids, boolean out) {
        return new PeopleDraft(people.stream()
                .map(person -> ids.contains(person.id()) ? person.with(out) : person)
                .toList());
    }

    private List<Integer> chosen(int id, Collection<Integer> faces) {
        return person(id)
                .map(person -> person.faces().stream().filter(faces::contains).toList())
                .orElse(List.of());
    }

    private PeopleDraft without(int id, Collection<Integer> faces, List<List<Integer>> others) {
        Set<Integer> gone = new HashSet<>(chosen(id, faces));
        int next = people.stream().mapToInt(DraftPerson::id).max().orElse(0) + 1;
        List<DraftPerson> changed = new ArrayList<>();
        for (DraftPerson person : people) {
            if (person.id() != id) {
                changed.add(person);
            } else if (gone.isEmpty() || gone.size() == person.faces().size()) {
                return this;
            } else {
                changed.add(person.with(
                        person.faces().stream()
                                .filter(face -> !gone.contains(face))
                                .toList(),
                        person.doubtful().stream()
                                .filter(face -> !gone.contains(face))
                                .toList()));
                for (List<Integer> other : others) {
                    changed.add(new DraftPerson(next++, other, List.of(), Optional.empty(), person.leftOut()));
                }
            }
        }
        return new PeopleDraft(changed);
    }

    private PeopleDraft changed(int id, UnaryOperator<DraftPerson> change) {
        return new PeopleDraft(people.stream()
                .map(person -> person.id() == id ? change.apply(person) : person)
                .toList());
    }
}
