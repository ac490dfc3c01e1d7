package lookalike.export;

import static lookalike.export.DecisionCsv.FACE;
import static lookalike.export.DecisionCsv.FORMER;
import static lookalike.export.DecisionCsv.HASH;
import static lookalike.export.DecisionCsv.KIND;
import static lookalike.export.DecisionCsv.LABEL;
import static lookalike.export.DecisionCsv.NAME;
import static lookalike.export.DecisionCsv.PHOTO;
import static lookalike.export.DecisionCsv.TARGET;
import static lookalike.export.DecisionCsv.TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.DecisionKind;
import lookalike.catalog.FaceText;
import lookalike.catalog.PhotoKey;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;

/** Turns rows of a CSV file into decisions about the people and photos of a catalogue. */
final class DecisionRows {

    private final Catalog catalog;
    private final Set<String> labels;
    private final Set<String> made = new HashSet<>();
    private final Map<String, List<PhotoRow>> photos = new HashMap<>();

    DecisionRows(Catalog catalog) {
        this.catalog = catalog;
        labels = new HashSet<>(catalog.decisions().labels());
        catalog.decisions().journal().stream()
                .map(DecisionEntry::decision)
                .filter(decision -> decision.kind() == DecisionKind.SPLIT)
                .forEach(decision -> made.add(decision.target()));
    }

    /** A row cannot be applied. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient DecisionImport.Refusal refusal;

        private RefusedException(DecisionCsv.Row row, DecisionProblem problem, String... details) {
            super(problem.sentence((Object[]) details));
            refusal = new DecisionImport.Refusal(row.number(), problem, List.of(details), getMessage());
        }

        DecisionImport.Refusal refusal() {
            return refusal;
        }
    }

    /** @throws RefusedException if the row cannot be applied to this catalogue */
    Decision decision(DecisionCsv.Row row) throws RefusedException {
        DecisionKind kind = DecisionKind.of(row.get(KIND))
                .orElseThrow(() -> new RefusedException(row, DecisionProblem.KIND, row.get(KIND)));
        Decision decision = kind.isAboutPhoto() ? ofPhoto(row, kind) : ofPerson(row, kind);
        if (kind == DecisionKind.SPLIT) {
            made.add(decision.target());
            labels.add(decision.target());
        }
        return decision;
    }

    /** @throws RefusedException if the column does not contain a valid time */
    static Optional<Instant> time(DecisionCsv.Row row) throws RefusedException {
        try {
            return Optional.of(row.get(TIME)).filter(text -> !text.isBlank()).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new RefusedException(row, DecisionProblem.TIME, row.get(TIME));
        }
    }

    private Decision ofPerson(DecisionCsv.Row row, DecisionKind kind) throws RefusedException {
        if (kind == DecisionKind.FINE) {
            require(row, TARGET, row.get(TARGET));
            require(row, NAME, row.get(NAME));
        } else {
            person(row, LABEL);
        }
        if (kind == DecisionKind.MERGE) {
            person(row, TARGET);
        }
        if (kind == DecisionKind.GROUP || kind == DecisionKind.UNGROUP) {
            require(row, NAME, row.get(NAME));
        }
        return new Decision(
                kind, row.get(LABEL), "", "", row.get(TARGET), row.get(NAME), Optional.empty(), Optional.empty());
    }

    private Decision ofPhoto(DecisionCsv.Row row, DecisionKind kind) throws RefusedException {
        PhotoRow photo = photo(row);
        PhotoKey key = photo.key();
        return switch (kind) {
            case EXCLUDE, INCLUDE -> Decision.exclude(key, photo.path(), kind == DecisionKind.EXCLUDE);
            case FACE -> Decision.face(key, photo.path(), face(row, FACE), face(row, FORMER));
            case MOVE -> Decision.move(key, photo.path(), person(row, TARGET));
            case COVER -> Decision.cover(key, photo.path(), person(row, TARGET));
            default -> split(row, photo);
        };
    }

    private Decision split(DecisionCsv.Row row, PhotoRow photo) throws RefusedException {
        String name = require(row, NAME, row.get(NAME));
        String target = row.get(TARGET).isBlank() ? photo.datasetLabel() + "/" + name : row.get(TARGET);
        if (labels.contains(target) && !made.contains(target)) {
            throw new RefusedException(row, DecisionProblem.TAKEN, target);
        }
        return Decision.split(photo.key(), photo.path(), target, name);
    }

    private String person(DecisionCsv.Row row, String column) throws RefusedException {
        String label = require(row, column, row.get(column));
        if (!labels.contains(label)) {
            throw new RefusedException(row, DecisionProblem.NO_PERSON, label);
        }
        return label;
    }

    private static String require(DecisionCsv.Row row, String column, String value) throws RefusedException {
        if (value.isBlank()) {
            throw new RefusedException(row, DecisionProblem.MISSING, column);
        }
        return value;
    }

    /** Finds the photo by its content or, if the row has no hash, by its path. */
    private PhotoRow photo(DecisionCsv.Row row) throws RefusedException {
        String hash = row.get(HASH);
        String path = row.get(PHOTO);
        if (hash.isBlank()) {
            require(row, PHOTO, path);
        }
        Optional<PhotoRow> at = path.isBlank() ? Optional.empty() : catalog.photoAt(path);
        String label = row.get(LABEL).isBlank() ? at.map(PhotoRow::datasetLabel).orElse("") : person(row, LABEL);
        Optional<PhotoRow> found = hash.isBlank()
                ? at.filter(photo ->
                        photo.datasetLabel().equals(label) && !photo.hash().isEmpty())
                : photos.computeIfAbsent(label, catalog::photosLabelled).stream()
                        .filter(photo -> photo.hash().equals(hash))
                        .findFirst();
        if (found.isEmpty()) {
            throw at.isPresent() && !hash.isBlank()
                    ? new RefusedException(row, DecisionProblem.OTHER_CONTENT, path)
                    : new RefusedException(row, DecisionProblem.NO_PHOTO, label, path.isBlank() ? hash : path);
        }
        return found.get();
    }

    private static Optional<DetectedFace> face(DecisionCsv.Row row, String column) throws RefusedException {
        try {
            return FaceText.face(row.get(column));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(row, DecisionProblem.FACE, row.get(column));
        }
    }
}
