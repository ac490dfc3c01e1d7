package lookalike.index;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.face.Descriptor;

/**
 * A process that works on a catalogue which other processes also use; see {@link SharedCatalogTest}. Its exit code is 0 if nothing went
 * wrong.
 */
final class SharedProgram {

    /** Kinds of work. */
    enum Work {
        INDEX,
        MATCH,
        DECIDE
    }

    private SharedProgram() {}

    /** @param arguments a kind of work, a folder, and the number of repetitions; an index run is done only once */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        Path file = folder.resolve("a.catalog");
        int steps = Integer.parseInt(arguments[2]);
        switch (Work.valueOf(arguments[0])) {
            case INDEX -> {
                BuildReport report = KilledProgram.index(folder.resolve("dataset"), file);
                if (!report.complete()) {
                    throw new IllegalStateException("not complete: " + report);
                }
            }
            case MATCH -> {
                for (int step = 0; step < steps; step++) {
                    match(file);
                }
            }
            case DECIDE -> {
                for (int step = 1; step <= steps; step++) {
                    try (Catalog catalog = Catalog.open(file)) {
                        catalog.decisions().rename("p1", Optional.of("decided " + step));
                    }
                }
            }
        }
    }

    /** Loads the current gallery, as matching does, and checks that it has no incomplete data. */
    private static void match(Path file) {
        try (Catalog catalog = Catalog.openToRead(file)) {
            Gallery gallery = Gallery.load(catalog, KilledProgram.MODEL);
            for (int face = 0; face < gallery.size(); face++) {
                gallery.people().get(gallery.personOf(face));
                if (Math.abs(Descriptor.length(gallery.descriptor(face)) - 1) > 1e-5) {
                    throw new IllegalStateException("half a descriptor");
                }
            }
            if (gallery.size() == 0) {
                throw new IllegalStateException("nobody to match with");
            }
        }
    }
}
