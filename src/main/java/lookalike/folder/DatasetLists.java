package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lookalike.catalog.FileChange.RenamedFolder;
import lookalike.dataset.CreditsFile;
import lookalike.dataset.NamesFile;
import lookalike.folder.ApplyPlan.Companion;
import lookalike.folder.ApplyPlan.NameRow;
import lookalike.folder.ApplyPlan.PhotoMove;
import lookalike.platform.files.Sha256;

/** Adapts the files {@code names.csv} and {@code credits.csv} of a dataset to photos and folders that were moved. */
final class DatasetLists {

    private final ApplyLog.Entry log;
    private final Path root;
    private final Set<String> unreached;
    private final Map<String, String> folders = new HashMap<>();
    private final Map<String, String> photos = new HashMap<>();

    /** @param failed photos and folders that could not be moved */
    DatasetLists(ApplyLog.Entry log, Set<String> failed) {
        this.log = log;
        root = log.root();
        unreached = new HashSet<>(log.steps().labels().values());
        unreached.removeAll(log.steps().reachedLabels(failed).values());
        for (RenamedFolder folder : log.steps().renames()) {
            if (!failed.contains(folder.from())) {
                folders.put(folder.from(), folder.to());
            }
        }
        for (PhotoMove move : log.steps().moves()) {
            if (!failed.contains(move.from())) {
                photos.put(move.from(), DatasetFiles.inRenamed(folders, move.to()));
                for (Companion companion : move.beside()) {
                    photos.put(companion.from(), DatasetFiles.inRenamed(folders, companion.to()));
                }
            }
        }
    }

    void change() throws IOException {
        NamesFile names = NamesFile.of(root);
        for (NameRow row : log.steps().names()) {
            if (!unreached.contains(row.label())) {
                names.put(row.label(), row.after());
            }
        }
        names.write();
        credits(photos, folders);
    }

    void restore() throws IOException {
        NamesFile names = NamesFile.of(root);
        for (NameRow row : log.steps().names()) {
            if (row.after().equals(names.name(row.label()).orElse(""))) {
                if (row.before().isEmpty()) {
                    names.remove(row.label());
                } else {
                    names.put(row.label(), row.before());
                }
            }
        }
        names.write();
        credits(inverse(photos), inverse(folders));
    }

    /** Restores the rows of people whose new folders are still there after everything else was undone. */
    void keepThoseOfNewFolders() throws IOException {
        NamesFile names = NamesFile.of(root);
        for (NameRow row : log.steps().names()) {
            boolean isNew = log.steps().labels().containsValue(row.label())
                    && !log.steps().formerNames().containsKey(row.label());
            if (isNew && Files.isDirectory(root.resolve(row.label()))) {
                names.put(row.label(), row.after());
            }
        }
        names.write();
    }

    private static Map<String, String> inverse(Map<String, String> map) {
        Map<String, String> inverse = new HashMap<>();
        map.forEach((key, value) -> inverse.put(value, key));
        return inverse;
    }

    /** Changes the credits, unless the file has already changed because this was done before the program was killed. */
    private void credits(Map<String, String> files, Map<String, String> renamed) throws IOException {
        Path credits = root.resolve(CreditsFile.FILE);
        if (Files.isRegularFile(credits) && Sha256.of(credits).equals(log.credits())) {
            CreditsFile.move(root, path -> files.getOrDefault(path, DatasetFiles.inRenamed(renamed, path)));
        }
    }
}
