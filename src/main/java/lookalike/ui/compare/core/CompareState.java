package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lookalike.dataset.Credit;
import lookalike.index.Exemplar;
import lookalike.match.AnswerStability;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.ui.common.ErrorPresenter;

/** The photos to test, the selected one, its selected face, and that face's matches. Used on the FX thread only. */
public final class CompareState {

    private final ObservableList<ProbePhoto> photos = FXCollections.observableArrayList();
    private final ObjectProperty<ProbePhoto> photo = new SimpleObjectProperty<>();
    private final ObjectProperty<ProbeFace> face = new SimpleObjectProperty<>();
    private final FaceCombination combination = new FaceCombination();
    private final OpeningState opening = new OpeningState();
    private final ObjectProperty<Query> query = new SimpleObjectProperty<>();
    private final List<Runnable> brought = new ArrayList<>();
    private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(CompareMode.PAIR);
    private final BooleanProperty marking = new SimpleBooleanProperty();
    private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.SIMILARITY);
    private final ObjectProperty<List<Match>> closest = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<ComparedGroup> group = new SimpleObjectProperty<>(ComparedGroup.EVERYONE);
    private final ObjectProperty<String> added = new SimpleObjectProperty<>();
    private final ObjectProperty<Match> match = new SimpleObjectProperty<>();
    private final ObjectBinding<Comparison> comparison = Bindings.createObjectBinding(
            () -> query.get() == null
                    ? null
                    : new Comparison(query.get().descriptor().values(), closest.get()),
            query,
            closest);
    private final IntegerProperty wanted = new SimpleIntegerProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final IntegerProperty pending = new SimpleIntegerProperty();
    private final ObjectProperty<ClipScene> scene = new SimpleObjectProperty<>();
    private final ObjectProperty<ClipProgress> clipProgress = new SimpleObjectProperty<>();
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private final ObservableList<ErrorPresenter.Message> problems = FXCollections.observableArrayList();

    /** A state without photos. */
    public CompareState() {
        InvalidationListener ask = property -> query.set(
                !combined().isEmpty()
                        ? new Query(List.copyOf(combined()))
                        : face.get() == null ? null : Query.of(photo.get(), face.get()));
        photo.addListener((property, before, now) -> {
            scene.set(now == null ? null : now.scene().orElse(null));
            if (now != null) {
                opening.shown().set(null);
            }
        });
        face.addListener((property, before, now) -> combination.selected(now));
        face.addListener(ask);
        combined().addListener(ask);
        photos.addListener((InvalidationListener)
                property -> combined().removeIf(face -> !openFaces().contains(face)));
        photo.addListener(property -> keepMode());
        photos.addListener((InvalidationListener) property -> keepMode());
        opening.unusable().addListener((InvalidationListener) property -> keepMode());
    }

    /** Switches to the pair if the group or the table would have too little to show. */
    private void keepMode() {
        boolean kept = switch (mode.get()) {
            case PAIR -> true;
            case GROUP -> hasGroup();
            case TABLE -> !photos.isEmpty() || !opening.unusable().isEmpty();
        };
        if (!kept) {
            mode.set(CompareMode.PAIR);
        }
    }

    /** Tests whether the shown photo has several faces. */
    public boolean hasGroup() {
        return photo.get() != null && photo.get().faces().size() > 1;
    }

    /** Switches between the pair and the group; without a group, shows the pair. */
    public void toggleGroup() {
        mode.set(mode.get() != CompareMode.GROUP && hasGroup() ? CompareMode.GROUP : CompareMode.PAIR);
    }

    /** The faces of all open photos. */
    List<ProbeFace> openFaces() {
        return photos.stream().flatMap(one -> one.faces().stream()).toList();
    }

    /** Photos that are being opened, and those that could not be opened. */
    public OpeningState opening() {
        return opening;
    }

    /** The photos that were dropped, pasted or opened, oldest first. */
    public ObservableList<ProbePhoto> photos() {
        return photos;
    }

    /** The photo that is shown, null if there is none. */
    public ObjectProperty<ProbePhoto> photo() {
        return photo;
    }

    /** Mode of the page. */
    public ObjectProperty<CompareMode> mode() {
        return mode;
    }

    /** Registers an action to run whenever a photo that the user brought is shown. */
    public void onBrought(Runnable action) {
        brought.add(action);
    }

    /** Reports that the user brought the shown photo. */
    void brought() {
        brought.forEach(Runnable::run);
    }

    /** Ends the drawing of a box around a missed face, and the choice of faces to combine. */
    public void stopMarking() {
        if (marking.get()) {
            marking.set(false);
        } else {
            combination.finish();
        }
    }

    /** The face that represents the query: the selected one, if it is compared; null without a query. */
    public ProbeFace queryFace() {
        Query asked = query.get();
        if (asked == null) {
            return null;
        }
        ProbeFace selected = face.get();
        return selected != null && asked.faces().contains(selected)
                ? selected
                : asked.faces().get(0);
    }

    /** The photo of that face, null if there is none. */
    public ProbePhoto queryPhoto() {
        ProbeFace asked = queryFace();
        return photos.stream()
                .filter(one -> asked != null && one.faces().contains(asked))
                .findFirst()
                .orElse(photo.get());
    }

    /** True if a photo is shown. */
    public BooleanBinding hasPhoto() {
        return photo.isNotNull();
    }

    /** True if there is a result to copy, save or print. */
    public BooleanBinding hasAnswer() {
        return match.isNotNull();
    }

    /** The file of the shown photo; empty without a photo, and for a pasted picture, which has no file. */
    public Optional<Path> file() {
        return Optional.ofNullable(photo.get()).flatMap(shown -> shown.source().file());
    }

    /** Registers an action to run whenever a problem with a photo is shown. */
    public void onProblem(Runnable action) {
        opening.shown().addListener((property, before, now) -> {
            if (now != null) {
                action.run();
            }
        });
        problems.addListener((InvalidationListener) property -> {
            if (!problems.isEmpty()) {
                action.run();
            }
        });
    }

    /** Registers an action to run when the last photo is closed. */
    public void onNoPhoto(Runnable action) {
        photo.addListener((property, before, now) -> {
            if (now == null) {
                action.run();
            }
        });
    }

    /** Registers an action for the file of every photo that is added; pasted pictures have none. */
    public void onFile(Consumer<Path> action) {
        photos.addListener((ListChangeListener<ProbePhoto>) change -> {
            while (change.next()) {
                if (change.wasAdded() && !change.wasReplaced()) {
                    change.getAddedSubList()
                            .forEach(photo -> photo.source().file().ifPresent(action));
                }
            }
        });
    }

    /** The selected face, null if there is none. It is the one compared, unless faces are combined. */
    public ObjectProperty<ProbeFace> face() {
        return face;
    }

    /** The faces that are compared as one. */
    public FaceCombination combination() {
        return combination;
    }

    /** The faces that are compared as one, in the order in which they were chosen; none for the selected face alone. */
    public ObservableList<ProbeFace> combined() {
        return combination.faces();
    }

    /**
     * Starts a combination with the selected face, or adds the face to it or removes it. Does nothing for a clip, where several frames of a
     * person are compared as one already.
     */
    public void toggleCombined() {
        ProbeFace selected = face.get();
        if (selected == null || scene.get() != null) {
            return;
        }
        if (combination.choosing().get()) {
            combination.toggle(selected);
        } else {
            combination.start(selected);
        }
    }

    /** Selects a face of the shown photo; while the user is choosing faces to combine, also adds it to the combination or removes it. */
    public void choose(ProbeFace chosen) {
        face.set(chosen);
        if (combination.choosing().get()) {
            combination.toggle(chosen);
        }
    }

    /** Query that is compared, null if there is none. */
    public ReadOnlyObjectProperty<Query> query() {
        return query;
    }

    /** True if the user is drawing a box around a face that was missed, or choosing faces to combine: Escape then ends that. */
    public boolean isMarking() {
        return marking.get() || combination.choosing().get();
    }

    /** True if the user is drawing a box around a face that was missed. */
    public BooleanProperty marking() {
        return marking;
    }

    /** Ranking of all people for the query; null without a query or without people to compare with. */
    public ObjectProperty<Answer> answer() {
        return answer;
    }

    /**
     * Answer to a query: the ranking, and remarks on the query.
     *
     * @param matcher that made the ranking
     * @param ranking of all people
     * @param copies photos of the dataset that are the query's photos or copies of them; the copy of a single face was left out of the
     *     ranking
     * @param alike whether all faces of the query may be the same person
     * @param stability how many of the query's photos or frames give the same answer alone; empty for a single one
     */
    public record Answer(
            Matcher matcher,
            Ranking ranking,
            List<Exemplar> copies,
            boolean alike,
            Optional<AnswerStability> stability) {}

    /** Order of the matches. */
    public ObjectProperty<Order> order() {
        return order;
    }

    /** The matches in the chosen order, as many as are wanted, but at least ten; empty while there is nothing to compare with. */
    public ObjectProperty<List<Match>> closest() {
        return closest;
    }

    /** The index of the selected match in the list; -1 if there is none. */
    public int selected() {
        Match selected = match.get();
        return selected == null
                ? -1
                : closest.get().stream().map(Match::person).toList().indexOf(selected.person());
    }

    /** The people to whom the matches are limited. */
    public ObjectProperty<ComparedGroup> group() {
        return group;
    }

    /** The number of a match in the list: its place, or its rank if it was added to the first ones, see {@link #added()}. */
    public int number(int index) {
        Match listed = closest.get().get(index);
        boolean last = index == closest.get().size() - 1;
        return last && listed.person().label().equals(added.get()) && answer.get() != null
                ? answer.get().ranking().place(order.get(), listed.person())
                : index + 1;
    }

    /** Label of a person who takes the last place in the list regardless of rank; null for none. */
    public ObjectProperty<String> added() {
        return added;
    }

    /** The match that is shown beside the face, null if there is none. */
    public ObjectProperty<Match> match() {
        return match;
    }

    /** Query and match, for other views; its value is null while there is no face. */
    public ObservableValue<Comparison> comparison() {
        return comparison;
    }

    /**
     * A face and its first matches.
     *
     * @param descriptor of the face
     * @param closest the first ten in the chosen order; none while there are no people to compare with
     */
    public record Comparison(float[] descriptor, List<Match> closest) {}

    /** Number of matches that are wanted. */
    public IntegerProperty wanted() {
        return wanted;
    }

    /** The folder that the exemplars' paths are relative to, null if there is none. */
    Path folder() {
        return answer.get() == null
                ? null
                : answer.get().matcher().gallery().folder().orElse(null);
    }

    /** Number of photos that are being opened or analysed. */
    public IntegerProperty pending() {
        return pending;
    }

    /** True if a photo is being analysed. */
    public BooleanProperty busy() {
        return busy;
    }

    /** True while the larger faces of the shown photo are known and its smaller ones are being searched for. */
    public BooleanProperty searching() {
        return searching;
    }

    /** The person and the frame selected in the shown clip, set even before the frame is open; null for a photo. */
    public ObjectProperty<ClipScene> scene() {
        return scene;
    }

    /** The clip that is being searched for people, null if none is. */
    public ObjectProperty<ClipProgress> clipProgress() {
        return clipProgress;
    }

    /** Failures of the photos opened last. */
    public ObservableList<ErrorPresenter.Message> problems() {
        return problems;
    }

    /** Selects the face a number of places further. */
    public void stepFace(int step) {
        ProbePhoto shown = photo.get();
        if (shown != null && !shown.faces().isEmpty()) {
            int next = shown.faces().indexOf(face.get()) + step;
            face.set(shown.faces().get(Math.floorMod(next, shown.faces().size())));
        }
    }

    /** The origin and licence of an exemplar's photo; empty if the dataset does not state them, or without an answer. */
    public Optional<Credit> credit(Exemplar exemplar) {
        return Optional.ofNullable(answer.get())
                .flatMap(given -> given.matcher().gallery().credits().of(exemplar.path()));
    }

    /** The file of an exemplar; empty if its descriptor was imported. */
    public Optional<Path> exemplarFile(Exemplar exemplar) {
        Path folder = folder();
        return exemplar.face().isEmpty() || folder == null
                ? Optional.empty()
                : Optional.of(folder.resolve(exemplar.path()));
    }
}
