package lookalike.celebrity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Outcome for one person.
 *
 * @param name of the person
 * @param label of the person's folder; empty if there is none
 * @param item of Wikidata; empty if it is not clear
 * @param photos in the folder now
 * @param added by this run
 * @param rejected photos that were left out, by reason
 * @param omission why the person is left out; empty if there are enough photos
 * @param words the same as a sentence; empty as well
 * @param candidates people of this name, if it is not clear who is meant; the best known first
 */
public record PersonReport(
        String name,
        String label,
        String item,
        int photos,
        int added,
        Map<Rejection, Integer> rejected,
        Optional<Omission> omission,
        String words,
        List<FoundPerson> candidates) {

    /** Copies map and list. */
    public PersonReport {
        rejected = Map.copyOf(rejected);
        candidates = List.copyOf(candidates);
    }
}
