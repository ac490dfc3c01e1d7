package lookalike.cassandra;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.platform.files.Sha256;

/**
 * Address of a shared gallery: {@code cassandra://HOST[,HOST...][:PORT]/KEYSPACE[?dc=NAME&credentials=FILE&tls=FILE]}. It never holds a
 * password.
 *
 * @param hosts names or IP addresses of some servers, at least one; these report the others
 * @param port of all servers
 * @param keyspace in lower case
 * @param dataCentre the nearest one; empty to use that of the first server
 * @param credentials file with user and password; empty if none are needed, or the user is asked for them
 * @param trustStore file with the trusted certificates, see {@link TrustStore}; empty for a connection without TLS
 */
public record GalleryAddress(
        List<String> hosts,
        int port,
        String keyspace,
        Optional<String> dataCentre,
        Optional<Path> credentials,
        Optional<Path> trustStore) {

    private static final String SCHEME = "cassandra://";
    private static final int NAME_DIGITS = 12;
    private static final int USUAL_PORT = 9042;
    private static final int MOST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.%]+]");
    private static final Pattern KEYSPACE = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    /** Copies the list. */
    public GalleryAddress {
        hosts = List.copyOf(hosts);
    }

    /** Tests whether a text is meant as an address, not as a file. */
    public static boolean isAddress(String text) {
        return text.startsWith("cassandra:");
    }

    /** @throws SharedGalleryException if the text is not a valid address; the reason says which part is wrong */
    public static GalleryAddress parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw new SharedGalleryException(Reason.NO_ADDRESS, text);
        }
        String[] halves = text.substring(SCHEME.length()).split("\\?", 2);
        int slash = halves[0].indexOf('/');
        String servers = slash < 0 ? halves[0] : halves[0].substring(0, slash);
        String keyspace = slash < 0 ? "" : halves[0].substring(slash + 1);
        if (servers.contains("@")) {
            // Not shown, since the part before the sign may contain a password.
            throw new SharedGalleryException(Reason.BAD_OPTION, SCHEME + "...", "user@");
        }
        if (!KEYSPACE.matcher(keyspace).matches()) {
            throw new SharedGalleryException(Reason.NO_KEYSPACE_NAME, text);
        }
        int colon = servers.lastIndexOf(':');
        boolean hasPort = colon > servers.lastIndexOf(']');
        List<String> hosts = Arrays.asList((hasPort ? servers.substring(0, colon) : servers).split(",", -1));
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new SharedGalleryException(Reason.NO_HOST, text);
        }
        Map<String, String> options = options(text, halves.length < 2 ? "" : halves[1]);
        return new GalleryAddress(
                hosts.stream().map(host -> host.replaceAll("[\\[\\]]", "")).toList(),
                hasPort ? port(text, servers.substring(colon + 1)) : USUAL_PORT,
                keyspace,
                Optional.ofNullable(options.get("dc")),
                Optional.ofNullable(options.get("credentials")).map(Path::of),
                Optional.ofNullable(options.get("tls")).map(Path::of));
    }

    private static int port(String text, String digits) {
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= MOST_PORT) {
                return port;
            }
        }
        throw new SharedGalleryException(Reason.BAD_PORT, text, digits);
    }

    private static Map<String, String> options(String text, String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = option.split("=", 2);
            boolean known = List.of("dc", "credentials", "tls").contains(parts[0]);
            if (!known || parts.length < 2 || parts[1].isEmpty() || options.containsKey(parts[0])) {
                throw new SharedGalleryException(Reason.BAD_OPTION, text.split("\\?", 2)[0], parts[0]);
            }
            options.put(
                    parts[0],
                    plain(parts[1])
                            .orElseThrow(() ->
                                    new SharedGalleryException(Reason.BAD_OPTION, text.split("\\?", 2)[0], parts[0])));
        }
        return options;
    }

    /** Decodes the percent signs of a value; empty if one of them is invalid. Plus signs are kept, since file names may have them. */
    private static Optional<String> plain(String value) {
        try {
            String plain = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            return plain.indexOf(0) < 0 ? Optional.of(plain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Name of the file with this computer's copy of the gallery. */
    public String fileName() {
        return fileName("");
    }

    /** Name of a further file for a particular use, such as a dataset that is indexed for the gallery. */
    public String fileName(String use) {
        String digits = Sha256.of((this + use).getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
        return keyspace + "-" + digits + ".catalog";
    }

    /** Servers and keyspace, which identify a gallery and name it in messages. */
    @Override
    public String toString() {
        return SCHEME + String.join(",", hosts) + (port == USUAL_PORT ? "" : ":" + port) + "/" + keyspace;
    }
}
