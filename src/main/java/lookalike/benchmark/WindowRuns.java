package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.platform.files.ScratchFolder;
import lookalike.platform.folders.AppFolders;

/**
 * Runs of the window, each in a separate process that measures itself and prints its figures; the results are their medians. The first run,
 * which reads the sample cast, does not count.
 */
public final class WindowRuns {

    /**
     * First argument of a process that measures its window. It is followed by a folder for the data, the seconds for which the open window
     * is idle, the number of drops of each photo, and the photos. The process prints lines with a name, a value and a unit, separated by tabs.
     */
    public static final String ARGUMENT = "--measure-window";

    private static final int RUNS = 3;
    private static final int DROPS = 9;

    /** More than the minute in which Java gives memory back that an idle window does not need; see bin/lookalike. */
    private static final int IDLE_SECONDS = 75;

    private static final String ONE_FACE = "ada-sterling.jpg";
    private static final String FACES = "group.jpg";

    private WindowRuns() {}

    static List<Measurement> measure(Setting setting) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.make("bench-window")) {
            Path data = scratch.path().resolve("data");
            run(setting, data, 0, List.of());
            List<Path> photos = photos(setting, scratch.path());
            Map<String, List<Measurement>> byName = new LinkedHashMap<>();
            for (int i = 0; i < setting.either(1, RUNS); i++) {
                run(setting, data, setting.either(1, DROPS), photos)
                        .forEach(found -> byName.computeIfAbsent(found.name(), name -> new ArrayList<>())
                                .add(found));
            }
            return byName.values().stream().map(WindowRuns::median).toList();
        }
    }

    private static List<Path> photos(Setting setting, Path folder) throws IOException {
        Path probes = AppFolders.current().sampleProbes();
        List<Path> photos = new ArrayList<>(List.of(probes.resolve(ONE_FACE)));
        if (setting.quick()) {
            return photos;
        }
        photos.add(probes.resolve(FACES));
        for (int thousands : List.of(4, 8)) {
            Path large = folder.resolve("%d megapixels.jpg".formatted(thousands * thousands * 3 / 4));
            LargePhoto.write(probes.resolve(FACES), 1000 * thousands, 750 * thousands, large);
            photos.add(large);
        }
        return photos;
    }

    private static List<Measurement> run(Setting setting, Path data, int drops, List<Path> photos) throws IOException {
        int idle = setting.quick() || drops == 0 ? 0 : IDLE_SECONDS;
        List<String> arguments =
                new ArrayList<>(List.of(ARGUMENT, data.toString(), Integer.toString(idle), Integer.toString(drops)));
        photos.forEach(photo -> arguments.add(photo.toString()));
        return OwnProcess.run(setting.cancel(), arguments).stream()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 3)
                .map(parts -> Benchmark.WINDOW.figure(parts[0], Double.parseDouble(parts[1]), parts[2]))
                .toList();
    }

    private static Measurement median(List<Measurement> found) {
        double[] values = found.stream().mapToDouble(Measurement::value).toArray();
        Measurement first = found.get(0);
        return new Measurement(first.topic(), first.name(), Benchmark.median(values), first.unit());
    }
}
