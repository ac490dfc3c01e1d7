package lookalike.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.celebrity.FetchedPeople;
import lookalike.export.DescriptorFiles;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.face.PhotoFaces;
import lookalike.folder.CopyReport;
import lookalike.folder.CopyRun;
import lookalike.folder.DecidedFiles;
import lookalike.folder.PersonFolder;
import lookalike.image.NamedRegion;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.settings.SettingsFile;

/**
 * A process that works until it is killed; see {@link KillTrialTest}. It prints the number of each finished piece of work on a line of its
 * own.
 */
final class KilledProgram {

    static final ModelId MODEL = new ModelId("m", "0".repeat(64));
    static final Finders FINDERS = TestModels.finders("finders");
    static final int PEOPLE = 20;

    private static final int FACES = 5;

    private KilledProgram() {}

    /** @param arguments a kind of work, a folder, and optionally the number of repetitions */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Path file = folder.resolve("a.catalog");
        Work work = Work.valueOf(arguments[0]);
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        for (int number = 1; number <= most; number++) {
            switch (work) {
                case INDEX -> {
                    Files.writeString(folder.resolve("dataset/p0/" + number + ".jpg"), "new " + number);
                    index(folder.resolve("dataset"), file);
                }
                case IMPORT -> importNumber(file, number);
                case DECISIONS -> decide(file, number, number == most);
                case EXPORT -> export(folder, number);
                case MIGRATION -> {
                    // Not copied over the old file, because there would be no file between the removal and the copy.
                    Path old = Files.copy(
                            folder.resolve("old.catalog"),
                            folder.resolve("copy.catalog"),
                            StandardCopyOption.REPLACE_EXISTING);
                    Files.move(old, file, StandardCopyOption.ATOMIC_MOVE);
                    Catalog.open(file).close();
                }
                case SETTINGS -> requireMatches(number, settings(folder.resolve("settings.json"), number));
                case COPY -> requireAll(copy(folder, number));
                case SALVAGE -> Catalog.openOrSalvage(file, told -> {}).close();
                case MODEL -> InstalledModel.in(folder).downloadAndRemove();
                case APPLY -> new DecidedFiles(folder).applyAndUndo();
                case FETCH -> new FetchedPeople(folder).fetch(number);
            }
            System.out.println(number);
        }
    }

    static BuildReport index(Path dataset, Path file) {
        try (Catalog catalog = Catalog.open(file)) {
            return new IndexBuilder(
                            new ModelSelection(FINDERS, DescriptorModel.of(MODEL)), TextAnalyser::new, () -> null, 2)
                    .build(dataset, catalog, Progress.NONE, new CancelSignal());
        }
    }

    /** Imports descriptors that are all made from the same number. */
    static void importNumber(Path file, int number) {
        try (Catalog catalog = Catalog.open(file)) {
            catalog.importDescriptors(IntStream.range(0, PEOPLE)
                    .mapToObj(person -> new ImportedPerson(
                            "p" + person,
                            "name " + number,
                            IntStream.range(0, FACES)
                                    .mapToObj(face -> descriptor(number))
                                    .toList()))
                    .toList());
        }
    }

    /** Makes a decision. The catalogue stays open after the last one, because closing would write it to the disk in any case. */
    private static void decide(Path file, int number, boolean last) {
        Catalog catalog = Catalog.open(file);
        catalog.decisions().rename("p1", Optional.of("decided " + number));
        if (!last) {
            catalog.close();
        }
    }

    static void export(Path folder, int number) throws IOException {
        Path source = folder.resolve(number % 2 + ".catalog");
        if (Files.notExists(source)) {
            importNumber(source, number % 2);
        }
        try (Catalog catalog = Catalog.open(source)) {
            new DescriptorFiles(folder.resolve("labels.csv"), folder.resolve("descriptors.csv"))
                    .write(Gallery.load(catalog, MODEL));
        }
    }

    /** Changes the number of matches in the settings, and returns the number read back from the file. */
    static int settings(Path file, int number) {
        try (SettingsFile settings = new SettingsFile(file)) {
            settings.change(before -> before.withMatches(matches(number)));
        }
        try (SettingsFile settings = new SettingsFile(file)) {
            return settings.get().matches();
        }
    }

    private static int matches(int number) {
        return number % 2 == 0 ? 20 : 10;
    }

    private static void requireMatches(int number, int found) throws IOException {
        if (found != matches(number)) {
            throw new IOException("the file has the former settings");
        }
    }

    static CopyReport copy(Path folder, int number) {
        return new CopyRun(new PersonFolder(folder.resolve("dataset"), "p" + number))
                .copy(List.of(folder.resolve("source")), Progress.NONE, new CancelSignal());
    }

    private static void requireAll(CopyReport report) throws IOException {
        if (!report.leftOut().isEmpty()) {
            throw new IOException(report.leftOut().get(0).sentence());
        }
    }

    static Descriptor descriptor(int number) {
        return Descriptor.unit(MODEL, new float[] {1, number});
    }

    /** Pretends that any file is a photo with a face. */
    private static final class TextAnalyser implements PhotoAnalyser {

        @Override
        public PhotoFaces analyse(String path, byte[] bytes, Optional<DetectedFace> chosen) {
            Face face = new Face(
                    new DetectedFace(new FaceBox(0, 0, 10, 10), 0.9),
                    new Landmarks(new float[2 * Landmarks.COUNT]),
                    new FaceQuality(5, 0.005, 100),
                    descriptor(new String(bytes, StandardCharsets.UTF_8).hashCode() % 1000));
            return new PhotoFaces(Optional.of(face), List.of(), Set.of());
        }

        @Override
        public PhotoFaces analyse(String path, byte[] bytes, NamedRegion named) {
            throw new IllegalStateException("no text has regions");
        }

        @Override
        public List<Descriptor> describe(String path, byte[] bytes, Landmarks landmarks, Set<ModelId> wanted) {
            return List.of(descriptor(new String(bytes, StandardCharsets.UTF_8).hashCode() % 1000));
        }

        @Override
        public void close() {}
    }
}
