package lookalike.celebrity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields in which people are known, with the occupations of Wikidata that belong to them. */
public enum CelebrityGroup {
    /** Of film and stage. */
    ACTORS("Q33999", "Q10800557", "Q10798782"),
    /** Singers, players and composers. */
    MUSICIANS("Q177220", "Q639669", "Q488205", "Q2252262"),
    /** Of all sports. */
    ATHLETES("Q937857", "Q10833314", "Q3665646", "Q11513337", "Q2066131"),
    /** Heads of state and government, other politicians, royalty. */
    POLITICIANS("Q82955"),
    /** Hosts, journalists, comedians. */
    TELEVISION("Q947873", "Q245068", "Q1930187"),
    /** Of books and plays. */
    WRITERS("Q36180", "Q6625963"),
    /** Researchers, inventors, explorers, astronauts. */
    SCIENTISTS("Q901", "Q169470", "Q11631"),
    /** Directors, painters, designers, models, dancers. */
    ARTS("Q2526255", "Q1028181", "Q4610556"),
    /** Founders and heads of companies. */
    BUSINESS("Q43845", "Q131524"),
    /** People of earlier times of whom there are photographs. */
    HISTORIC;

    private final List<String> occupations;

    CelebrityGroup(String... occupations) {
        this.occupations = List.of(occupations);
    }

    /** Wikidata ids; empty for a group that is not defined by occupations. */
    List<String> occupations() {
        return occupations;
    }

    /** Tests whether the group is defined by occupations, so that Wikidata's query service can list its people. */
    public boolean isOccupation() {
        return !occupations.isEmpty();
    }

    /** Its name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group with an id; empty if there is none. */
    static Optional<CelebrityGroup> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findFirst();
    }
}
