package lookalike.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.health.HealthCheck;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.shared.LfwProtocol;
import lookalike.shared.SharedFolder;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Prints how many errors of LFW the health check finds: the known errors of LFW itself, and errors planted in a copy of it. Needs the
 * shared folder.
 */
public final class HealthRates {

    private static final Set<FindingKind> KINDS = EnumSet.complementOf(EnumSet.of(FindingKind.THIN));
    private static final int FACES = 50;
    private static final int LEAST_FACE = 30;

    private final String model;
    private final Path catalogFile;
    private final Path work;

    private HealthRates(String model, Path catalogFile, Path work) {
        this.model = model;
        this.catalogFile = catalogFile;
        this.work = work;
    }

    /**
     * @param arguments a catalogue of LFW, a model whose descriptors it has, a folder for copies, and seeds for planted errors; without a
     * seed, only LFW itself is checked
     */
    public static void main(String[] arguments) throws IOException {
        HealthRates rates = new HealthRates(arguments[1], Path.of(arguments[0]), Path.of(arguments[2]));
        List<Finding> asItIs = rates.asItIs();
        for (int i = 3; i < arguments.length; i++) {
            rates.planted(Long.parseLong(arguments[i]), asItIs);
        }
    }

    private List<Finding> asItIs() throws IOException {
        Path copy = fresh("as-it-is").resolve("lfw.catalog");
        Files.copy(catalogFile, copy);
        try (Catalog catalog = Catalog.open(copy)) {
            List<Finding> found = check(catalog);
            System.out.printf("%nLFW as it is, %s%n", model);
            for (FindingKind kind : KINDS) {
                System.out.printf("  %-15s %4d%n", kind, of(found, kind).count());
            }
            known(found);
            write(found, work.resolve("as-it-is-" + model + ".txt"));
            return found;
        }
    }

    private List<Finding> check(Catalog catalog) {
        LoadedModels models = TestModels.starter(model);
        Gallery gallery = Gallery.load(catalog, models.descriptorModel());
        long cpu = cpu();
        long start = System.nanoTime();
        List<Finding> found =
                new HealthCheck(catalog, gallery, () -> models, Progress.NONE, new CancelSignal()).findings(KINDS);
        System.out.printf(
                Locale.ROOT,
                "%n%d faces checked in %.1f s, %.1f s of CPU%n",
                gallery.size(),
                (System.nanoTime() - start) / 1e9,
                (cpu() - cpu) / 1e9);
        return found;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Stream<Finding> of(List<Finding> found, FindingKind kind) {
        return found.stream().filter(finding -> finding.kind() == kind);
    }

    private static void write(List<Finding> found, Path file) throws IOException {
        Files.write(
                file,
                found.stream()
                        .map(finding -> String.format(
                                Locale.ROOT,
                                "%.4f\t%s\t%s\t%s\t%s\t%s",
                                finding.certainty(),
                                finding.kind(),
                                String.join(",", finding.people()),
                                String.join(",", finding.photos()),
                                finding.suggestion().id(),
                                finding.evidence()))
                        .toList());
    }

    /** Prints the known errors, each with its rank among the findings of a kind. */
    private static void known(List<Finding> found) throws IOException {
        List<String> lines = Files.readAllLines(SharedFolder.resolve("reference/lfw-known-errors.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",");
            Predicate<Finding> fits =
                    finding -> names(finding, parts[1]) && (parts[2].contains("(") || names(finding, parts[2]));
            System.out.printf(
                    "  %-28s %-30s %-30s %s%n",
                    parts[0],
                    parts[1],
                    parts[2],
                    EnumSet.allOf(FindingKind.class).stream()
                            .flatMap(kind -> {
                                List<Finding> all = of(found, kind).toList();
                                return IntStream.range(0, all.size())
                                        .filter(i -> fits.test(all.get(i)))
                                        .mapToObj(i -> String.format(
                                                Locale.ROOT,
                                                "%s %d (%.3f)",
                                                kind,
                                                i + 1,
                                                all.get(i).certainty()));
                            })
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Tests whether a finding names a person, or a photo by the name of its file. */
    private static boolean names(Finding finding, String what) {
        boolean photo = what.matches(".*_\\d{4}");
        return photo
                ? finding.photos().stream().anyMatch(path -> path.endsWith("/" + what + ".jpg"))
                        || finding.photos().isEmpty() && finding.people().contains(what.replaceAll("_\\d{4}$", ""))
                : finding.people().contains(what);
    }

    private void planted(long seed, List<Finding> asItIs) throws IOException {
        Path folder = fresh("planted");
        PlantedErrors errors = new PlantedErrors(LfwProtocol.photos(), folder.resolve("images"), seed);
        Path copy = folder.resolve("planted.catalog");
        Files.copy(catalogFile, copy);
        try (Catalog catalog = Catalog.open(copy)) {
            LoadedModels models = TestModels.starter(model);
            new IndexBuilder(models, Runtime.getRuntime().availableProcessors())
                    .build(folder.resolve("images"), catalog, Progress.NONE, new CancelSignal());
            List<String> swapped = swapFaces(catalog, models, errors, new Random(seed));
            System.out.printf("%nErrors planted in LFW, seed %d, %s%n", seed, model);
            List<Finding> found = check(catalog);
            write(found, work.resolve("planted-" + seed + "-" + model + ".txt"));
            rates(errors, swapped, found, asItIs);
        }
    }

    /** Chooses a bystander's face in some photos, as if the user had clicked on it. */
    private static List<String> swapFaces(Catalog catalog, LoadedModels models, PlantedErrors errors, Random random) {
        Set<String> touched = errors.touched();
        Map<String, List<PhotoRow>> byPerson =
                catalog.photos().stream().collect(Collectors.groupingBy(PhotoRow::label));
        List<PhotoRow> photos = new ArrayList<>(byPerson.values().stream()
                .filter(rows -> rows.size() > 1 && !touched.contains(rows.get(0).label()))
                .flatMap(rows ->
                        rows.stream().filter(row -> bystander(row).isPresent()).limit(1))
                .sorted(Comparator.comparing(PhotoRow::path))
                .toList());
        Collections.shuffle(photos, random);
        List<String> swapped = new ArrayList<>();
        try (FacePipeline pipeline = new FacePipeline(models)) {
            for (PhotoRow row : photos.subList(0, Math.min(FACES, photos.size()))) {
                try (Photo photo =
                        PhotoReader.read(catalog.dataset().orElseThrow().resolve(row.path()))) {
                    DetectedFace face = bystander(row).orElseThrow();
                    catalog.decisions()
                            .choose(row.label(), row.hash(), pipeline.faceAt(photo, face), Optional.of(face));
                }
                swapped.add(row.path());
            }
        }
        return swapped;
    }

    private static Optional<DetectedFace> bystander(PhotoRow row) {
        return row.bystanders().stream()
                .filter(face -> face.box().width() >= LEAST_FACE)
                .max(Comparator.comparingDouble(face -> face.box().width()));
    }

    private static void rates(PlantedErrors errors, List<String> swapped, List<Finding> found, List<Finding> asItIs) {
        Set<String> knownPeople = asItIs.stream()
                .filter(finding -> finding.kind() == FindingKind.SAME_PERSON)
                .map(finding -> String.join(",", finding.people()))
                .collect(Collectors.toSet());
        Set<String> knownPhotos = asItIs.stream()
                .filter(finding ->
                        finding.kind() == FindingKind.WRONG_PERSON || finding.kind() == FindingKind.WRONG_FACE)
                .flatMap(finding -> finding.photos().stream())
                .collect(Collectors.toSet());
        rate(
                "split people",
                of(found, FindingKind.SAME_PERSON)
                        .filter(finding -> !knownPeople.contains(String.join(",", finding.people())))
                        .toList(),
                errors.split.stream()
                        .map(twin -> (Predicate<Finding>)
                                finding -> finding.people().containsAll(List.of(twin.one(), twin.other())))
                        .toList());
        rate(
                "moved photos",
                of(found, FindingKind.WRONG_PERSON)
                        .filter(finding -> !knownPhotos.containsAll(finding.photos()))
                        .toList(),
                errors.moved.stream()
                        .map(twin ->
                                (Predicate<Finding>) finding -> finding.photos().contains(twin.one()))
                        .toList());
        rate(
                "swapped faces",
                of(found, FindingKind.WRONG_FACE)
                        .filter(finding -> !knownPhotos.containsAll(finding.photos()))
                        .toList(),
                swapped.stream()
                        .map(path ->
                                (Predicate<Finding>) finding -> finding.photos().contains(path))
                        .toList());
        Stream.of(Map.entry("saved again", errors.resaved), Map.entry("mirrored", errors.mirrored))
                .forEach(each -> rate(
                        each.getKey(),
                        of(found, FindingKind.NEAR_DUPLICATE)
                                .filter(finding -> finding.photos().stream()
                                        .anyMatch(path -> path.contains("/resaved") || path.contains("/mirrored")))
                                .toList(),
                        each.getValue().stream()
                                .map(twin -> (Predicate<Finding>)
                                        finding -> finding.photos().containsAll(List.of(twin.one(), twin.other())))
                                .toList()));
        Stream.of(Map.entry("blurred", errors.blurred), Map.entry("darkened", errors.darkened))
                .forEach(each -> rate(
                        each.getKey(),
                        of(found, FindingKind.WEAK).toList(),
                        each.getValue().stream()
                                .map(path -> (Predicate<Finding>)
                                        finding -> finding.photos().contains(path))
                                .toList()));
    }

    private static void rate(String name, List<Finding> findings, List<Predicate<Finding>> errors) {
        long met = errors.stream()
                .filter(error -> findings.stream().anyMatch(error))
                .count();
        long right = findings.stream()
                .filter(finding -> errors.stream().anyMatch(error -> error.test(finding)))
                .count();
        System.out.printf(
                Locale.ROOT,
                "  %-15s recall %3d of %3d, findings %3d, of them planted %3d%n",
                name,
                met,
                errors.size(),
                findings.size(),
                right);
    }

    private Path fresh(String name) throws IOException {
        Path folder = work.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
