package lookalike.celebrity;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * SPARQL query to Wikidata's query service for living people with a portrait, the best known first. Names are looked up only for the
 * people of the answer, as the
 * <a href="https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service/query_optimization">manual</a> advises.
 *
 * @param occupations Wikidata ids of their occupations
 * @param countries codes of countries, of any of which they are citizens; empty for all
 * @param bornFrom first year of birth
 * @param bornTo last year of birth
 * @param articles the smallest number of Wikimedia projects with a page on each of them
 * @param most the largest number of people
 */
record KnownPeopleQuery(
        List<String> occupations, SortedSet<String> countries, int bornFrom, int bornTo, int articles, int most) {

    /** The query; its answer has {@code person}, {@code personLabel}, {@code personDescription}, {@code year}, {@code country}. */
    String text() {
        return """
                SELECT ?person ?personLabel ?personDescription ?year ?known ?country WHERE {
                  {
                    SELECT ?person (MIN(YEAR(?born)) AS ?year) (MAX(?links) AS ?known) (SAMPLE(?iso) AS ?country) WHERE {
                      VALUES ?occupation { %s }%s
                      ?person wdt:P106 ?occupation; wdt:P31 wd:Q5; wdt:P18 ?image; wdt:P569 ?born; wikibase:sitelinks ?links.
                      FILTER(?links >= %d)
                      FILTER(YEAR(?born) >= %d && YEAR(?born) <= %d)
                      FILTER NOT EXISTS { ?person wdt:P570 ?died }
                    } GROUP BY ?person ORDER BY DESC(?known) LIMIT %d
                  }
                  SERVICE wikibase:label { bd:serviceParam wikibase:language "en". }
                } ORDER BY DESC(?known)""".formatted(
                        occupations.stream().map(id -> "wd:" + id).collect(Collectors.joining(" ")),
                        citizens(),
                        articles,
                        bornFrom,
                        bornTo,
                        most);
    }

    private String citizens() {
        String codes = countries.stream().map(code -> '"' + code + '"').collect(Collectors.joining(" "));
        return codes.isEmpty() ? "" : " VALUES ?iso { " + codes + " } ?person wdt:P27/wdt:P297 ?iso.";
    }
}
