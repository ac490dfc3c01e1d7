package lookalike.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The libraries that this run has on its class path, with the texts of licences that they carry. */
public final class Libraries {

    private static final Pattern FILE =
            Pattern.compile("(.+?)-(\\d[^/]*?)(?:-(linux|mac|win|macosx|windows)[a-z0-9_-]*)?\\.jar");
    private static final Pattern TERMS =
            Pattern.compile("(?:.*/)?(?:license|licence|notice|copying|thirdpartynotices)[^/]*");

    /**
     * A library.
     *
     * @param name of its file, without version and platform
     * @param texts the names of the licences and notices in it, may be empty
     */
    public record Library(String name, String version, Path file, List<String> texts) {}

    private Libraries() {}

    /** All libraries of the class path by their names; natives of the same library are not told apart. */
    public static List<Library> ofThisRun() {
        List<Library> found = new ArrayList<>();
        Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                .map(Libraries::of)
                .filter(library -> !library.name().equals("lookalike"))
                .sorted(Comparator.comparing(Library::name)
                        .thenComparing(library -> library.texts().isEmpty()))
                .filter(library ->
                        found.isEmpty() || !found.get(found.size() - 1).name().equals(library.name()))
                .forEachOrdered(found::add);
        return found;
    }

    /** The library in a jar. */
    static Library of(Path jar) {
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
            return new Library(
                    known ? parts.group(1) : jar.getFileName().toString().replace(".jar", ""),
                    known ? parts.group(2) : "",
                    jar,
                    texts);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    /** A licence or notice that a library carries. */
    public static String text(Library library, String name) {
        try (ZipFile zip = new ZipFile(library.file().toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(library.file() + " cannot be read", e);
        }
    }
}
