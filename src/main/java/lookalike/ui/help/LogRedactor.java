package lookalike.ui.help;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.image.ClipReader;
import lookalike.image.PhotoEndings;

/**
 * Removes personal information from a log: the home folder, folders and names of photos, addresses. In doubt it removes too much, because a
 * name may contain spaces, so that its beginning in a sentence is unknown.
 */
final class LogRedactor {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|file|data):[^\\s\"]+");

    /** Start of a message: date, level, thread and logger; or the class of an exception. */
    private static final String HEAD =
            "(^\\d[^\\[]*\\[[^\\]]*] \\S+ - |^(?:\\s*(?:Caused by|Suppressed): )?[\\w.$]+: |^)";

    /** Endings of files that cannot be read but are named on refusal, and of files that lie beside photos. */
    private static final List<String> OTHERS = List.of("jxl", "svg", "pdf", "psd", "raw", "heics", "xmp");

    private static final Pattern PICTURE = Pattern.compile(
            HEAD
                    + ".*\\.(?:"
                    + Stream.of(PhotoEndings.ALL, ClipReader.ENDINGS, OTHERS)
                            .flatMap(List::stream)
                            .collect(Collectors.joining("|"))
                    + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PATH = Pattern.compile("(?<![\\w:/.>\\\\])(?:[A-Za-z]:\\\\|/)[^:\"()]*");

    private static final Pattern CATALOGUE = Pattern.compile("[^/\\\\:\"]*(-[0-9a-f-]{36}\\.catalog)");

    private final Map<String, String> folders = new LinkedHashMap<>();

    /**
     * A redactor that knows the private names.
     *
     * @param home the user's folder
     * @param own folders of the program, which may be named, with their replacement names
     * @param personal files and folders of the user
     */
    LogRedactor(Path home, Map<Path, String> own, Collection<Path> personal) {
        personal.stream()
                .sorted(Comparator.comparing((Path path) -> -path.toString().length()))
                .forEach(path -> folders.put(path.toString(), "<folder>"));
        own.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().toString().length()))
                .forEach(entry -> folders.put(entry.getKey().toString(), "<" + entry.getValue() + ">"));
        folders.put(home.toString(), "~");
    }

    /** The lines of a log without private information. */
    String leftOut(List<String> lines) {
        return lines.stream().map(this::leftOut).collect(Collectors.joining("\n"));
    }

    private String leftOut(String line) {
        String left = PICTURE.matcher(line).replaceFirst("$1<photo>");
        left = ADDRESS.matcher(left).replaceAll("<address>");
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            left = left.replace(folder.getKey(), folder.getValue());
        }
        left = CATALOGUE.matcher(left).replaceAll("<dataset>$1");
        return PATH.matcher(left).replaceAll("<path>");
    }
}
