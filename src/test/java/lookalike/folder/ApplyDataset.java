package lookalike.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetScanner;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.platform.files.Sha256;
import lookalike.shared.CatalogPhotos;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** A dataset of small files with a catalogue that has them as photos with one face each. */
public final class ApplyDataset implements AutoCloseable {

    /** Path of the catalogue. */
    static final String CATALOG = "data/a.catalog";

    public final Path root;
    public final Path catalogFile;
    private Catalog catalog;

    /** Makes the dataset and its catalogue inside a folder. */
    public ApplyDataset(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("dataset"));
        catalogFile = folder.resolve(CATALOG);
        catalog = Catalog.open(catalogFile);
    }

    /** The catalogue, open. */
    public Catalog catalog() {
        return catalog;
    }

    /** Writes files with different contents and adds them to the catalogue. */
    public ApplyDataset with(String... paths) throws IOException {
        for (String path : paths) {
            file(path, "content of " + path);
        }
        read();
        return this;
    }

    /** Writes a file without adding it to the catalogue. */
    public Path file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Adds all photos in the folder to the catalogue. */
    void read() {
        Dataset dataset = DatasetScanner.scan(root);
        catalog.write(batch -> {
            batch.dataset(root);
            batch.present(CatalogPhotos.FINDERS);
            dataset.people().forEach(person -> {
                batch.person(person.label(), person.name());
                person.photos().forEach(photo -> batch.photo(photo(person.label(), photo.path())));
            });
        });
    }

    private AnalysedPhoto photo(String label, String path) {
        try {
            byte[] content = Files.readAllBytes(root.resolve(path));
            DetectedFace face = new DetectedFace(new FaceBox(1, 2, 3, 4), 0.9);
            return new AnalysedPhoto(
                    label,
                    path,
                    content.length,
                    Files.getLastModifiedTime(root.resolve(path)).toMillis(),
                    Sha256.of(content),
                    PhotoStatus.OK,
                    Optional.empty(),
                    CatalogPhotos.FINDERS,
                    catalog.decisions().chosenFace(label, Sha256.of(content)),
                    Optional.of(new Face(
                            face,
                            new Landmarks(new float[2 * Landmarks.COUNT]),
                            new FaceQuality(5, 0.005, 100),
                            Descriptors.at(path.length()))),
                    List.of(),
                    Set.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds people and photos, and makes random decisions about them. */
    void fill(Random random) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            for (int photo = 0; photo < 1 + random.nextInt(4); photo++) {
                paths.add("p_" + person + (random.nextInt(4) == 0 ? "/sub/" : "/") + photo + ".jpg");
            }
        }
        if (random.nextBoolean()) {
            file("names.csv", "label,name\np_1,Person one\n");
        }
        with(paths.toArray(String[]::new));
        for (int number = 0; number < 25; number++) {
            decide(random);
        }
    }

    private void decide(Random random) {
        List<String> labels = catalog.decisions().labels().stream().sorted().toList();
        List<PhotoRow> photos = catalog.photos().stream()
                .sorted(Comparator.comparing(PhotoRow::path))
                .toList();
        String label = labels.get(random.nextInt(labels.size()));
        String other = labels.get(random.nextInt(labels.size()));
        PhotoRow photo = photos.get(random.nextInt(photos.size()));
        switch (random.nextInt(8)) {
            case 0 -> catalog.decisions().rename(label, Optional.of("Name: " + random.nextInt(9)));
            case 1 -> catalog.decisions().rename(label, Optional.of(other.replace('/', ' ')));
            case 2 -> catalog.decisions().merge(List.of(label), other, Optional.empty());
            case 3 -> catalog.decisions().move(List.of(photo), other);
            case 4 -> catalog.decisions().split(List.of(photo), "New " + random.nextInt(5));
            case 5 -> catalog.decisions().exclude(List.of(photo), random.nextBoolean());
            case 6 ->
                catalog.decisions()
                        .add(List.of(Decision.face(
                                photo.key(),
                                photo.path(),
                                Optional.of(new DetectedFace(new FaceBox(1 + random.nextInt(9), 2, 3, 4), 0.5)),
                                Optional.empty())));
            default -> catalog.decisions().undo();
        }
    }

    /** The photo at a path; fails if there is none. */
    public PhotoRow at(String path) {
        return catalog.photoAt(path).orElseThrow();
    }

    ApplyReport apply() {
        ApplyRun run = new ApplyRun(catalog);
        return run.run(run.plan(), Progress.NONE, new CancelSignal());
    }

    ApplyReport undo() {
        return new ApplyRun(catalog).undo(Progress.NONE);
    }

    /** All files with their contents, by path. */
    public Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** The paths of all files and folders. */
    List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    /** For each content, the people with whom it is shown, and the decisions about it. */
    Map<String, List<String>> shown() {
        Map<String, String> names =
                catalog.people().stream().collect(Collectors.toMap(PersonSummary::label, PersonSummary::name));
        return catalog.photos().stream()
                .collect(Collectors.groupingBy(
                        PhotoRow::hash,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        photo -> names.get(photo.label())
                                                + (photo.excluded() ? ", excluded" : "")
                                                + catalog.decisions()
                                                        .chosenFace(photo.datasetLabel(), photo.hash())
                                                        .map(face -> ", " + face.box())
                                                        .orElse(""),
                                        Collectors.toList()),
                                list -> list.stream().sorted().toList())));
    }

    /** Label, name and path of every photo according to the folder. */
    List<String> scanned() {
        return DatasetScanner.scan(root).people().stream()
                .flatMap(person -> person.photos().stream()
                        .map(photo -> person.label() + "|" + person.name() + "|" + photo.path()))
                .sorted()
                .toList();
    }

    /** The same according to the catalogue, ignoring decisions. */
    List<String> known() {
        return catalog.photos().stream()
                .map(photo -> photo.datasetLabel() + "|" + catalog.decisions().ownName(photo.datasetLabel()) + "|"
                        + photo.path())
                .sorted()
                .toList();
    }

    /** Closes and opens the catalogue, as restarting the program does. */
    void reopen() {
        catalog.close();
        catalog = Catalog.open(catalogFile);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
