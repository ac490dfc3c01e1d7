package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.DecisionEffects;
import lookalike.catalog.FileChange.MovedPhoto;
import lookalike.catalog.FileChange.RenamedFolder;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoKey;
import lookalike.catalog.PhotoRow;
import lookalike.dataset.NamesFile;
import lookalike.folder.ApplyPlan.Cause;
import lookalike.folder.ApplyPlan.Companion;
import lookalike.folder.ApplyPlan.NameRow;
import lookalike.folder.ApplyPlan.PhotoMove;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoRegions;
import lookalike.platform.files.FileNames;
import lookalike.reason.ReasonCode;

/** Determines the moves and renames that follow from the decisions of a catalogue. Changes nothing. */
final class ApplyPlanner {

    private static final int LONGEST_LABEL = 200;

    private final Path root;
    private final Catalog catalog;
    private final DecisionEffects effects;
    private final DatasetFiles files;
    private final NamesFile namesFile;
    private final Map<String, PersonSummary> people;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final List<LeftOutFile> staying = new ArrayList<>();
    private final Set<String> taken;
    private final Map<String, String> newFolders = new HashMap<>();
    private final List<RenamedFolder> renames = new ArrayList<>();
    private final List<NameRow> names = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> presentNames = new HashMap<>();

    ApplyPlanner(Path root, Catalog catalog) throws IOException {
        this.root = root;
        this.catalog = catalog;
        effects = catalog.decisions().effects();
        files = new DatasetFiles(root, catalog);
        namesFile = NamesFile.of(root);
        people = catalog.people().stream().collect(Collectors.toMap(PersonSummary::label, person -> person));
        taken = PersonFolder.namesIn(root);
    }

    ApplyPlan plan() throws IOException {
        files.photos().forEach(this::target);
        keepApart();
        Map<String, List<String>> beside = new HashMap<>();
        for (String file : targets.keySet()) {
            beside.put(file, files.beside(file));
        }
        List<String> emptied = emptied(beside);
        emptied.forEach(folder -> taken.remove(folder.toLowerCase(Locale.ROOT)));
        targets.values().stream()
                .distinct()
                .sorted()
                .filter(label -> !hasFolder(label))
                .forEach(this::makeFolder);
        effects.names().keySet().stream().sorted().forEach(label -> rename(label, emptied));
        return new ApplyPlan(
                moves(beside), emptied, renames, names, labels, formerNames(), presentNames, sidecars(), staying);
    }

    /** Notes the person into whose folder a file belongs, or the reason why it stays. */
    private void target(String file, List<PhotoRow> rows) {
        List<PhotoRow> elsewhere = rows.stream()
                .filter(row -> !row.label().equals(row.datasetLabel()))
                .toList();
        if (elsewhere.isEmpty()) {
            return;
        }
        boolean whole = elsewhere.size() == rows.size()
                && elsewhere.stream().map(PhotoRow::label).distinct().count() == 1;
        if (!whole) {
            stay(file, FileProblem.CLIP_OF_SEVERAL);
        } else if (!Files.isRegularFile(root.resolve(file))) {
            stay(file, PhotoProblem.MISSING);
        } else {
            targets.put(file, elsewhere.get(0).label());
        }
    }

    private void stay(String file, ReasonCode reason, Object... details) {
        staying.add(LeftOutFile.of(root.resolve(file), reason, details));
    }

    /**
     * Keeps files with the same content from getting the same label: decisions identify a photo by label and content, and would no longer
     * distinguish them.
     */
    private void keepApart() {
        boolean changed = true;
        while (changed) {
            Map<PhotoKey, String> owners = new HashMap<>();
            files.photos().forEach((file, rows) -> {
                if (!targets.containsKey(file)) {
                    rows.forEach(
                            row -> key(row.datasetLabel(), row).ifPresent(key -> owners.put(key, row.datasetLabel())));
                }
            });
            changed = targets.entrySet().removeIf(move -> {
                Predicate<PhotoRow> other = row -> key(move.getValue(), row)
                        .map(key -> !owners.computeIfAbsent(key, any -> row.datasetLabel())
                                .equals(row.datasetLabel()))
                        .orElse(false);
                boolean apart = files.photos().get(move.getKey()).stream().anyMatch(other);
                if (apart) {
                    stay(move.getKey(), FileProblem.SAME_CONTENT, folder(move.getValue()));
                }
                return apart;
            });
        }
    }

    private static Optional<PhotoKey> key(String label, PhotoRow row) {
        return row.hash().isEmpty() ? Optional.empty() : Optional.of(new PhotoKey(label, row.hash()));
    }

    private List<String> emptied(Map<String, List<String>> beside) throws IOException {
        Set<String> leaving = new HashSet<>(targets.keySet());
        beside.values().forEach(leaving::addAll);
        Set<String> used = targets.values().stream().map(this::folder).collect(Collectors.toSet());
        List<String> emptied = new ArrayList<>();
        for (String folder :
                targets.keySet().stream().map(DatasetFiles::folder).distinct().toList()) {
            if (!used.contains(folder) && files.hasOnly(folder, leaving)) {
                emptied.add(folder);
            }
        }
        return emptied;
    }

    /** The folder of a person as it is called before folders are renamed. */
    private String folder(String label) {
        return newFolders.getOrDefault(
                label, files.folders(label).stream().sorted().findFirst().orElse(label));
    }

    private boolean hasFolder(String label) {
        return files.folders(label).stream().anyMatch(folder -> Files.isDirectory(root.resolve(folder)));
    }

    /** Names a folder for a person without one: a person created by a split, or one whose folder is missing. */
    private void makeFolder(String label) {
        String name = shownName(label);
        String example = targets.entrySet().stream()
                .filter(move -> move.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String folder = freeFolder(name, example);
        newFolders.put(label, folder);
        presentNames.put(folder, name);
        if (!folder.equals(label)) {
            labels.put(label, folder);
        }
        nameRow(folder, name);
    }

    private String shownName(String label) {
        return Optional.ofNullable(people.get(label))
                .map(PersonSummary::name)
                .orElse(effects.names().getOrDefault(label, effects.made().getOrDefault(label, label)));
    }

    /** @param like a path in the dataset, whose folder shows whether spaces are written as underscores */
    private String freeFolder(String name, String like) {
        String safe = FileNames.safe(name, LONGEST_LABEL);
        String example = DatasetFiles.folder(like);
        boolean underscores = example.contains("_") && !example.contains(" ");
        String folder = FileNames.free(
                underscores ? safe.replace(' ', '_') : safe,
                "",
                wanted -> taken.contains(wanted.toLowerCase(Locale.ROOT)));
        taken.add(folder.toLowerCase(Locale.ROOT));
        return folder;
    }

    /** Adds a row for {@code names.csv}, unless the folder's row or its own name already gives the person's name. */
    private void nameRow(String label, String name) {
        Optional<String> before = namesFile.name(label);
        if (!before.orElse(NamesFile.defaultName(label)).equals(name)) {
            names.add(new NameRow(label, before.orElse(""), name));
        }
    }

    private void rename(String label, List<String> emptied) {
        String name = effects.names().get(label);
        Set<String> folders = files.folders(label);
        boolean gone = effects.merged().containsKey(label) || newFolders.containsKey(label) || !hasFolder(label);
        if (gone
                || emptied.containsAll(folders)
                || name.equals(catalog.decisions().ownName(label))) {
            return;
        }
        String folder = folder(label);
        if (namesFile.name(label).isPresent() || folders.size() > 1) {
            presentNames.put(label, name);
            nameRow(label, name);
            return;
        }
        taken.remove(folder.toLowerCase(Locale.ROOT));
        String wanted = freeFolder(name, folder);
        presentNames.put(wanted, name);
        if (!wanted.equals(folder)) {
            taken.add(folder.toLowerCase(Locale.ROOT)); // no other folder can have the name until this one is renamed
            renames.add(new RenamedFolder(folder, wanted));
            labels.put(label, wanted);
        }
        nameRow(wanted, name);
    }

    private List<PhotoMove> moves(Map<String, List<String>> beside) throws IOException {
        Map<Path, PhotoNames> taken = new HashMap<>();
        List<PhotoMove> moves = new ArrayList<>();
        for (Map.Entry<String, String> each : targets.entrySet()) {
            String from = each.getKey();
            String folder = folder(each.getValue())
                    + from.substring(DatasetFiles.folder(from).length(), from.lastIndexOf('/'));
            Path into = root.resolve(folder);
            if (!taken.containsKey(into)) {
                taken.put(into, PhotoNames.in(into));
            }
            String name = taken.get(into)
                    .take(Path.of(from), beside.get(from).stream().map(Path::of).toList());
            moves.add(move(from, folder + "/" + name, each.getValue(), beside.get(from)));
        }
        return moves;
    }

    private PhotoMove move(String from, String to, String label, List<String> beside) {
        List<PhotoRow> rows = files.photos().get(from);
        List<MovedPhoto> photos = rows.stream()
                .map(row -> new MovedPhoto(
                        row.path(),
                        to + row.path().substring(from.length()),
                        row.datasetLabel(),
                        labels.getOrDefault(label, label),
                        row.hash()))
                .toList();
        List<Companion> companions = beside.stream()
                .map(file -> new Companion(
                        file,
                        Sidecars.renamed(Path.of(file), Path.of(from), Path.of(to))
                                .toString()
                                .replace('\\', '/')))
                .toList();
        return new PhotoMove(cause(rows.get(0)), from, to, companions, photos);
    }

    /** Photos to get a sidecar: they are moved to another person, their face was chosen, or their sidecar may have a former name. */
    private List<String> sidecars() {
        FaceSidecars sidecars = new FaceSidecars(root, catalog);
        Set<String> renamed = renames.stream().map(RenamedFolder::from).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        files.photos().forEach((file, rows) -> {
            PhotoRow row = rows.get(0);
            boolean isPhoto = row.path().equals(file) && row.face().isPresent();
            boolean isDecided = targets.containsKey(file)
                    || !row.hash().isEmpty() && effects.faces().containsKey(row.key())
                    || renamed.contains(DatasetFiles.folder(file))
                            && !PhotoRegions.sidecarsOf(root.resolve(file)).isEmpty();
            if (isPhoto && isDecided && !sidecars.isNamed(row)) {
                found.add(file);
            }
        });
        return found;
    }

    private Cause cause(PhotoRow row) {
        boolean single = !row.hash().isEmpty() && effects.moved().containsKey(row.key());
        if (!single) {
            return Cause.MERGE;
        }
        return effects.made().containsKey(row.label()) ? Cause.SPLIT : Cause.MOVE;
    }

    private Map<String, String> formerNames() {
        return Stream.of(
                        labels.keySet().stream(),
                        presentNames.keySet().stream()
                                .filter(label -> !files.folders(label).isEmpty()),
                        targets.keySet().stream()
                                .flatMap(file -> files.photos().get(file).stream())
                                .map(PhotoRow::datasetLabel))
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.toMap(label -> label, catalog.decisions()::ownName));
    }
}
