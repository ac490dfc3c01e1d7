package lookalike.celebrity;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import lookalike.platform.desktop.BuildInfo;
import lookalike.platform.download.ServiceClient;

/**
 * Addresses and limits of the Wikimedia services.
 *
 * @param wikidata API of Wikidata
 * @param query query service of Wikidata
 * @param commons API of Wikimedia Commons
 * @param agent User-Agent of each request: name, version, and the address of the program's distributor, as Wikimedia's
 *     <a href="https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy">policy</a> asks;
 *     nothing about the user
 * @param limits for requests to all services
 * @param fresh how long the answer of an API is cached; photos are not cached
 */
public record Services(
        URI wikidata, URI query, URI commons, String agent, ServiceClient.Limits limits, Duration fresh) {

    /**
     * Width of the photos that are fetched, in pixels. Commons makes pictures only in these widths: 20, 40, 60, 120, 250, 330, 500, 960,
     * 1280, 1920 and 3840.
     */
    static final int WIDTH = 960;

    /** Value of the parameter {@code maxlag}: a service whose database copies lag behind by more seconds rejects the request. */
    static final int MAX_LAG = 5;

    /** Longest wait for an answer of the query service, which itself aborts a query after a minute. */
    static final Duration LONGEST_QUERY = Duration.ofSeconds(75);

    /** Largest number of items in one request. */
    static final int MOST_ITEMS = 50;

    /** Number of files on one page of an answer. */
    static final int PAGE = 50;

    /** Largest number of files of one person from each of the two sources: files that depict the person, and the person's category. */
    static final int MOST_FILES = 200;

    /** Largest number of bytes in the answer of an API. */
    static final int MOST_ANSWER = 20 << 20;

    /** Largest number of bytes in a photo. */
    static final int MOST_PHOTO = 30 << 20;

    /** System property with the address of the program's distributor, which overrides the built-in one. */
    static final String CONTACT = "lookalike.contact";

    /** Address that may stand between parentheses in a header: of a web page, a mailbox, or both. */
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e&&[^()]]+( [\\x21-\\x7e&&[^()]]+)*");

    /** Two requests a second to a host, and three minutes until a network that is away counts as gone. */
    private static final ServiceClient.Limits LIMITS = new ServiceClient.Limits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            8,
            Duration.ofSeconds(2),
            Duration.ofMinutes(2));

    /** System property with the address of a test server that has all three services. */
    public static final String SERVER = "lookalike.celebrities";

    /** The Wikimedia services, or those of the server that the system property {@value #SERVER} names. */
    public static Services current() {
        String server = System.getProperty(SERVER);
        return server == null ? wikimedia() : at(URI.create(server), LIMITS.spaced(Duration.ofMillis(5)));
    }

    private static Services wikimedia() {
        return new Services(
                URI.create("https://www.wikidata.org/w/api.php"),
                URI.create("https://query.wikidata.org/sparql"),
                URI.create("https://commons.wikimedia.org/w/api.php"),
                agentOfProgram(),
                LIMITS,
                Duration.ofDays(1));
    }

    /** The services of a server that has all three: {@code /wikidata}, {@code /sparql} and {@code /commons}. */
    static Services at(URI server, ServiceClient.Limits limits) {
        return new Services(
                server.resolve("/wikidata"),
                server.resolve("/sparql"),
                server.resolve("/commons"),
                agentOfProgram(),
                limits,
                Duration.ofDays(1));
    }

    private static String agentOfProgram() {
        String version = BuildInfo.version().replaceFirst(",.*", "");
        String contact = Optional.ofNullable(System.getProperty(CONTACT))
                .or(BuildInfo::contact)
                .filter(address -> ADDRESS.matcher(address).matches())
                .orElse("desktop application");
        return "Lookalike/%s (%s)".formatted(version, contact);
    }
}
