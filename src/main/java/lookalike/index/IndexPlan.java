package lookalike.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetNotice;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.platform.files.Sha256;

/** The work that brings a catalogue up to date with its dataset. */
final class IndexPlan {

    /** A photo whose content is known under another path or label. */
    record Move(KnownPhoto from, String label, PhotoFile to) {}

    private final Path folder;
    private final ChosenFaces chosenFaces;
    private final List<PhotoTask> tasks = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final Map<String, String> renamed;
    private final Map<String, KnownPhoto> missing = new LinkedHashMap<>();
    private final List<DatasetNotice> notices;
    private int unchanged;

    /**
     * Compares a dataset with what is known of it.
     *
     * @param known the photos of the catalogue
     * @param chosenFaces what the user has decided about labelled faces
     */
    IndexPlan(Dataset dataset, List<KnownPhoto> known, ChosenFaces chosenFaces) {
        this.folder = dataset.folder();
        this.chosenFaces = chosenFaces;
        known.forEach(photo -> missing.put(photo.path(), photo));
        notices = dataset.notices();
        List<PhotoTask> fresh = new ArrayList<>();
        for (Person person : dataset.people()) {
            for (PhotoFile file : person.photos()) {
                KnownPhoto before = missing.remove(file.path());
                if (before == null) {
                    fresh.add(new PhotoTask(person.label(), file, Optional.empty()));
                } else {
                    compare(person.label(), file, before);
                }
            }
        }
        List<Move> found = findMoved(fresh);
        renamed = RenamedPeople.of(dataset, known, found);
        found.forEach(this::take);
    }

    /** The photos to analyse. */
    List<PhotoTask> tasks() {
        return tasks;
    }

    /** The photos that only need a new path or label. */
    List<Move> moves() {
        return moves;
    }

    /** The labels that have changed, from old to new: decisions about the old label now belong to the new one. */
    Map<String, String> renamed() {
        return renamed;
    }

    /** The photos that are gone, without those in parts of the dataset that cannot be read. */
    List<KnownPhoto> removed() {
        return missing.values().stream()
                .filter(photo -> notices.stream().noneMatch(notice -> notice.covers(photo.path())))
                .toList();
    }

    /** Number of photos that need no analysis, including moved ones. */
    int unchanged() {
        return unchanged;
    }

    private void compare(String label, PhotoFile file, KnownPhoto before) {
        boolean sameFile = before.size() == file.size() && before.modified() == file.modified();
        boolean sameFace = RenamedPeople.isSame(before.label(), label)
                || chosenFaces.sameFor(before.label(), label, before.hash());
        if (!sameFile || !isUpToDate(before) || !sameFace) {
            tasks.add(new PhotoTask(label, file, Optional.of(before)));
        } else {
            unchanged++;
            if (!before.label().equals(label)) {
                moves.add(new Move(before, label, file));
            }
        }
    }

    /** Recognises moved photos by their content if a new file has the size of a missing one; all other new files become tasks. */
    private List<Move> findMoved(List<PhotoTask> fresh) {
        List<Move> found = new ArrayList<>();
        Map<Long, List<KnownPhoto>> gone = new HashMap<>();
        missing.values().stream()
                .filter(photo -> !photo.hash().equals(PhotoWorker.NOTHING_READ))
                .forEach(photo -> gone.computeIfAbsent(photo.size(), size -> new ArrayList<>())
                        .add(photo));
        for (PhotoTask task : fresh) {
            List<KnownPhoto> candidates = gone.getOrDefault(task.file().size(), List.of());
            String hash = candidates.isEmpty() ? "" : hash(task.file());
            Optional<KnownPhoto> same =
                    candidates.stream().filter(c -> c.hash().equals(hash)).findFirst();
            if (same.isPresent()) {
                candidates.remove(same.get());
                found.add(new Move(same.get(), task.label(), task.file()));
            } else {
                tasks.add(task);
            }
        }
        return found;
    }

    /** Takes a move as such, or as a new photo if another face may be meant under the new label. */
    private void take(Move move) {
        String before = move.from().label();
        if (move.label().equals(renamed.get(before))
                || chosenFaces.sameFor(before, move.label(), move.from().hash())) {
            missing.remove(move.from().path());
            moves.add(move);
            if (isUpToDate(move.from())) {
                unchanged++;
            } else {
                tasks.add(new PhotoTask(move.label(), move.to(), Optional.of(move.from())));
            }
        } else {
            tasks.add(new PhotoTask(move.label(), move.to(), Optional.empty()));
        }
    }

    private boolean isUpToDate(KnownPhoto photo) {
        return photo.current() && !photo.hash().equals(PhotoWorker.NOTHING_READ);
    }

    private String hash(PhotoFile file) {
        try {
            return Sha256.of(PhotoReader.bytesOf(folder.resolve(file.path())));
        } catch (UnreadablePhotoException e) {
            return ""; // its analysis will give the reason
        }
    }
}
