package lookalike.celebrity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Outcome for one person.
 *
 * @param name of the person
 * @param label of the person's folder; empty if there is none
 * @param item Wikidata id; empty if it is not clear
 * @param photos number of photos in the folder now
 * @param added number of photos that this run has added
 * @param rejected number of rejected photos by reason
 * @param omission why the person is left out; empty if there are enough photos
 * @param words the same reason as a sentence; also empty if there are enough photos
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
