package lookalike.celebrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Client of Wikidata: items by name and by id, and lists of well-known people. */
final class Wikidata {

    private static final String HUMAN = "Q5";
    private static final String INSTANCE_OF = "P31";
    private static final String IMAGE = "P18";
    private static final String COMMONS_CATEGORY = "P373";
    private static final String OCCUPATION = "P106";
    private static final String BORN = "P569";
    private static final String DIED = "P570";

    /** Precision from which on the year of a date is certain. */
    private static final int YEAR = 9;

    /** Largest number of items that a search by name returns. */
    private static final int MOST_FOUND = 10;

    /** A time as in {@code +1988-11-06T00:00:00Z}; years BC begin with a minus. */
    private static final Pattern TIME = Pattern.compile("\\+?(-?\\d{1,9})-.*");

    /** Form of an id, which is checked because ids become parts of queries and folder names. */
    private static final String ID = "Q\\d{1,18}";

    private static final Pattern ITEM = Pattern.compile(".*/(" + ID + ")");

    private final WikiClient client;
    private final Services services;

    Wikidata(WikiClient client, Services services) {
        this.client = client;
        this.services = services;
    }

    /**
     * A result of a search.
     *
     * @param id of the item
     * @param matched the label or alias of the item that matches
     */
    record Hit(String id, String matched) {}

    /** Searches for items with a name or an alias that begins with these words; the best first. */
    List<Hit> search(String name) {
        Map<String, String> parameters = parameters("wbsearchentities");
        parameters.put("search", name);
        parameters.put("language", "en");
        parameters.put("type", "item");
        parameters.put("limit", Integer.toString(MOST_FOUND));
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : client.ask(services.wikidata(), parameters).path("search")) {
            String label = hit.path("label").asText();
            String id = hit.path("id").asText();
            if (isId(id)) {
                hits.add(new Hit(id, hit.path("match").path("text").asText(label)));
            }
        }
        return hits;
    }

    /** Returns items by their ids, at most 50; ids that do not exist are left out. */
    List<WikidataItem> items(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, String> parameters = parameters("wbgetentities");
        parameters.put("ids", String.join("|", ids.subList(0, Math.min(ids.size(), Services.MOST_ITEMS))));
        parameters.put("props", "claims|labels|descriptions|sitelinks");
        parameters.put("languages", "en|de");
        List<WikidataItem> items = new ArrayList<>();
        for (JsonNode entity : client.ask(services.wikidata(), parameters).path("entities")) {
            if (!entity.has("missing") && isId(entity.path("id").asText())) {
                items.add(item(entity));
            }
        }
        return items;
    }

    /** Returns the people that a query lists, in its order; those without an English name are left out. */
    List<Celebrity> known(CelebrityGroup group, KnownPeopleQuery query) {
        List<Celebrity> people = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("query", query.text()));
        for (JsonNode row :
                client.askSlowly(services.query(), parameters).path("results").path("bindings")) {
            known(group, row).ifPresent(people::add);
        }
        return people;
    }

    /** The person in one row of the query service's answer; empty if the row cannot be read. */
    static Optional<Celebrity> known(CelebrityGroup group, JsonNode row) {
        Matcher item = ITEM.matcher(value(row, "person"));
        String name = PlainText.visible(value(row, "personLabel"));
        if (!item.matches() || name.isBlank() || name.equals(item.group(1))) {
            return Optional.empty();
        }
        return Optional.of(Celebrity.found(
                item.group(1),
                name,
                PlainText.visible(value(row, "personDescription")),
                year(value(row, "year")),
                Country.of(value(row, "country")),
                group));
    }

    private static boolean isId(String text) {
        return text.matches(ID);
    }

    private static String value(JsonNode row, String name) {
        return row.path(name).path("value").asText();
    }

    private static OptionalInt year(String text) {
        return text.matches("-?\\d{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Map<String, String> parameters(String action) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("action", action);
        parameters.put("maxlag", Integer.toString(Services.MAX_LAG));
        return parameters;
    }

    static WikidataItem item(JsonNode entity) {
        JsonNode claims = entity.path("claims");
        return new WikidataItem(
                entity.path("id").asText(),
                text(entity.path("labels")),
                text(entity.path("descriptions")),
                ids(claims, INSTANCE_OF).contains(HUMAN),
                values(claims, IMAGE).stream().map(JsonNode::asText).findFirst(),
                values(claims, COMMONS_CATEGORY).stream().map(JsonNode::asText).findFirst(),
                ids(claims, OCCUPATION),
                time(claims, BORN),
                time(claims, DIED),
                entity.path("sitelinks").size());
    }

    private static String text(JsonNode languages) {
        String english = languages.path("en").path("value").asText();
        return PlainText.visible(
                english.isEmpty() ? languages.path("de").path("value").asText() : english);
    }

    private static List<String> ids(JsonNode claims, String property) {
        return values(claims, property).stream()
                .map(value -> value.path("id").asText())
                .toList();
    }

    private static OptionalInt time(JsonNode claims, String property) {
        return values(claims, property).stream()
                .filter(value -> value.path("precision").asInt() >= YEAR)
                .map(value -> TIME.matcher(value.path("time").asText()))
                .filter(Matcher::matches)
                .mapToInt(time -> Integer.parseInt(time.group(1)))
                .findFirst();
    }

    /** The values of a property, preferred ones first, without those that are marked as wrong. */
    private static List<JsonNode> values(JsonNode claims, String property) {
        return StreamSupport.stream(claims.path(property).spliterator(), false)
                .filter(claim -> !claim.path("rank").asText().equals("deprecated"))
                .filter(claim ->
                        claim.path("mainsnak").path("snaktype").asText().equals("value"))
                .sorted((one, other) -> Boolean.compare(isPreferred(other), isPreferred(one)))
                .map(claim -> claim.path("mainsnak").path("datavalue").path("value"))
                .toList();
    }

    private static boolean isPreferred(JsonNode claim) {
        return claim.path("rank").asText().equals("preferred");
    }

    /** The web page of an item. */
    static URI page(String id) {
        return URI.create("https://www.wikidata.org/wiki/" + id);
    }
}
