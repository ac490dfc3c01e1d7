package lookalike.celebrity;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.platform.download.DownloadException;

/** Current list of well-known people from Wikidata's query service, instead of the list that comes with the program. */
final class WellKnownPeople {

    /** Smallest number of Wikimedia projects with a page on a person who counts as well known. */
    private static final int MANY_ARTICLES = 60;

    private final Wikidata wikidata;
    private final MinimumAge age;

    WellKnownPeople(Wikidata wikidata, MinimumAge age) {
        this.wikidata = wikidata;
        this.age = age;
    }

    /**
     * The chosen people: the best known of each group, then the second best known of each, and so on. A person of several groups is
     * listed once. The groups are queried one after another: the service gives each client one minute of processing time per minute,
     * which parallel queries would share, and the API etiquette asks for one request at a time.
     *
     * @param list contains the people of groups that are not defined by occupations
     * @throws CelebrityException if the service cannot be reached, answers with an error, or lists nobody
     */
    List<Celebrity> of(CelebrityChoice choice, List<Celebrity> list) {
        Set<CelebrityGroup> groups = choice.groups().isEmpty() ? EnumSet.allOf(CelebrityGroup.class) : choice.groups();
        List<List<Celebrity>> lists = groups.stream()
                .sorted()
                .map(group -> listed(group, choice, list))
                .toList();
        if (lists.stream().allMatch(List::isEmpty)) {
            throw new CelebrityException(Reason.NOBODY);
        }
        Map<String, Celebrity> found = new LinkedHashMap<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<Celebrity> each : lists) {
                if (rank < each.size()) {
                    Celebrity person = each.get(rank);
                    found.merge(
                            person.item().orElse(person.name()), person, (one, other) -> one.alsoIn(other.groups()));
                }
            }
        }
        return choice.of(List.copyOf(found.values()));
    }

    private List<Celebrity> listed(CelebrityGroup group, CelebrityChoice choice, List<Celebrity> list) {
        if (!group.isOccupation()) {
            return choice.in(group).of(list);
        }
        if (!age.isReached(choice.bornFrom())) {
            return List.of();
        }
        try {
            return wikidata.known(
                    group,
                    new KnownPeopleQuery(
                            group.occupations(),
                            choice.codes(),
                            choice.bornFrom(),
                            Math.min(choice.bornTo(), age.lastYear()),
                            MANY_ARTICLES,
                            choice.people()));
        } catch (DownloadException e) {
            throw ServiceFailure.of(e);
        }
    }
}
