package lookalike.celebrity;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import lookalike.platform.desktop.BuildInfo;
import lookalike.platform.download.ServiceClient;

/**
 * Addresses and limits of the services of Wikimedia, all in one place.
 *
 * @param wikidata interface of Wikidata
 * @param query query service of Wikidata
 * @param commons interface of Wikimedia Commons
 * @param agent sent with each request: name, version, and the address of whoever distributes the program, as the
 *     <a href="https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy">policy</a> of Wikimedia asks;
 *     nothing about the user
 * @param limits of requests to all of them
 * @param fresh how long an answer of an interface counts as new; photos are not kept in between
 */
public record Services(
        URI wikidata, URI query, URI commons, String agent, ServiceClient.Limits limits, Duration fresh) {

    /**
     * Width of the photos that are fetched, in pixels. Commons makes pictures of a few widths only: 20, 40, 60, 120, 250, 330, 500, 960,
     * 1280, 1920 and 3840.
     */
    static final int WIDTH = 960;

    /** Seconds that a service's copies of its database may lag behind before it wants to be left alone. */
    static final int MAX_LAG = 5;

    /** Time after which an answer of the query service has begun: it gives a question up after a minute. */
    static final Duration LONGEST_QUERY = Duration.ofSeconds(75);

    /** Items that one request may ask for. */
    static final int MOST_ITEMS = 50;

    /** Files of one page of an answer. */
    static final int PAGE = 50;

    /** Files of one person that are looked at, at most, of each of the two places where they are listed. */
    static final int MOST_FILES = 200;

    /** Most bytes of an interface's answer. */
    static final int MOST_ANSWER = 20 << 20;

    /** Most bytes of a photo. */
    static final int MOST_PHOTO = 30 << 20;

    /** System property with the address of whoever distributes the program, in the place of the one that is built in. */
    static final String CONTACT = "lookalike.contact";

    /** Form of an address that may stand between parentheses in a header: of a page, a mailbox, or both. */
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e&&[^()]]+( [\\x21-\\x7e&&[^()]]+)*");

    /** Two requests a second to a host, and three minutes until a network that is away counts as gone. */
    private static final ServiceClient.Limits LIMITS = new ServiceClient.Limits(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            8,
            Duration.ofSeconds(2),
            Duration.ofMinutes(2));

    /** System property with the address of another server that has all three interfaces, for trials. */
    public static final String SERVER = "lookalike.celebrities";

    /** Those of Wikimedia, or of the server that a system property names. */
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

    /** Those of a server that has all three interfaces: {@code /wikidata}, {@code /sparql} and {@code /commons}. */
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
