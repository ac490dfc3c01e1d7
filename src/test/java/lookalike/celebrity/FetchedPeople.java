package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.platform.download.VirtualPace;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;

/** Datasets of celebrities that are fetched from a local server, for trials that interrupt this. */
public record FetchedPeople(Path folder) {

    /** Beginning of the datasets' names. */
    public static final String DATASET = "Celebrities";

    private static final int PEOPLE = 3;
    private static final int PHOTOS = 3;

    /** Fetches the first person of the first dataset. */
    public void prepare() throws IOException {
        fetch(dataset(1), 1);
    }

    /** Fetches the dataset with a number. */
    public void fetch(int number) throws IOException {
        fetch(dataset(number), PEOPLE);
    }

    private Path dataset(int number) {
        return folder.resolve(DATASET + " " + number);
    }

    private void fetch(Path dataset, int people) throws IOException {
        try (WikiServer server = new WikiServer()) {
            List<Celebrity> stars = IntStream.rangeClosed(1, people)
                    .mapToObj(number -> star(server, number))
                    .toList();
            CelebrityOptions options = new CelebrityOptions(PHOTOS, PHOTOS, EnumSet.allOf(PhotoLicence.class));
            RunReport report = new CelebrityRun(
                            server.services(), folder.resolve("cache"), Disk.REAL, new VirtualPace(), Clock.systemUTC())
                    .run(stars, new TitleJudge(), dataset, options, RunListener.NONE, new CancelSignal());
            report.failure().ifPresent(failure -> {
                throw failure;
            });
        }
    }

    private static Celebrity star(WikiServer server, int number) {
        String name = "Star " + number;
        server.person("Q" + number, name, "actress", 1970, name + " portrait.jpg", "");
        server.photo(name + " portrait", 2000);
        for (int photo = 1; photo < PHOTOS; photo++) {
            server.photo(name + " photo " + photo, 2000 + photo).depicts("Q" + number);
        }
        return Celebrity.named(name, "1970");
    }

    /**
     * Checks that photos are whole and credited, and that the next run completes the dataset.
     *
     * @param number of the dataset
     * @param complete whether the dataset was reported as complete
     */
    public void check(int number, boolean complete) throws IOException {
        Path whole = folder.resolve("whole");
        fetch(whole, PEOPLE);
        Map<String, String> all = photos(whole);
        Map<String, String> left = photos(dataset(number));
        assertThat(all).hasSize(PEOPLE * PHOTOS).containsAllEntriesOf(left);
        assertThat(left).hasSizeGreaterThanOrEqualTo(complete ? PEOPLE * PHOTOS : number == 1 ? PHOTOS : 0);
        assertThat(credits(dataset(number)))
                .as("no photo without a credit")
                .containsKeys(left.keySet().toArray(String[]::new));
        fetch(number);
        assertThat(photos(dataset(number))).isEqualTo(all);
        assertThat(credits(dataset(number))).isEqualTo(credits(whole));
        assertThat(files(dataset(number)))
                .as("nothing half written")
                .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    /** The contents of the photos, by path. */
    private static Map<String, String> photos(Path dataset) throws IOException {
        Map<String, String> photos = new TreeMap<>();
        for (Path file : files(dataset)) {
            if (file.getFileName().toString().matches("[^.].*\\.jpg")) {
                String path = dataset.relativize(file).toString().replace('\\', '/');
                photos.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return photos;
    }

    /** The titles of the credited photos, by path. */
    private static Map<String, String> credits(Path dataset) {
        return Credits.of(dataset).all().stream().collect(Collectors.toMap(Credit::path, Credit::title));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
