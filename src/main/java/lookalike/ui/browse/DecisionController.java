package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.catalog.LabelledFace;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.DetectedFace;
import lookalike.face.LoadedModels;
import lookalike.index.LabelledFaceChoice;
import lookalike.ui.browse.DecisionSteps.After;
import lookalike.ui.browse.DecisionSteps.Words;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Texts;

/** Carries out the user's decisions about people and photos, all of which can be undone and redone. Called on the FX thread. */
public final class DecisionController {

    private final DecisionSteps steps;
    private final DatasetState state;
    private final Supplier<LoadedModels> models;

    /**
     * @param steps carries them out
     * @param state the people who are decided about
     * @param models the networks, loaded when they are first asked for
     */
    DecisionController(DecisionSteps steps, DatasetState state, Supplier<LoadedModels> models) {
        this.steps = steps;
        this.state = state;
        this.models = models;
    }

    /**
     * Renames a person; a blank name restores the dataset's own. Nothing changes if another person has the name, or was merged with someone
     * who had it, because the two may be the same person.
     *
     * @param twin receives that other person
     */
    public void rename(PersonSummary person, String name, Consumer<PersonSummary> twin) {
        String wanted = name.strip();
        Optional<String> alias =
                wanted.isEmpty() || wanted.equals(person.ownName()) ? Optional.empty() : Optional.of(wanted);
        String shown = alias.orElse(person.ownName());
        if (shown.equals(person.name())) {
            return;
        }
        Words words = new Words(
                Texts.get("undo.rename", person.name(), shown), Texts.get("done.rename", person.name(), shown));
        steps.ask(
                catalog -> catalog.decisions().personNamed(shown).filter(label -> !label.equals(person.label())),
                found -> found.flatMap(state::find)
                        .ifPresentOrElse(
                                twin,
                                () -> steps.make(
                                        words,
                                        catalog -> catalog.decisions().rename(person.label(), alias),
                                        After.NOTHING)));
    }

    /**
     * Merges people into one person.
     *
     * @param people all of them, with or without the one who remains
     * @param into the person who remains and keeps the name
     */
    public void merge(List<PersonSummary> people, PersonSummary into) {
        List<PersonSummary> others = people.stream()
                .filter(person -> !person.label().equals(into.label()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        String who = others.size() == 1 ? others.get(0).name() : Texts.get("merge.people", others.size());
        List<String> labels = others.stream().map(PersonSummary::label).toList();
        steps.make(
                new Words(Texts.get("undo.merge", who, into.name()), Texts.get("done.merge", who, into.name())),
                catalog -> catalog.decisions().merge(labels, into.label(), Optional.empty()),
                After.heir(catalog -> Optional.of(catalog.decisions().personOf(labels.get(0)))));
    }

    /** Moves photos to another person. */
    public void move(List<PhotoRow> photos, PersonSummary to) {
        steps.make(moving(photos, to.name()), catalog -> catalog.decisions().move(photos, to.label()), owner(photos));
    }

    /** Moves photos to the person with a name: the one who has it, or had it before a merge, or else a new person. */
    public void move(List<PhotoRow> photos, String name) {
        String wanted = name.strip();
        steps.make(
                moving(photos, wanted),
                catalog -> catalog.decisions()
                        .personNamed(wanted)
                        .map(label -> catalog.decisions().move(photos, label))
                        .orElseGet(() -> catalog.decisions().split(photos, wanted)),
                owner(photos));
    }

    private static Words moving(List<PhotoRow> photos, String name) {
        String what = PhotoText.names(photos);
        return new Words(Texts.get("undo.move", what, name), Texts.get("done.move", what, name));
    }

    /** Selects the person to show if a move leaves nobody behind: the new owner of the first photo. */
    private static After owner(List<PhotoRow> photos) {
        return After.heir(catalog -> catalog.photoAt(photos.get(0).path()).map(PhotoRow::label));
    }

    /** Excludes photos from matching if any of them is included; includes them if none is. */
    public void toggleExcluded(List<PhotoRow> photos) {
        boolean excluded = photos.stream().anyMatch(photo -> !photo.excluded());
        List<PhotoRow> changed =
                photos.stream().filter(photo -> photo.excluded() != excluded).toList();
        toggleExcluded(changed, PhotoText.names(changed), changed.size() > 1);
    }

    /** @param what words for the photos or their people */
    private void toggleExcluded(List<PhotoRow> photos, String what, boolean many) {
        if (photos.isEmpty()) {
            return;
        }
        boolean excluded = photos.stream().anyMatch(photo -> !photo.excluded());
        Words words = excluded
                ? new Words(
                        Texts.get("undo.exclude", what), Texts.get(many ? "done.excludeSome" : "done.exclude", what))
                : new Words(
                        Texts.get("undo.include", what), Texts.get(many ? "done.includeSome" : "done.include", what));
        steps.make(words, catalog -> catalog.decisions().exclude(photos, excluded), After.NOTHING);
    }

    /**
     * Finds the photos of some people.
     *
     * @param receiver receives the photos whose content hash is known, because decisions identify photos by it
     */
    public void photosOf(List<PersonSummary> people, Consumer<List<PhotoRow>> receiver) {
        List<String> labels = people.stream().map(PersonSummary::label).toList();
        steps.ask(
                catalog -> labels.stream()
                        .flatMap(label -> catalog.photosOf(label).stream())
                        .filter(photo -> !photo.hash().isEmpty())
                        .toList(),
                receiver);
    }

    /** Excludes all photos of people from matching if any of them is included; includes them if none is. */
    public void togglePeopleExcluded(List<PersonSummary> people) {
        String who = people.size() == 1 ? people.get(0).name() : Texts.get("merge.people", people.size());
        photosOf(
                people,
                photos -> toggleExcluded(
                        photos.stream()
                                .filter(photo -> photo.status() == PhotoStatus.OK)
                                .toList(),
                        who,
                        people.size() > 1));
    }

    /**
     * Adds people to a group, or removes them from it.
     *
     * @param group its id
     */
    public void group(List<PersonSummary> people, String group, boolean member) {
        List<PersonSummary> changed = people.stream()
                .filter(person -> person.groups().contains(group) != member)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        String who = changed.size() == 1 ? changed.get(0).name() : Texts.get("merge.people", changed.size());
        String words = GroupText.of(group);
        List<String> labels = changed.stream().map(PersonSummary::label).toList();
        steps.make(
                new Words(
                        Texts.get(member ? "undo.group" : "undo.ungroup", who, words),
                        Texts.get(member ? "done.group" : "done.ungroup", who, words)),
                catalog -> catalog.decisions().group(labels, group, member),
                After.NOTHING);
    }

    /** Makes a photo the cover photo of its person. */
    public void cover(PhotoRow photo) {
        String name = PhotoText.name(photo);
        steps.make(
                new Words(Texts.get("undo.cover", name), Texts.get("done.cover", name)),
                catalog -> catalog.decisions().cover(photo),
                After.NOTHING);
    }

    /** Makes another face of a photo the labelled face. */
    void chooseFace(PhotoRow photo, DetectedFace face) {
        String name = PhotoText.name(photo);
        steps.make(
                new Words(Texts.get("undo.chooseFace", name), Texts.get("done.chooseFace", name)),
                catalog -> OptionalLong.of(LabelledFaceChoice.make(
                        catalog, photo, LabelledFace.chosen(face), models.get().descriptorModel(), models)),
                // The model may have changed since the face was last the labelled one.
                After.work(catalog -> LabelledFaceChoice.complete(catalog, photo, models.get())));
    }
}
