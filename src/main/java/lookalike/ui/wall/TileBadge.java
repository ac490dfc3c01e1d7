package lookalike.ui.wall;

import java.util.Map;
import java.util.Optional;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.browse.PersonBadge;
import lookalike.ui.common.Texts;

/**
 * Mark on a person's tile, shown only if something needs attention.
 *
 * @param style class of its look
 */
record TileBadge(String words, String style) {

    /**
     * The badge of a person.
     *
     * @param findings of dataset health, by label
     * @param fewIsUsual whether so many people have few photos that this is not worth a badge
     */
    static Optional<TileBadge> of(PersonSummary person, Map<String, PersonBadge> findings, boolean fewIsUsual) {
        PersonBadge found = findings.get(person.label());
        if (person.usable() == 0 && person.excluded() > 0) {
            return Optional.of(new TileBadge(Texts.get("wall.excluded"), "badge-quiet"));
        }
        if (found != null) {
            return Optional.of(new TileBadge(found.words(), found.serious() ? "badge-serious" : "badge-minor"));
        }
        if (person.skipped() > 0) {
            return Optional.of(new TileBadge(Texts.get("wall.unusable", person.skipped()), "badge-minor"));
        }
        return person.usable() < PeopleFilter.FEW && !fewIsUsual
                ? Optional.of(new TileBadge(Texts.get("wall.few"), "badge-minor"))
                : Optional.empty();
    }
}
