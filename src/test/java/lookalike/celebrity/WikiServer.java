package lookalike.celebrity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import lookalike.platform.download.ServiceClient;

/**
 * A local server that answers like Wikidata, its query service and Wikimedia Commons, in the form that their documentation describes.
 * Answers are compressed if the client accepts that. Faults are queued by the prefix of the path.
 */
public final class WikiServer implements AutoCloseable {

    /** Time without a byte after which an answer counts as interrupted. */
    static final Duration STALL = Duration.ofSeconds(20);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private volatile int page = 50;
    private volatile long delayNanos;
    private volatile Runnable moment = () -> {};
    private final List<KnownRow> known = new CopyOnWriteArrayList<>();

    private record KnownRow(ObjectNode row, int born, String occupation, String country) {

        boolean fits(String query) {
            return query.matches("(?s).*wd:" + occupation + "\\b.*")
                    && (!query.contains("?iso {") || query.contains('"' + country + '"'))
                    && born >= year(query, ">=")
                    && born <= year(query, "<=");
        }

        private static int year(String query, String comparison) {
            return Integer.parseInt(query.replaceFirst("(?s).*YEAR\\(\\?born\\) " + comparison + " (\\d+).*", "$1"));
        }

        ObjectNode answer(String query) {
            ObjectNode answer = row.deepCopy();
            if (query.contains("?iso {")) {
                answer.putObject("country").put("value", country);
            }
            return answer;
        }
    }

    /** Answers a request badly. */
    @FunctionalInterface
    public interface Fault {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** No fault: the request is answered normally. */
    public static final Fault NO_FAULT = exchange -> {};

    /** No answer until the server stops. */
    public static final Fault SILENCE = exchange -> {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    };

    /** The beginning of an answer, after which the connection ends. */
    public static final Fault HALF = exchange -> {
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        exchange.close();
    };

    /** A request as it was received. */
    public record Request(String path, Map<String, String> parameters, String agent, String encoding) {}

    /** A file of Commons, whose metadata can be changed. */
    public static final class StoredFile {
        private final String title;
        private final byte[] bytes;
        private final ObjectNode info = MAPPER.createObjectNode();
        private final List<String> depicts = new CopyOnWriteArrayList<>();
        private final List<String> categories = new CopyOnWriteArrayList<>();

        private StoredFile(String title, byte[] bytes) {
            this.title = title;
            this.bytes = bytes;
        }

        public StoredFile depicts(String... items) {
            depicts.addAll(List.of(items));
            return this;
        }

        public StoredFile in(String category) {
            categories.add(category);
            return this;
        }

        public StoredFile licence(String shortName) {
            about("LicenseShortName", shortName);
            return this;
        }

        public StoredFile about(String field, String html) {
            ((ObjectNode) info.get("extmetadata"))
                    .set(field, MAPPER.createObjectNode().put("value", html).put("source", "commons-desc-page"));
            return this;
        }

        public StoredFile tell(Consumer<ObjectNode> change) {
            change.accept(info);
            return this;
        }
    }

    public WikiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Sets the number of files on one page of an answer. */
    public void page(int files) {
        page = files;
    }

    /** Sets an action that runs before each answer, while the client waits. */
    public void before(Runnable each) {
        moment = each;
    }

    /** Sets the time after which answers are sent. */
    public void delay(long nanos) {
        delayNanos = nanos;
    }

    /** All requests so far. */
    public List<Request> requests() {
        return requests;
    }

    /** Requests whose path has a prefix. */
    public List<Request> requests(String path) {
        return requests.stream()
                .filter(request -> request.path().startsWith(path))
                .toList();
    }

    /** The largest number of requests that were open at the same time. */
    public int mostOpen() {
        return mostOpen.get();
    }

    /** Answers the next requests of a path badly, one each. */
    public void fail(String path, Fault... next) {
        faults.computeIfAbsent(path, each -> new ArrayDeque<>()).addAll(Arrays.asList(next));
    }

    /** Adds a person; {@code born} is 0 for an unknown year. */
    public ObjectNode person(String id, String label, String description, int born, String portrait, String category) {
        ObjectNode item = item(id, label, description);
        claim(item, "P31", MAPPER.createObjectNode().put("entity-type", "item").put("id", "Q5"));
        claim(item, "P106", MAPPER.createObjectNode().put("entity-type", "item").put("id", "Q33999"));
        if (born != 0) {
            time(item, "P569", born);
        }
        if (!portrait.isEmpty()) {
            item.withArray("/claims/P18")
                    .addObject()
                    .put("rank", "normal")
                    .putObject("mainsnak")
                    .put("snaktype", "value")
                    .putObject("datavalue")
                    .put("value", portrait);
        }
        if (!category.isEmpty()) {
            item.withArray("/claims/P373")
                    .addObject()
                    .put("rank", "normal")
                    .putObject("mainsnak")
                    .put("snaktype", "value")
                    .putObject("datavalue")
                    .put("value", category);
        }
        return item;
    }

    /** Adds an item that is not a person. */
    public ObjectNode item(String id, String label, String description) {
        ObjectNode item = MAPPER.createObjectNode();
        item.put("type", "item").put("id", id);
        item.putObject("labels").putObject("en").put("language", "en").put("value", label);
        item.putObject("descriptions").putObject("en").put("language", "en").put("value", description);
        item.putObject("claims");
        item.putObject("sitelinks").putObject("enwiki").put("site", "enwiki").put("title", label);
        items.put(id, item);
        return item;
    }

    /** Makes an id redirect to another item. */
    public void redirect(String from, String to) {
        items.put(from, items.get(to));
    }

    public static void time(ObjectNode item, String property, int year) {
        claim(
                item,
                property,
                MAPPER.createObjectNode()
                        .put("time", "+%04d-01-01T00:00:00Z".formatted(year))
                        .put("precision", 11));
    }

    private static void claim(ObjectNode item, String property, ObjectNode value) {
        item.withArray("/claims/" + property)
                .addObject()
                .put("rank", "normal")
                .putObject("mainsnak")
                .put("snaktype", "value")
                .putObject("datavalue")
                .set("value", value);
    }

    /** The services of this server, for a program that does not wait long. */
    Services services() {
        return services(address(), STALL);
    }

    /** @param stall time without a byte after which an answer counts as interrupted */
    static Services services(URI address, Duration stall) {
        ServiceClient.Limits limits = new ServiceClient.Limits(
                Duration.ofSeconds(20), stall, Duration.ofMillis(500), 6, Duration.ofSeconds(2), Duration.ofMinutes(2));
        return Services.at(address, limits);
    }

    /** Adds a photo, taken in a year, whose content is its title. */
    StoredFile photo(String title, int year) {
        byte[] bytes = title.getBytes(StandardCharsets.UTF_8);
        return file(title + ".jpg", bytes, 640, 480).about("DateTimeOriginal", Integer.toString(year));
    }

    /** Adds a photo under CC BY-SA 4.0 by Jane Doe, with correct metadata. */
    public StoredFile file(String title, byte[] bytes, int width, int height) {
        StoredFile file = new StoredFile(title, bytes);
        file.info
                .put("size", bytes.length)
                .put("width", width)
                .put("height", height)
                .put("url", photoAddress(title))
                .put("thumburl", photoAddress(title))
                .put("thumbwidth", width)
                .put("thumbheight", height)
                .put("descriptionurl", address() + "wiki/File:" + encoded(title))
                .put("sha1", sha1(bytes))
                .put("mime", title.endsWith(".png") ? "image/png" : "image/jpeg")
                .putObject("extmetadata");
        file.licence("CC BY-SA 4.0")
                .about("LicenseUrl", "https://creativecommons.org/licenses/by-sa/4.0")
                .about("Artist", "<a href=\"//commons.wikimedia.org/wiki/User:Jane\" title=\"User:Jane\">Jane Doe</a>");
        files.put(title, file);
        return file;
    }

    /** Adds an actor without a known country to those whom the query service lists. */
    public void known(String id, String label, String description, int born) {
        known(id, label, description, born, "Q33999", "");
    }

    /** Adds a person whom the query service lists if the query has the occupation and, if it has countries, the country. */
    public void known(String id, String label, String description, int born, String occupation, String country) {
        ObjectNode row = MAPPER.createObjectNode();
        row.putObject("person").put("type", "uri").put("value", "http://www.wikidata.org/entity/" + id);
        row.putObject("personLabel").put("value", label);
        row.putObject("personDescription").put("value", description);
        row.putObject("year").put("value", Integer.toString(born));
        row.putObject("known").put("value", "100");
        known.add(new KnownRow(row, born, occupation, country));
    }

    private String photoAddress(String title) {
        return address() + "photo/" + encoded(title);
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        LockSupport.parkNanos(delayNanos);
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
            requests.add(new Request(
                    path,
                    parameters,
                    exchange.getRequestHeaders().getFirst("User-Agent"),
                    exchange.getRequestHeaders().getFirst("Accept-Encoding")));
            moment.run();
            Fault fault = faults.entrySet().stream()
                    .filter(each -> path.startsWith(each.getKey()))
                    .map(each -> each.getValue().poll())
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse(null);
            if (fault != null && fault != NO_FAULT) {
                fault.answer(exchange);
                return;
            }
            if (path.startsWith("/photo/")) {
                StoredFile file = files.get(path.substring("/photo/".length()));
                send(exchange, 200, file.info.get("mime").asText(), file.bytes);
                return;
            }
            ObjectNode answer = switch (path) {
                case "/wikidata" ->
                    parameters.get("action").equals("wbsearchentities") ? search(parameters) : entities(parameters);
                case "/sparql" -> sparql(parameters.get("query"));
                default -> commons(parameters);
            };
            json(exchange, answer);
        } finally {
            open.decrementAndGet();
        }
    }

    private ObjectNode search(Map<String, String> parameters) {
        String wanted = parameters.get("search");
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode hits = answer.putArray("search");
        items.forEach((id, item) -> {
            String label = item.at("/labels/en/value").asText();
            if (label.toLowerCase().startsWith(wanted.toLowerCase())) {
                ObjectNode hit = hits.addObject();
                hit.put("id", id)
                        .put("label", label)
                        .put("description", item.at("/descriptions/en/value").asText());
                hit.putObject("match")
                        .put("type", "label")
                        .put("language", "en")
                        .put("text", label);
            }
        });
        return answer.put("success", 1);
    }

    private ObjectNode entities(Map<String, String> parameters) {
        ObjectNode answer = MAPPER.createObjectNode();
        ObjectNode entities = answer.putObject("entities");
        for (String id : parameters.get("ids").split("\\|")) {
            entities.set(
                    id,
                    items.getOrDefault(
                            id, MAPPER.createObjectNode().put("id", id).put("missing", "")));
        }
        return answer.put("success", 1);
    }

    private ObjectNode sparql(String query) {
        int most = Integer.parseInt(query.replaceFirst("(?s).*LIMIT (\\d+).*", "$1"));
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode rows = answer.putObject("results").putArray("bindings");
        known.stream().filter(each -> each.fits(query)).limit(most).forEach(each -> rows.add(each.answer(query)));
        return answer;
    }

    private ObjectNode commons(Map<String, String> parameters) {
        String search = parameters.getOrDefault("gsrsearch", "");
        String item = search.replaceFirst(".*haswbstatement:P180=", "");
        String category = parameters.getOrDefault("gcmtitle", "").replaceFirst("^Category:", "");
        String title = parameters.getOrDefault("titles", "").replaceFirst("^File:", "");
        List<StoredFile> found = files.values().stream()
                .filter(file ->
                        file.title.equals(title) || file.depicts.contains(item) || file.categories.contains(category))
                .toList();
        int from = Integer.parseInt(parameters.getOrDefault("gsroffset", parameters.getOrDefault("gcmcontinue", "0")));
        int to = Math.min(found.size(), from + page);
        ObjectNode answer = MAPPER.createObjectNode();
        if (to < found.size()) {
            answer.putObject("continue")
                    .put(search.isEmpty() ? "gcmcontinue" : "gsroffset", to)
                    .put("continue", "-||");
        } else {
            answer.put("batchcomplete", true);
        }
        if (found.isEmpty() && title.isEmpty()) {
            return answer; // like the real service: no "query" at all
        }
        ArrayNode pages = answer.putObject("query").putArray("pages");
        for (StoredFile file : found.subList(from, to)) {
            pages.addObject()
                    .put("ns", 6)
                    .put("title", "File:" + file.title)
                    .putArray("imageinfo")
                    .add(file.info);
        }
        if (found.isEmpty()) {
            pages.addObject().put("ns", 6).put("title", "File:" + title).put("missing", true);
        }
        return answer;
    }

    /** Sends a document, compressed if the client accepts that. */
    public static void json(HttpExchange exchange, ObjectNode document) throws IOException {
        send(exchange, 200, "application/json; charset=utf-8", MAPPER.writeValueAsBytes(document));
    }

    /** A fault that consists of an answer. */
    public static Fault answer(int status, String type, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        byte[] sent = body;
        exchange.getResponseHeaders().set("Content-Type", type);
        String taken = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (type.startsWith("application/json") && taken != null && taken.contains("gzip")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write(body);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            sent = packed.toByteArray();
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(sent);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
