package lookalike.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.model.DescriptorModel;

/**
 * Decisions of the user about people, photos and findings: a journal, each of whose steps can be undone and redone. A decision refers to
 * a label of the dataset, and to a photo by its content, so it outlives rescans and moved files, and does not affect another person's
 * copy of the photo. The catalogue shows people and photos with all decisions applied; see {@link DecisionEffects} for how they combine.
 * Safe between threads, as the catalogue is.
 */
public final class Decisions {

    private final Sql sql;
    private final Catalog lock;
    private final DecisionJournal journal;
    private final ChosenFaceTable faces;
    private final DecisionPeople people;
    private final FileChangeTables files;

    Decisions(Sql sql, Catalog lock) {
        this.sql = sql;
        this.lock = lock;
        faces = new ChosenFaceTable(sql);
        journal = new DecisionJournal(sql, faces);
        people = new DecisionPeople(sql);
        files = new FileChangeTables(sql);
    }

    /**
     * Decisions that are undone together.
     *
     * @param time when they were made, if known
     */
    public record Step(List<Decision> decisions, Optional<Instant> time) {

        /** Copies the list. */
        public Step {
            decisions = List.copyOf(decisions);
        }
    }

    /** All decisions, including undone ones, in the order in which they take effect. */
    public List<DecisionEntry> journal() {
        synchronized (lock) {
            return journal.entries();
        }
    }

    /**
     * Adds decisions that are undone together.
     *
     * @return the number of the step; empty if the decisions would change nothing, in which case they are not added
     */
    public OptionalLong add(List<Decision> decisions) {
        synchronized (lock) {
            return journal.add(new Step(decisions, Optional.of(Instant.now())));
        }
    }

    /** Adds steps that were made elsewhere, all of them or, if the catalogue cannot be written, none. */
    public void addAll(List<Step> steps) {
        synchronized (lock) {
            journal.addAll(steps);
        }
    }

    /** The journal, to be taken to another catalogue. */
    public List<StoredDecision> stored() {
        return StoredDecision.of(journal());
    }

    /**
     * Takes over decisions of another journal: steps in force that are new to this journal are added at its end, and steps that both have
     * are marked as in the other one. Steps that only this journal has stay.
     *
     * @return whether anything was added or marked
     */
    public boolean take(List<StoredDecision> others) {
        synchronized (lock) {
            return DecisionTakeover.of(journal, others);
        }
    }

    /** The labels of all people in the catalogue, including merged ones. */
    public Set<String> labels() {
        synchronized (lock) {
            return people.labels();
        }
    }

    /** Undoes the last step; empty if there is none. */
    public OptionalLong undo() {
        synchronized (lock) {
            return journal.undoLast();
        }
    }

    /** Redoes the step that was undone last; empty if there is none, or if there are newer decisions. */
    public OptionalLong redo() {
        synchronized (lock) {
            return journal.redoLast();
        }
    }

    /**
     * Undoes any step: the result is as if it had never been made, while later steps stay in force.
     *
     * @return false if the step does not exist or is not in force
     */
    public boolean undo(long step) {
        synchronized (lock) {
            return journal.mark(step, true);
        }
    }

    /**
     * Puts a step in force again, in its old place before later steps.
     *
     * @return false if the step does not exist or was not undone
     */
    public boolean redo(long step) {
        synchronized (lock) {
            return journal.mark(step, false);
        }
    }

    /** The user's name for a person; empty if the dataset's name applies. */
    public Optional<String> alias(String label) {
        synchronized (lock) {
            return people.alias(label);
        }
    }

    /**
     * The label of the person who has a name, or with whom someone of that name was merged; capitals and the Unicode form do not matter.
     * If the user gives someone a name that another person already has, the two may be the same person: see {@link #merge}.
     */
    public Optional<String> personNamed(String name) {
        synchronized (lock) {
            return people.named(name);
        }
    }

    /**
     * The name that the dataset, or the split that made the person, gives a person; for a person that the catalogue does not know, the
     * label.
     */
    public String ownName(String label) {
        synchronized (lock) {
            return people.ownName(label);
        }
    }

    private String shownName(String label) {
        synchronized (lock) {
            return people.name(people.of(label));
        }
    }

    /** The labels that belong to another person, with that person's label. */
    public Map<String, String> merged() {
        synchronized (lock) {
            return people.merged();
        }
    }

    /** The label of the person that a label of the dataset belongs to; for most labels it is the same. */
    public String personOf(String label) {
        synchronized (lock) {
            return people.of(label);
        }
    }

    /**
     * Gives a person another name, or restores the dataset's.
     *
     * @param alias not blank; empty for the dataset's name
     * @return as {@link #add}
     */
    public OptionalLong rename(String label, Optional<String> alias) {
        return add(List.of(Decision.rename(label, alias)));
    }

    /**
     * Merges people into one person, including photos that are added to any of them later.
     *
     * @param into the label of the person whose label and name remain; the names of the others become further names
     * @param name a new name for the merged person; empty for the name of {@code into}
     * @return as {@link #add}
     */
    public OptionalLong merge(Collection<String> labels, String into, Optional<String> name) {
        List<Decision> decisions = new ArrayList<>();
        labels.forEach(label -> decisions.add(Decision.merge(label, into)));
        name.filter(wanted -> !shownName(into).equals(wanted))
                .ifPresent(wanted -> decisions.add(Decision.rename(personOf(into), Optional.of(wanted))));
        return add(decisions);
    }

    /**
     * Makes a new person of some photos.
     *
     * @param photos at least one
     * @param name the new person's name
     * @return as {@link #add}; the label is {@link Decision#target} of the step's decisions
     */
    public OptionalLong split(Collection<PhotoRow> photos, String name) {
        synchronized (lock) {
            String label = people.fresh(photos.iterator().next().label(), name, journal.entries());
            return add(photos.stream()
                    .map(photo -> Decision.split(photo.key(), photo.path(), label, name))
                    .toList());
        }
    }

    /** Gives photos to another existing person; returns as {@link #add} does. */
    public OptionalLong move(Collection<PhotoRow> photos, String to) {
        return add(photos.stream()
                .map(photo -> Decision.move(photo.key(), photo.path(), to))
                .toList());
    }

    /**
     * Puts people into a group, or takes them out of it.
     *
     * @param group its id, see {@link PersonSummary#groups}
     * @return as {@link #add}
     */
    public OptionalLong group(Collection<String> labels, String group, boolean member) {
        synchronized (lock) {
            Map<String, String> merged = people.merged();
            List<Decision> decisions = new ArrayList<>();
            for (String label : labels) {
                decisions.add(Decision.group(label, group, member));
                if (!member) { // so that no one who was merged with the person brings the group back
                    merged.entrySet().stream()
                            .filter(entry -> entry.getValue().equals(label))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .forEach(other -> decisions.add(Decision.group(other, group, false)));
                }
            }
            return add(decisions);
        }
    }

    /** Makes a photo the cover photo of its person; returns as {@link #add} does. */
    public OptionalLong cover(PhotoRow photo) {
        return add(List.of(Decision.cover(photo.key(), photo.path(), photo.label())));
    }

    /** Excludes photos from the gallery, or includes them again; returns as {@link #add} does. */
    public OptionalLong exclude(Collection<PhotoRow> photos, boolean excluded) {
        return add(photos.stream()
                .map(photo -> Decision.exclude(photo.key(), photo.path(), excluded))
                .toList());
    }

    /**
     * The same for a photo by its content.
     *
     * @param label the dataset's label for the photo
     * @param hash of the photo's content
     */
    public OptionalLong exclude(String label, String hash, boolean excluded) {
        return add(List.of(Decision.exclude(new PhotoKey(label, hash), "", excluded)));
    }

    /** True if the user has excluded a photo from the gallery. */
    public boolean isExcluded(String label, String hash) {
        synchronized (lock) {
            return sql.first("SELECT 1 FROM exclusion WHERE label = ? AND hash = ?", row -> true, label, hash)
                    .isPresent();
        }
    }

    /** The findings that are not to be shown again, see {@link Decision#fine}. */
    public Set<Decision> fine() {
        synchronized (lock) {
            return Set.copyOf(sql.query(
                    "SELECT finding, about FROM fine", row -> Decision.fine(row.getString(1), row.getString(2))));
        }
    }

    /** The face that the user has chosen in a photo, if any. */
    public Optional<DetectedFace> chosenFace(String label, String hash) {
        synchronized (lock) {
            return faces.chosen(label, hash);
        }
    }

    /** The labelled face of a photo, with the user's choice; empty if there is none. */
    public Optional<LabelledFace> labelledFace(String label, String hash) {
        PhotoKey photo = new PhotoKey(label, hash);
        synchronized (lock) {
            return faces.labelled(photo).map(face -> new LabelledFace(face, faces.chosen(label, hash)));
        }
    }

    /**
     * Makes a face that a model has already described the labelled face. The former one becomes a bystander and keeps what is known of it.
     *
     * @return the number of the step; empty if the model has not described the face, in which case nothing has changed
     */
    public OptionalLong choose(String label, String hash, LabelledFace face, DescriptorModel model) {
        PhotoKey photo = new PhotoKey(label, hash);
        synchronized (lock) {
            return faces.isDescribed(photo, face.face().box(), model)
                    ? OptionalLong.of(journal.choose(photo, face, () -> {}))
                    : OptionalLong.empty();
        }
    }

    /**
     * Makes a newly described face the labelled face.
     *
     * @param chosen the face that the user has chosen; empty if the program is to take the face by itself from now on
     * @return the number of the step; empty if the photo is gone, in which case nothing has changed
     */
    public OptionalLong choose(String label, String hash, Face face, Optional<DetectedFace> chosen) {
        PhotoKey photo = new PhotoKey(label, hash);
        synchronized (lock) {
            return faces.places(photo).isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(journal.choose(
                            photo, new LabelledFace(face.detected(), chosen), () -> faces.add(photo, face)));
        }
    }

    /** The combined effects of all decisions in force. */
    public DecisionEffects effects() {
        synchronized (lock) {
            return DecisionEffects.of(journal.entries());
        }
    }

    /**
     * Records that files and folders have been changed to match decisions: photos get their new paths, and decisions that the files now
     * follow are no longer in force. Everyone keeps their name and photos. Does nothing if the change is already recorded.
     */
    public void apply(FileChange change) {
        synchronized (lock) {
            sql.inLastingTransaction(() -> {
                if (!files.isApplied(change)) {
                    files.apply(change);
                }
                return true;
            });
        }
    }

    /**
     * Records that the last recorded change has been undone on disk: decisions that the files followed are in force again, in their old
     * places before later ones. Does nothing if the given change is not the last recorded one.
     */
    public void revert(FileChange change) {
        synchronized (lock) {
            sql.inLastingTransaction(() -> {
                if (files.isApplied(change)) {
                    files.revert(change);
                }
                return true;
            });
        }
    }

    /** Tests whether a change of files is the last recorded one. */
    public boolean isApplied(FileChange change) {
        synchronized (lock) {
            return files.isApplied(change);
        }
    }

    /** Transfers decisions to another label. Must be called inside a transaction. */
    void relabel(String from, String to) {
        journal.relabel(from, to);
    }
}
