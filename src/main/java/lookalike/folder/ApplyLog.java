package lookalike.folder;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.FileChange;
import lookalike.catalog.FileChange.MovedPhoto;
import lookalike.catalog.FileChange.RenamedFolder;
import lookalike.folder.ApplyPlan.NameRow;
import lookalike.folder.ApplyPlan.PhotoMove;
import lookalike.folder.FaceSidecars.Writing;
import lookalike.folder.FolderException.Reason;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.FileCopy;
import lookalike.platform.files.IoErrorText;

/**
 * Log of the last change of a dataset's files, kept in a file beside its catalogue. It is written before the first step and after each
 * phase, so that a killed run can be finished, and a finished one can be undone.
 */
final class ApplyLog {

    private static final int VERSION = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;

    /** @param catalog file of the catalogue */
    ApplyLog(Path catalog) {
        file = catalog.resolveSibling(catalog.getFileName() + ".files.json");
    }

    /** Phases of a change and of its undo, in order. Each can be repeated. */
    enum Phase {
        MOVING,
        REMOVING_EMPTIED,
        RENAMING,
        LISTING,
        RECORDING,
        WRITING_SIDECARS,
        DONE,
        UNDOING_SIDECARS,
        UNDOING_LISTS,
        UNDOING_RENAMES,
        UNDOING_MOVES,
        UNDOING_RECORD
    }

    /**
     * Content of the log.
     *
     * @param id of the change
     * @param dataset the dataset's folder
     * @param credits SHA-256 of {@code credits.csv} before it is changed; empty if there is none
     * @param failed paths of files and folders that could not be changed or changed back
     * @param sidecars files to write, known once the catalogue has recorded the change
     * @param change the change to record or undo in the catalogue; empty until it is known
     */
    record Entry(
            int version,
            String id,
            String dataset,
            String credits,
            Phase phase,
            Steps steps,
            Set<String> failed,
            Recorded change,
            List<Writing> sidecars) {

        Entry {
            failed = Set.copyOf(failed);
            sidecars = List.copyOf(sidecars);
        }

        static Entry of(String id, Path dataset, ApplyPlan plan, boolean sidecars, String credits) {
            Steps steps = new Steps(
                    plan.moves(),
                    plan.emptied(),
                    plan.renames(),
                    plan.names(),
                    plan.labels(),
                    plan.formerNames(),
                    plan.presentNames(),
                    sidecars ? plan.sidecars() : List.of());
            return new Entry(
                    VERSION,
                    id,
                    dataset.toString(),
                    credits,
                    Phase.MOVING,
                    steps,
                    Set.of(),
                    Recorded.NOTHING,
                    List.of());
        }

        Entry in(Phase next) {
            return new Entry(version, id, dataset, credits, next, steps, failed, change, sidecars);
        }

        Entry failing(Set<String> paths) {
            return new Entry(version, id, dataset, credits, phase, steps, paths, change, sidecars);
        }

        Entry recording(Recorded recorded) {
            return new Entry(version, id, dataset, credits, phase, steps, failed, recorded, sidecars);
        }

        Entry writing(List<Writing> writings) {
            return new Entry(version, id, dataset, credits, phase, steps, failed, change, writings);
        }

        Entry with(String presentCredits) {
            return new Entry(version, id, dataset, presentCredits, phase, steps, failed, change, sidecars);
        }

        Path root() {
            return Path.of(dataset);
        }
    }

    /** The steps of the plan, without the photos that stay. */
    record Steps(
            List<PhotoMove> moves,
            List<String> emptied,
            List<RenamedFolder> renames,
            List<NameRow> names,
            Map<String, String> labels,
            Map<String, String> formerNames,
            Map<String, String> presentNames,
            List<String> sidecars) {

        /**
         * The new labels that people really have: their folders could be renamed, or photos arrived in them.
         *
         * @param failed photos and folders that could not be moved
         * @return new labels, by the former ones
         */
        Map<String, String> reachedLabels(Set<String> failed) {
            Set<String> planned = renames.stream().map(RenamedFolder::from).collect(Collectors.toSet());
            Set<String> arrived = moves.stream()
                    .filter(move -> !failed.contains(move.from()))
                    .flatMap(move -> move.photos().stream())
                    .map(MovedPhoto::newLabel)
                    .collect(Collectors.toSet());
            Map<String, String> reached = new HashMap<>(labels);
            reached.entrySet()
                    .removeIf(label -> planned.contains(label.getKey())
                            ? failed.contains(label.getKey())
                            : !arrived.contains(label.getValue()));
            return reached;
        }
    }

    /** The change without the remaining decisions, which an undo removes in any case. */
    record Recorded(
            List<MovedPhoto> photos,
            List<RenamedFolder> folders,
            Map<String, String> labels,
            Map<String, String> formerNames,
            Map<String, String> names) {

        static final Recorded NOTHING = new Recorded(List.of(), List.of(), Map.of(), Map.of(), Map.of());

        static Recorded of(FileChange change) {
            return new Recorded(
                    change.photos(), change.folders(), change.labels(), change.formerNames(), change.names());
        }

        /**
         * The change that was undone, without photos and folders that could not be moved back.
         *
         * @param former the dataset's names now, by the former labels
         */
        FileChange undone(String id, Set<String> failed, Map<String, String> former) {
            List<RenamedFolder> back = folders.stream()
                    .filter(folder -> !failed.contains(folder.from()))
                    .toList();
            Map<String, String> known = new HashMap<>(labels);
            Map<String, String> kept = new HashMap<>();
            folders.stream().filter(folder -> !back.contains(folder)).forEach(folder -> {
                known.values().remove(folder.to());
                kept.put(folder.from(), folder.to());
            });
            Set<String> renamed = folders.stream().map(RenamedFolder::to).collect(Collectors.toSet());
            photos.stream()
                    .filter(photo -> failed.contains(DatasetFiles.file(photo.from())))
                    .map(MovedPhoto::newLabel)
                    .filter(label -> !renamed.contains(label)) // the folder of a new person
                    .forEach(known.values()::remove);
            return new FileChange(
                    id,
                    photos.stream()
                            .filter(photo -> !failed.contains(DatasetFiles.file(photo.from())))
                            .map(photo -> new MovedPhoto(
                                    photo.from(),
                                    DatasetFiles.inRenamed(kept, photo.to()),
                                    photo.label(),
                                    photo.newLabel(),
                                    photo.hash()))
                            .toList(),
                    back,
                    known,
                    former,
                    names,
                    List.of());
        }

        FileChange change(String id) {
            return new FileChange(id, photos, folders, labels, formerNames, names, List.of());
        }
    }

    /**
     * Reads the log; empty if there is none.
     *
     * @throws FolderException if it cannot be read; it is not replaced then, since its content must not be lost
     */
    Optional<Entry> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Entry entry = JSON.readValue(Files.readAllBytes(file), Entry.class);
            if (entry.version() != VERSION) {
                throw new FolderException(Reason.LOG_NEWER, file);
            }
            return Optional.of(entry);
        } catch (IOException | NullPointerException e) {
            IOException reason = e instanceof IOException io ? io : new IOException("it is damaged", e);
            throw new FolderException(Reason.LOG_NOT_READ, e, file, IoErrorText.of(reason));
        }
    }

    /** @throws FolderException if it cannot be written; no file may be changed then */
    Entry write(Entry entry) {
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(entry));
            FileCopy.forceNames(file.toAbsolutePath().getParent());
            return entry;
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, file, IoErrorText.of(e));
        }
    }

    /** Removes the log, so that there is nothing to finish or to undo. */
    void remove() {
        CopyUndo.remove(file);
    }
}
