package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.celebrity.FetchedPeople;
import lookalike.export.DescriptorFiles;
import lookalike.folder.CopyReport;
import lookalike.folder.DecidedFiles;
import lookalike.ui.settings.SettingsFile;

/** Kinds of work that trials interrupt, with checks of their results. {@link KilledProgram} does the work. */
enum Work {
    INDEX,
    IMPORT,
    DECISIONS,
    EXPORT,
    MIGRATION,
    SETTINGS,
    COPY,
    MODEL,
    APPLY,
    FETCH,
    SALVAGE;

    private static final int COPIED_BYTES = 200_000;

    /** True if finished work must survive a power cut. */
    boolean isLasting() {
        return this == DECISIONS || this == COPY;
    }

    /** Prepares the files that the work needs, with a number of photos. */
    void prepare(Path place, int photos) throws Exception {
        Path file = place.resolve("a.catalog");
        switch (this) {
            case INDEX -> {
                for (int photo = 0; photo < photos; photo++) {
                    Path image = place.resolve("dataset/p" + photo % 10 + "/" + photo + ".png");
                    Files.createDirectories(image.getParent());
                    Files.writeString(image, "photo " + photo);
                }
                KilledProgram.index(place.resolve("dataset"), file);
            }
            case IMPORT, DECISIONS -> KilledProgram.importNumber(file, 0);
            case MIGRATION -> old(place.resolve("old.catalog"));
            case COPY -> {
                byte[] content = new byte[COPIED_BYTES];
                for (int photo = 0; photo < photos; photo++) {
                    Arrays.fill(content, (byte) photo);
                    Files.write(Files.createDirectories(place.resolve("source")).resolve(photo + ".jpg"), content);
                }
                Files.createDirectories(place.resolve("dataset"));
            }
            case MODEL -> InstalledModel.prepare(place);
            case APPLY -> new DecidedFiles(place).prepare();
            case FETCH -> new FetchedPeople(place).prepare();
            case SALVAGE -> {
                Path sound = place.resolve("sound.catalog");
                KilledProgram.importNumber(sound, 0);
                try (Catalog catalog = Catalog.open(sound)) {
                    catalog.decisions().rename("p1", Optional.of("decided")); // in the log only
                    Files.copy(place.resolve("sound.catalog-wal"), place.resolve("a.catalog-wal"));
                    Files.write(file, Arrays.copyOf(Files.readAllBytes(sound), (int) Files.size(sound) - 1));
                }
            }
            case EXPORT, SETTINGS -> {}
        }
    }

    /**
     * Checks that nothing is lost and nothing is left half done.
     *
     * @param done how many times the work was finished, at least
     */
    void check(Path place, int done) throws Exception {
        Path file = place.resolve("a.catalog");
        switch (this) {
            case INDEX -> {
                KilledProgram.index(place.resolve("dataset"), file);
                Path again = place.resolve("again.catalog");
                KilledProgram.index(place.resolve("dataset"), again);
                try (Stream<Path> photos = Files.walk(place.resolve("dataset"))) {
                    long prepared = photos.filter(photo -> photo.toString().endsWith(".png"))
                            .count();
                    assertThat(rows(file))
                            .hasSizeGreaterThanOrEqualTo((int) prepared + done)
                            .isEqualTo(rows(again));
                }
            }
            case IMPORT -> {
                List<String> rows = rows(file);
                assertThat(rows).hasSize(100);
                assertThat(rows.stream().map(row -> row.split("\\|")[1] + row.split("\\|")[2]))
                        .as("all of one import")
                        .containsOnly(rows.get(0).split("\\|")[1] + rows.get(0).split("\\|")[2]);
                assertThat(Integer.parseInt(rows.get(0).split("\\|")[1].substring("name ".length())))
                        .isGreaterThanOrEqualTo(done);
            }
            case DECISIONS -> {
                try (Catalog catalog = Catalog.open(file)) {
                    int decided = catalog.decisions().journal().size();
                    assertThat(decided).isBetween(done, done + 1);
                    assertThat(catalog.people())
                            .extracting(PersonSummary::name)
                            .contains(decided == 0 ? "name 0" : "decided " + decided);
                }
            }
            case EXPORT -> {
                List<String> names = new ArrayList<>();
                List<float[]> values = new ArrayList<>();
                new DescriptorFiles(place.resolve("labels.csv"), place.resolve("descriptors.csv"))
                        .read(KilledProgram.MODEL, 2, (label, name, descriptor) -> {
                            names.add(name);
                            values.add(descriptor.values());
                        });
                assertThat(names.stream().distinct()).hasSize(1);
                int number = Integer.parseInt(names.get(0).substring("name ".length()));
                assertThat(values.get(0))
                        .as("labels and descriptors of one export")
                        .containsExactly(KilledProgram.descriptor(number).values());
                file = place.resolve(number + ".catalog");
            }
            case MIGRATION -> {
                try (Catalog catalog = Catalog.open(file)) {
                    assertThat(catalog.photosOf("ada")).hasSize(5);
                }
            }
            case SETTINGS -> {
                SettingsFile settings = new SettingsFile(place.resolve("settings.json"));
                assertThat(settings.aside()).isEmpty();
                assertThat(settings.get().matches()).isIn(10, 20);
                return;
            }
            case COPY -> {
                for (int number = 1; number <= done + 1; number++) {
                    checkCopies(place, number, number <= done);
                }
                return;
            }
            case MODEL -> {
                InstalledModel.in(place).check();
                return;
            }
            case APPLY -> {
                new DecidedFiles(place).check();
                file = place.resolve("data/a.catalog");
            }
            case FETCH -> {
                for (int number = 1; number <= done + 1; number++) {
                    new FetchedPeople(place).check(number, number <= done);
                }
                return;
            }
            case SALVAGE -> {
                try (Catalog catalog = Catalog.openOrSalvage(file, told -> {})) {
                    assertThat(catalog.people()).extracting(PersonSummary::name).contains("decided");
                }
            }
        }
        assertThat(integrity(file)).isEqualTo("ok");
    }

    /** Checks that files with photos' names are complete, and that the next run adds the missing photos and duplicates none. */
    private static void checkCopies(Path place, int number, boolean complete) throws IOException {
        Path copies = place.resolve("dataset/p" + number);
        int photos = photosIn(place.resolve("source")).size();
        List<Path> there = Files.isDirectory(copies) ? photosIn(copies) : List.of();
        for (Path copy : there) {
            assertThat(copy).hasSameBinaryContentAs(place.resolve("source").resolve(copy.getFileName()));
        }
        assertThat(there).hasSizeBetween(complete ? photos : 0, photos);
        CopyReport again = KilledProgram.copy(place, number);
        assertThat(again.present()).hasSize(there.size());
        assertThat(again.photos()).hasSize(photos - there.size());
        assertThat(photosIn(copies)).hasSize(photos);
    }

    /** The photos in a folder, without incomplete copies, which have hidden names. */
    private static List<Path> photosIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static List<String> rows(Path file) {
        try (Catalog catalog = Catalog.open(file)) {
            return catalog.descriptors(KilledProgram.MODEL).stream()
                    .map(row -> row.path() + "|" + row.name() + "|" + Arrays.toString(row.values()))
                    .collect(Collectors.toList());
        }
    }

    private static void old(Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String name : List.of("schema-5.sql", "content-5.sql")) {
                try (InputStream in = Catalog.class.getResourceAsStream(name)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
                    for (String command : text.split(";\\s*\\n")) {
                        if (!command.isBlank()) {
                            statement.execute(command);
                        }
                    }
                }
            }
        }
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("PRAGMA integrity_check").getString(1);
        }
    }
}
