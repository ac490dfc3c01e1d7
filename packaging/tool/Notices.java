import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes what is in the program that others have made, by which licence, and every text about it that their jars carry. Fails when a
 * jar is not in the list of libraries, or a library of the list has no jar.
 *
 * <p>Usage: {@code java Notices.java third-party.csv TEXTS APP}, where TEXTS is the folder of the terms that a jar ought to carry and does
 * not, as {@code LIBRARY/NAME.txt}, and APP the folder with the jars; the text goes to {@code APP/third-party.txt}.
 */
public final class Notices {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*?)(-(linux|mac|win|macosx|windows)[a-z0-9_-]*)?\\.jar");

    private static final Pattern TERMS = Pattern.compile("(.*/)?(licen[cs]e|notice|copying|thirdpartynotices)(\\.[a-z]+)?");

    private static final String RULE = "-".repeat(80);

    /** A library: its licence and its project, as the list says, and the versions and texts that were found. */
    private record Library(String licence, String project, TreeSet<String> versions) {}

    private Notices() {}

    public static void main(String[] arguments) throws IOException {
        SortedMap<String, Library> libraries = read(Path.of(arguments[0]));
        Path app = Path.of(arguments[2]);
        SortedMap<String, TreeSet<String>> texts = new TreeMap<>();
        for (Path jar : jars(app)) {
            Matcher name = JAR.matcher(jar.getFileName().toString());
            Library library = name.matches() ? libraries.get(name.group(1)) : null;
            if (library == null) {
                throw new IOException(jar + " is not in " + arguments[0]);
            }
            library.versions().add(name.group(2));
            collect(jar, name.group(1), texts);
        }
        collect(Path.of(arguments[1]), texts);
        for (Map.Entry<String, Library> library : libraries.entrySet()) {
            if (library.getValue().versions().isEmpty()) {
                throw new IOException(library.getKey() + " of " + arguments[0] + " has no jar in " + app);
            }
        }
        Files.writeString(app.resolve("third-party.txt"), text(libraries, texts));
    }

    /** Lines of three fields without quotes; only the first and the last comma count, so that a licence may have some. */
    private static SortedMap<String, Library> read(Path list) throws IOException {
        SortedMap<String, Library> libraries = new TreeMap<>();
        for (String line : Files.readAllLines(list).subList(1, (int) Files.lines(list).count())) {
            int first = line.indexOf(',');
            int last = line.lastIndexOf(',');
            libraries.put(
                    line.substring(0, first),
                    new Library(line.substring(first + 1, last), line.substring(last + 1), new TreeSet<>()));
        }
        return libraries;
    }

    private static List<Path> jars(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().startsWith("lookalike-"))
                    .sorted()
                    .toList();
        }
    }

    /** Adds the texts of a jar to those that are known, each with the libraries that carry it. */
    private static void collect(Path jar, String library, SortedMap<String, TreeSet<String>> texts) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (TERMS.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches() && !entry.getName().endsWith(".class")) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    texts.computeIfAbsent(text.replace("\r\n", "\n").strip(), unknown -> new TreeSet<>()).add(library);
                }
            }
        }
    }

    /** Adds the texts of a folder, whose sub-folders are named after the libraries. */
    private static void collect(Path folder, SortedMap<String, TreeSet<String>> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.computeIfAbsent(Files.readString(file).strip(), unknown -> new TreeSet<>())
                        .add(file.getParent().getFileName().toString());
            }
        }
    }

    private static String text(SortedMap<String, Library> libraries, SortedMap<String, TreeSet<String>> texts) {
        StringBuilder text = new StringBuilder("Lookalike contains these works of others, unchanged but for parts left out.\n\n");
        text.append("Java runtime: GPL-2.0 with Classpath exception, https://openjdk.org\n");
        text.append("  its texts are in the folder legal of the runtime\n");
        text.append("Networks: see README.md and licences in the folder models\n");
        libraries.forEach((name, library) -> text.append(String.format(
                "%s %s: %s, %s%n", name, String.join(", ", library.versions()), library.licence(), library.project())));
        texts.forEach((terms, names) -> text.append('\n').append(RULE).append('\n')
                .append(String.join(", ", names)).append('\n').append(RULE).append("\n\n")
                .append(terms).append('\n'));
        return text.toString().replace("\r\n", "\n");
    }
}
