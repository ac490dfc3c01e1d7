package lookalike.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.catalog.Catalog;
import lookalike.export.DescriptorFiles;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.model.ModelId;
import lookalike.platform.files.ScratchFolder;

/** Speed of import, export and opening of descriptors in files and catalogues. */
final class ImportRates {

    private static final int DIMENSION = 192;
    private static final int QUICK = 2000;
    private static final int FULL = 50_000;
    private static final int BUFFER = 1 << 20;
    private static final double MEGABYTE = 1 << 20;
    private static final ModelId MODEL = new ModelId("benchmark", "0".repeat(64));

    private final Path folder;
    private final Setting setting;
    private final int count;
    private final List<Measurement> found = new ArrayList<>();

    private ImportRates(Path folder, Setting setting) {
        this.folder = folder;
        this.setting = setting;
        count = setting.either(QUICK, FULL);
    }

    static List<Measurement> measure(Setting setting) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("bench")) {
            ImportRates rates = new ImportRates(folder.path(), setting);
            rates.run();
            return rates.found;
        }
    }

    private void run() throws IOException {
        DescriptorFiles csv = new DescriptorFiles(folder.resolve("l.csv"), folder.resolve("d.csv"));
        DescriptorFiles numpy = new DescriptorFiles(folder.resolve("rows.csv"), folder.resolve("d.npy"));
        try (Catalog catalog = Catalog.open(folder.resolve("bench.catalog"))) {
            catalog.importDescriptors(into -> RandomFaces.forEach(
                    count,
                    DIMENSION,
                    (person, vector) -> into.add("p" + person, "Person " + person, new Descriptor(MODEL, vector))));
            long before = heap();
            Gallery gallery = open(catalog);
            add("heap of an open gallery", (double) (heap() - before) / count, "bytes a face");
            add("of these its numbers", Float.BYTES * DIMENSION, "bytes a face");
            double matcher = seconds(() -> Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, setting.cancel()));
            add("first search prepared", matcher, "s");
            double again = seconds(() -> Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, setting.cancel()));
            add("search prepared again", again, "s");
            rate("export of CSV", folder.resolve("d.csv"), () -> csv.write(gallery));
            rate("export for NumPy", folder.resolve("d.npy"), () -> numpy.write(gallery));
        }
        rate("plain read of CSV", folder.resolve("d.csv"), () -> read(folder.resolve("d.csv")));
        rate("import of CSV", folder.resolve("d.csv"), () -> importInto("csv.catalog", csv));
        rate("import from NumPy", folder.resolve("d.npy"), () -> importInto("numpy.catalog", numpy));
    }

    private Gallery open(Catalog catalog) throws IOException {
        Gallery[] gallery = new Gallery[1];
        add(
                "gallery of %d faces opened".formatted(count),
                seconds(() -> gallery[0] = Gallery.load(catalog, MODEL)),
                "s");
        return gallery[0];
    }

    private void importInto(String name, DescriptorFiles files) {
        try (Catalog catalog = Catalog.open(folder.resolve(name))) {
            catalog.importDescriptors(into -> files.read(MODEL, DIMENSION, into::add));
        }
    }

    private static void read(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Work on a file. */
    private interface FileWork {
        void run() throws IOException;
    }

    private void rate(String name, Path file, FileWork work) throws IOException {
        double seconds = seconds(work);
        add(name, Files.size(file) / MEGABYTE / seconds, "MB a second");
    }

    private double seconds(FileWork work) throws IOException {
        setting.cancel().throwIfCancelled();
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void add(String name, double value, String unit) {
        found.add(Benchmark.IMPORT.figure(name, value, unit));
    }
}
