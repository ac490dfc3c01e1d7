package lookalike.celebrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;

/** The sample cast as people on a local server, with their photos as files of Commons. */
public final class CastWiki {

    private static final Path CAST = AppFolders.current().sampleCast();
    private static final int SIDE = 320;

    private CastWiki() {}

    /** The names of the cast, in alphabetical order. */
    public static List<String> names() {
        try (Stream<Path> people = Files.list(CAST)) {
            return people.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a person of the cast.
     *
     * @param id Wikidata id
     * @param photos number of photos, including the portrait; at most five
     */
    public static void add(WikiServer server, String id, String name, int photos) throws IOException {
        server.person(id, name, "actor", 1970, name + " 1.jpg", "");
        for (int i = 1; i <= photos; i++) {
            String file = name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + i + ".jpg";
            WikiServer.StoredFile stored = server.file(
                    name + " " + i + ".jpg",
                    Files.readAllBytes(CAST.resolve(name).resolve(file)),
                    SIDE,
                    SIDE);
            stored.about("DateTimeOriginal", Integer.toString(2000 + i));
            if (i > 1) {
                stored.depicts(id);
            }
        }
    }

    /** Serves the whole cast until it is stopped. Argument: delay of each answer in milliseconds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (WikiServer server = new WikiServer()) {
            int number = 0;
            for (String name : names()) {
                number++;
                add(server, "Q" + number, name, number % 5 == 0 ? 3 : 5);
            }
            server.person("Q1001", "Paul Simon", "American musician", 1941, "", "");
            server.person("Q1002", "Paul Simon", "American politician", 1928, "", "");
            server.delay(TimeUnit.MILLISECONDS.toNanos(args.length == 0 ? 0 : Long.parseLong(args[0])));
            System.out.println("-Dlookalike.celebrities=" + server.address());
            Thread.currentThread().join();
        }
    }
}
