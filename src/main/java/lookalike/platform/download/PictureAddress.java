package lookalike.platform.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.platform.download.DownloadException.Reason;

/**
 * Address of a picture, as browsers provide it.
 *
 * @param uri of the scheme http, https, file, or data (RFC 2397)
 */
public record PictureAddress(URI uri) {

    private static final List<String> SCHEMES = List.of("http", "https", "file", "data");
    private static final Pattern IMAGE = Pattern.compile(
            "<img\\s(?:[^>]*?\\s)?src\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))", Pattern.CASE_INSENSITIVE);

    /** Characters that browsers leave in addresses although RFC 3986 requires escapes. */
    private static final Pattern UNESCAPED = Pattern.compile("[ \"<>\\\\^`{|}]|%(?![0-9a-fA-F]{2})");

    private static final int LONGEST_SHOWN = 120;

    /** The address in a text that is a single address, or the first one in a list of addresses (RFC 2483). */
    public static Optional<PictureAddress> ofText(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .limit(2)
                .toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        boolean known = SCHEMES.contains(scheme(first)) && !first.contains(" ");
        return known ? of(first) : Optional.empty();
    }

    /** The address of the first picture in a piece of a web page; empty if there is none or it is relative. */
    public static Optional<PictureAddress> ofHtml(String html) {
        Matcher image = IMAGE.matcher(html);
        if (!image.find()) {
            return Optional.empty();
        }
        String source =
                image.group(1) != null ? image.group(1) : image.group(2) != null ? image.group(2) : image.group(3);
        String address = source.strip().replace("&amp;", "&");
        return SCHEMES.contains(scheme(address)) ? of(address) : Optional.empty();
    }

    /** The last part of the path, as a name to show; empty if there is none. */
    public Optional<String> name() {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).strip();
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    /** True if the address contains the picture itself. */
    public boolean isData() {
        return scheme(uri.toString()).equals("data");
    }

    /** The file of this computer that the address names, if it names one. */
    public Optional<Path> file() {
        return scheme(uri.toString()).equals("file") ? Optional.of(Path.of(uri)) : Optional.empty();
    }

    /**
     * The picture that the address contains.
     *
     * @throws DownloadException if it is not there, or cannot be decoded
     */
    public byte[] data() {
        String rest = uri.getRawSchemeSpecificPart();
        int comma = rest.indexOf(',');
        if (!isData() || comma < 0) {
            throw new DownloadException(toString(), Reason.NO_DATA);
        }
        try {
            // A plus is a plus here, not a space as in a form.
            String content =
                    URLDecoder.decode(rest.substring(comma + 1).replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            boolean base64 = rest.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64");
            return base64 ? Base64.getMimeDecoder().decode(content) : content.getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new DownloadException(toString(), Reason.DAMAGED, e, e.getMessage());
        }
    }

    /** The address as shown to users, shortened to a line or two. */
    @Override
    public String toString() {
        String all = uri.toString();
        return all.length() <= LONGEST_SHOWN ? all : all.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Optional<PictureAddress> of(String address) {
        try {
            String escaped = UNESCAPED
                    .matcher(address)
                    .replaceAll(match -> "%%%02X".formatted((int) match.group().charAt(0)));
            PictureAddress found = new PictureAddress(new URI(new URI(escaped).toASCIIString()));
            found.file(); // fails for file addresses that do not name a file
            return Optional.of(found);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // it only looks like an address
        }
    }

    private static String scheme(String address) {
        int colon = address.indexOf(':');
        return colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
