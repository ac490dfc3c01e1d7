package lookalike.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEffects;
import lookalike.catalog.Decisions;
import lookalike.catalog.FileChange;
import lookalike.catalog.FileChange.MovedPhoto;
import lookalike.catalog.FileChange.RenamedFolder;
import lookalike.catalog.PhotoKey;
import lookalike.catalog.PhotoRow;
import lookalike.dataset.NamesFile;
import lookalike.folder.ApplyPlan.NameRow;
import lookalike.folder.ApplyPlan.PhotoMove;

/** Determines what the catalogue records after a change of files: the decisions that the files now follow, and those that remain. */
final class AppliedDecisions {

    private final ApplyLog.Entry log;
    private final Decisions decisions;
    private final DecisionEffects effects;
    private final List<MovedPhoto> photos;
    private final List<RenamedFolder> folders;
    private final Map<String, String> labels;
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** @param catalog in its state before the change */
    AppliedDecisions(ApplyLog.Entry log, Catalog catalog) {
        this.log = log;
        decisions = catalog.decisions();
        effects = decisions.effects();
        folders = log.steps().renames().stream()
                .filter(folder -> !log.failed().contains(folder.from()))
                .toList();
        List<PhotoMove> moves = log.steps().moves().stream()
                .filter(move -> !log.failed().contains(move.from()))
                .toList();
        labels = log.steps().reachedLabels(log.failed());
        photos = moves.stream()
                .flatMap(move -> move.photos().stream())
                .map(this::present)
                .toList();
        Set<String> moved = photos.stream().map(MovedPhoto::from).collect(Collectors.toSet());
        for (PhotoRow row : catalog.photos()) {
            known.add(row.datasetLabel());
            if (!moved.contains(row.path())) {
                left.add(row.datasetLabel());
            }
            if (!row.hash().isEmpty()) {
                paths.putIfAbsent(row.datasetLabel() + "/" + row.hash(), row.path());
            }
        }
    }

    /** The photo with its present label: that of its folder, even if the folder could not be renamed. */
    private MovedPhoto present(MovedPhoto photo) {
        String folder = DatasetFiles.folder(photo.to());
        boolean kept =
                log.steps().renames().stream().anyMatch(rename -> rename.from().equals(folder))
                        && folders.stream().noneMatch(rename -> rename.from().equals(folder));
        return kept
                ? new MovedPhoto(photo.from(), photo.to(), photo.label(), former(photo.newLabel()), photo.hash())
                : photo;
    }

    private String former(String label) {
        return log.steps().labels().entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(label);
    }

    /** @param listed whether the change of {@code names.csv} succeeded */
    FileChange change(boolean listed) {
        Map<String, String> names = new HashMap<>(log.steps().presentNames());
        log.steps().labels().forEach((before, after) -> {
            if (!labels.containsKey(before)) {
                names.remove(after);
            }
        });
        // The name of a person with a new folder is kept here until the next rescan reads names.csv.
        photos.forEach(photo -> names.computeIfAbsent(
                photo.newLabel(),
                label -> known.contains(label)
                        ? null
                        : log.steps().presentNames().get(label)));
        Map<String, String> kept = listed ? Map.of() : keptNames();
        names.replaceAll((label, name) -> kept.getOrDefault(label, name));
        return new FileChange(
                log.id(), photos, folders, labels, log.steps().formerNames(), names, remaining(kept.keySet()));
    }

    /** The names by {@code names.csv}, by present labels, of the people who should have other ones there. */
    private Map<String, String> keptNames() {
        return log.steps().names().stream()
                .collect(Collectors.toMap(
                        NameRow::label,
                        row -> row.before().isEmpty() ? NamesFile.defaultName(row.label()) : row.before(),
                        (one, other) -> one));
    }

    /** @param unnamed present labels of people whose names {@code names.csv} does not have */
    private List<Decision> remaining(Set<String> unnamed) {
        List<Decision> remaining = new ArrayList<>();
        Set<PhotoKey> gone = photos.stream()
                .filter(photo -> !photo.hash().isEmpty())
                .map(photo -> new PhotoKey(photo.label(), photo.hash()))
                .collect(Collectors.toSet());
        effects.moved().forEach((photo, person) -> {
            if (!gone.contains(photo)) {
                remaining.add(elsewhere(photo, person));
            }
        });
        effects.merged().forEach((label, person) -> {
            if ((left.contains(label) || !known.contains(label)) && !isOfAnother(label)) {
                remaining.add(Decision.merge(present(label), present(person)));
            }
        });
        effects.names().forEach((label, name) -> {
            boolean said =
                    log.steps().presentNames().getOrDefault(present(label), "").equals(name)
                            && !unnamed.contains(present(label));
            boolean mergedAway = effects.merged().containsKey(label) && known.contains(label) && !left.contains(label);
            boolean isOwn = name.equals(decisions.ownName(label));
            if (!said && !mergedAway && !isOwn && !isOfAnother(label)) {
                remaining.add(Decision.rename(present(label), Optional.of(name)));
            }
        });
        effects.made().forEach((label, name) -> {
            if (labels.containsKey(label)
                    && unnamed.contains(present(label))
                    && !effects.names().containsKey(label)) {
                remaining.add(Decision.rename(present(label), Optional.of(name)));
            }
        });
        return remaining;
    }

    private Decision elsewhere(PhotoKey photo, String person) {
        PhotoKey key = new PhotoKey(present(photo.label()), photo.hash());
        String path = paths.getOrDefault(photo.label() + "/" + photo.hash(), "");
        boolean isMade = effects.made().containsKey(person) && !labels.containsKey(person);
        return isMade
                ? Decision.split(key, path, person, effects.made().get(person))
                : Decision.move(key, path, present(person));
    }

    /** Tests whether a label now belongs to another person's folder, so that earlier decisions about it do not apply to that person. */
    private boolean isOfAnother(String label) {
        return labels.containsValue(label) && !labels.containsKey(label);
    }

    private String present(String label) {
        return labels.getOrDefault(label, label);
    }
}
