package lookalike.celebrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Client of Wikimedia Commons, which finds the files that show a person, with their licences. */
final class Commons {

    private static final String FIELDS =
            "LicenseShortName|LicenseUrl|Artist|Credit|AttributionRequired|Restrictions|DateTimeOriginal";

    private final WikiClient client;
    private final Services services;

    Commons(WikiClient client, Services services) {
        this.client = client;
        this.services = services;
    }

    /**
     * Finds a file by its name; empty if there is none.
     *
     * @param name with or without "File:"
     */
    Optional<CommonsFile> file(String name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("titles", name.startsWith("File:") ? name : "File:" + name);
        parameters.put("redirects", "1");
        return files(parameters, 1).stream().findFirst();
    }

    /** Pictures that show a Wikidata item according to Commons; at most 200. */
    List<CommonsFile> depicting(String item) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("generator", "search");
        parameters.put("gsrnamespace", "6");
        parameters.put("gsrsearch", "filetype:bitmap haswbstatement:P180=" + item);
        parameters.put("gsrlimit", Integer.toString(Services.PAGE));
        return files(parameters, Services.MOST_FILES);
    }

    /** Files of a category without its sub-categories; at most 200. */
    List<CommonsFile> inCategory(String category) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("generator", "categorymembers");
        parameters.put("gcmtitle", "Category:" + category);
        parameters.put("gcmtype", "file");
        parameters.put("gcmlimit", Integer.toString(Services.PAGE));
        return files(parameters, Services.MOST_FILES);
    }

    /** The results of a query in its order; asks for further pages until there are no more, or enough files. */
    private List<CommonsFile> files(Map<String, String> query, int most) {
        Map<String, String> parameters = parameters();
        parameters.putAll(query);
        Map<String, CommonsFile> files = new LinkedHashMap<>();
        JsonNode next = null;
        int asked = 0;
        do {
            Map<String, String> continued = new LinkedHashMap<>(parameters);
            if (next != null) {
                next.properties()
                        .forEach(entry ->
                                continued.put(entry.getKey(), entry.getValue().asText()));
            }
            JsonNode answer = client.ask(services.commons(), continued);
            asked++;
            answer.path("query")
                    .path("pages")
                    .forEach(page -> read(page).ifPresent(file -> files.putIfAbsent(file.title(), file)));
            JsonNode following = answer.path("continue");
            boolean repeats = following.equals(next);
            next = following.isObject() && !following.isEmpty() && !repeats ? following : null;
        } while (next != null && files.size() < most && asked < Services.MOST_FILES);
        return new ArrayList<>(files.values()).subList(0, Math.min(most, files.size()));
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("action", "query");
        parameters.put("maxlag", Integer.toString(Services.MAX_LAG));
        parameters.put("formatversion", "2");
        parameters.put("prop", "imageinfo");
        parameters.put("iiprop", "url|size|mime|sha1|extmetadata");
        parameters.put("iiextmetadatafilter", FIELDS);
        parameters.put("iiurlwidth", Integer.toString(Services.WIDTH));
        return parameters;
    }

    /** Reads the file of a page; empty if the file is gone, or the answer is incomplete. */
    static Optional<CommonsFile> read(JsonNode page) {
        JsonNode info = page.path("imageinfo").path(0);
        String title = page.path("title").asText().replaceFirst("^File:", "");
        Optional<CommonsFile.Fetched> fetched = fetched(info);
        if (title.isBlank() || fetched.isEmpty()) {
            return Optional.empty();
        }
        JsonNode about = info.path("extmetadata");
        return Optional.of(new CommonsFile(
                PlainText.visible(title),
                info.path("mime").asText().toLowerCase(Locale.ROOT),
                info.path("width").asInt(),
                info.path("height").asInt(),
                info.path("sha1").asText().toLowerCase(Locale.ROOT),
                fetched.get(),
                text(about, "LicenseShortName"),
                webAddress(text(about, "LicenseUrl")),
                text(about, "Artist"),
                text(about, "Credit"),
                text(about, "Restrictions"),
                text(about, "DateTimeOriginal"),
                webAddress(info.path("descriptionurl").asText())));
    }

    /** The original if it is no wider than the wanted width, otherwise the smaller picture. */
    private static Optional<CommonsFile.Fetched> fetched(JsonNode info) {
        boolean original = info.path("width").asInt() <= Services.WIDTH;
        String prefix = original ? "" : "thumb";
        String address = webAddress(info.path(prefix + "url").asText());
        int width = info.path(prefix + "width").asInt();
        int height = info.path(prefix + "height").asInt();
        return address.isEmpty() || width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(new CommonsFile.Fetched(URI.create(address), original, width, height));
    }

    private static String text(JsonNode about, String field) {
        return PlainText.of(about.path(field).path("value").asText());
    }

    /** A web address in full; an empty text if it is not one. */
    private static String webAddress(String text) {
        String address = text.startsWith("//") ? "https:" + text : text;
        try {
            URI uri = URI.create(address);
            boolean web = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
            return web ? uri.toASCIIString() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
