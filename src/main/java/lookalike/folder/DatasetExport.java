package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.dataset.Credits;
import lookalike.dataset.CreditsFile;
import lookalike.dataset.NamesFile;
import lookalike.folder.FolderException.Reason;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FileNames;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Exports people of a dataset as a new dataset: a folder for each, named after the person, with copies of the photos or hard links to them.
 * Decisions are applied, so photos are with the person they were moved to, and excluded ones are left out. Sidecars, credits and names are
 * exported, too. A second export into the same folder adds only missing files.
 */
public final class DatasetExport {

    private static final int LONGEST_LABEL = 200;

    private final Catalog catalog;
    private final Path root;
    private final Path target;
    private final boolean linking;
    private final Disk disk;
    private final Map<String, String> credited = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<LeftOutFile> leftOut = new ArrayList<>();
    private int people;
    private int photos;
    private int present;

    /**
     * Creates an export, to be used once.
     *
     * @param target folder for the new dataset; created if it does not exist
     * @param linking whether to make hard links if the target is on the same disk
     * @throws FolderException if there is no dataset, or the target is inside it or contains it
     */
    public DatasetExport(Catalog catalog, Path target, boolean linking) {
        this(catalog, target, linking, Disk.REAL);
    }

    DatasetExport(Catalog catalog, Path target, boolean linking, Disk disk) {
        this.catalog = catalog;
        this.target = target.toAbsolutePath().normalize();
        this.linking = linking;
        this.disk = disk;
        root = catalog.dataset()
                .map(folder -> folder.toAbsolutePath().normalize())
                .filter(Files::isDirectory)
                .orElseThrow(() -> new FolderException(Reason.NO_DATASET, catalog.file()));
        if (this.target.startsWith(root) || root.startsWith(this.target)) {
            throw new FolderException(Reason.INTO_ITSELF, this.target, root);
        }
    }

    /**
     * Result of an export.
     *
     * @param photos number of photos that were copied or linked
     * @param present number of photos that were already there
     * @param leftOut files that could not be copied, with the reasons
     * @param complete false if the export was stopped
     */
    public record Exported(int people, int photos, int present, List<LeftOutFile> leftOut, boolean complete) {

        /** Copies the list. */
        public Exported {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Exports all people.
     *
     * @throws FolderException if the folder cannot be written, or lists of names or credits that are already there cannot be read
     */
    public Exported everyone(Progress progress, CancelSignal cancel) {
        return write(photo -> true, progress, cancel);
    }

    /** Exports people by their labels, such as one person or a group. */
    public Exported people(Collection<String> labels, Progress progress, CancelSignal cancel) {
        Set<String> wanted = labels.stream().map(catalog.decisions()::personOf).collect(Collectors.toSet());
        return write(photo -> wanted.contains(photo.label()), progress, cancel);
    }

    /** Exports photos by their paths in the dataset. */
    public Exported photos(Collection<String> paths, Progress progress, CancelSignal cancel) {
        Set<String> wanted = Set.copyOf(paths);
        return write(photo -> wanted.contains(photo.path()), progress, cancel);
    }

    private Exported write(Predicate<PhotoRow> wanted, Progress progress, CancelSignal cancel) {
        Map<String, List<PhotoRow>> byPerson = catalog.photos().stream()
                .filter(photo -> !photo.excluded() && photo.status() != PhotoStatus.IMPORTED)
                .filter(wanted)
                .collect(Collectors.groupingBy(PhotoRow::label));
        long total = byPerson.values().stream().mapToLong(List::size).sum();
        Set<String> taken = new HashSet<>();
        boolean complete = true;
        long done = 0;
        CreditsFile creditsThere = read(CreditsFile.FILE, () -> CreditsFile.of(target));
        NamesFile namesThere = read(NamesFile.FILE, () -> NamesFile.of(target));
        try {
            Files.createDirectories(target);
            for (PersonSummary person : catalog.people()) {
                List<PhotoRow> own = byPerson.getOrDefault(person.label(), List.of());
                if (!own.isEmpty() && complete) {
                    long before = done;
                    complete = write(person, own, taken, (now, all) -> progress.report(before + now, total), cancel);
                    done += own.size();
                    progress.report(done, total);
                }
            }
            write(namesThere);
            write(creditsThere);
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, target, IoErrorText.of(e));
        }
        return new Exported(people, photos, present, leftOut, complete);
    }

    private boolean write(
            PersonSummary person, List<PhotoRow> own, Set<String> taken, Progress progress, CancelSignal cancel) {
        String label = FileNames.free(
                FileNames.safe(person.name(), LONGEST_LABEL),
                "",
                name -> taken.contains(name.toLowerCase(Locale.ROOT)));
        taken.add(label.toLowerCase(Locale.ROOT));
        List<Path> sources = own.stream()
                .map(photo -> root.resolve(DatasetFiles.file(photo.path())))
                .distinct()
                .toList();
        CopyReport report = new CopyRun(new PersonFolder(target, label), disk, linking).copy(sources, progress, cancel);
        people++;
        photos += report.photos().size();
        present += report.present().size();
        leftOut.addAll(report.leftOut());
        report.photos().forEach(photo -> credited.put(relative(root, photo.source()), relative(target, photo.file())));
        if (!NamesFile.defaultName(label).equals(person.name())) {
            names.put(label, person.name());
        }
        return report.complete();
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads a file in the target that will be replaced, so that what it contains must be known. */
    private <T> T read(String file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_READ, e, target.resolve(file), IoErrorText.of(e));
        }
    }

    private void write(NamesFile file) throws IOException {
        names.forEach(file::put);
        file.write();
    }

    private void write(CreditsFile file) throws IOException {
        Credits credits = Credits.of(root);
        Set<String> there = file.credits().keySet();
        credited.forEach((from, to) -> {
            if (!there.contains(to)) {
                credits.of(from).ifPresent(credit -> file.add(credit.at(to)));
            }
        });
        file.write();
    }
}
