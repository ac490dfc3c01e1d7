package lookalike.platform.desktop;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The libraries on the class path of this run, with the licence texts that they contain. */
public final class Libraries {

    private static final Pattern FILE =
            Pattern.compile("(.+?)-(\\d[^/]*?)(?:-(linux|mac|win|macosx|windows)[a-z0-9_-]*)?\\.jar");
    private static final Pattern TERMS =
            Pattern.compile("(?:.*/)?(?:license|licence|notice|copying|thirdpartynotices)[^/]*");

    /**
     * A library.
     *
     * @param name of its file, without version and platform
     * @param licence its terms; empty for a library that does not come with the program
     * @param texts the names of the licences and notices in it, may be empty
     */
    public record Library(String name, String version, String licence, Path file, List<String> texts) {}

    private Libraries() {}

    /** All libraries of the class path, sorted by name. Several jars of a library, such as those with native code, count as one. */
    public static List<Library> ofThisRun() {
        List<Library> found = new ArrayList<>();
        Map<String, String> licences = licences();
        Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                .map(file -> of(file, licences))
                .filter(library -> !library.name().equals("lookalike"))
                .sorted(Comparator.comparing(Library::name)
                        .thenComparing(library -> library.texts().isEmpty()))
                .filter(library ->
                        found.isEmpty() || !found.get(found.size() - 1).name().equals(library.name()))
                .forEachOrdered(found::add);
        return found;
    }

    /** The library in a jar. */
    private static Library of(Path jar, Map<String, String> licences) {
        Matcher parts = FILE.matcher(jar.getFileName().toString());
        boolean known = parts.matches();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> texts = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> TERMS.matcher(name.toLowerCase(Locale.ROOT)).matches()
                            && !name.endsWith(".class")
                            && !name.endsWith("/"))
                    .sorted()
                    .toList();
            String name = known ? parts.group(1) : jar.getFileName().toString().replace(".jar", "");
            String version = known ? parts.group(2) : "";
            return new Library(name, version, licences.getOrDefault(name, ""), jar, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    /** The terms of the libraries that come with the program, by library name: {@code packaging/third-party.csv}. */
    static Map<String, String> licences() {
        try (InputStream in = Libraries.class.getResourceAsStream("third-party.csv")) {
            Map<String, String> licences = new TreeMap<>();
            // Only the first and the last comma separate fields, so that a licence may contain commas.
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> licences.put(
                            line.substring(0, line.indexOf(',')),
                            line.substring(line.indexOf(',') + 1, line.lastIndexOf(','))));
            return licences;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of libraries cannot be read", e);
        }
    }

    /** A licence or notice that a library contains. */
    public static String text(Library library, String name) {
        try (ZipFile zip = new ZipFile(library.file().toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(library.file() + " cannot be read", e);
        }
    }
}
