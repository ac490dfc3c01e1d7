package lookalike.ui.wall;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;

/**
 * Handles drops on a tile: files are added to its person, other people are merged with that person. Anything else is left to the window.
 */
final class WallDrops {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final DataFormat PEOPLE = people();

    private final WallState state;
    private final DatasetState dataset;

    WallDrops(WallState state, DatasetState dataset) {
        this.state = state;
        this.dataset = dataset;
    }

    /** The data format of dragged people, which can be created only once per process. */
    private static DataFormat people() {
        String name = "application/x-lookalike-people";
        return Optional.ofNullable(DataFormat.lookupMimeType(name)).orElseGet(() -> new DataFormat(name));
    }

    /**
     * Makes a tile accept drops, and lets its person be dragged together with all selected people.
     *
     * @param person of the tile; empty for the place of a new person, and while the tile is unused
     * @param isNew whether it is the place of a new person
     * @param files receives dropped files
     * @param merge receives dropped people
     */
    void install(
            Node tile,
            Supplier<Optional<PersonSummary>> person,
            Supplier<Boolean> isNew,
            Consumer<List<Path>> files,
            Consumer<List<PersonSummary>> merge) {
        tile.setOnDragDetected(event -> {
            if (person.get().isPresent()) {
                drag(tile, person.get().get());
                event.consume();
            }
        });
        tile.setOnDragOver(event -> {
            boolean there = person.get().isPresent() || isNew.get();
            if (there && event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            } else if (!others(event, person.get()).isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
            } else {
                return;
            }
            tile.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        });
        tile.setOnDragExited(event -> tile.pseudoClassStateChanged(DROPPING, false));
        tile.setOnDragDropped(event -> {
            List<PersonSummary> others = others(event, person.get());
            boolean there = person.get().isPresent() || isNew.get();
            if (there && event.getDragboard().hasFiles()) {
                files.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            } else if (!others.isEmpty()) {
                merge.accept(others);
            } else {
                return;
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void drag(Node tile, PersonSummary person) {
        List<PersonSummary> together =
                state.selected().get().contains(person) ? state.selected().get() : List.of(person);
        Dragboard board = tile.startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.put(
                PEOPLE,
                String.join("\n", together.stream().map(PersonSummary::label).toList()));
        board.setContent(content);
        board.setDragView(tile.snapshot(null, null));
    }

    /** The dragged people without the one under the pointer; empty if something else is dragged. */
    private List<PersonSummary> others(DragEvent event, Optional<PersonSummary> on) {
        if (on.isEmpty() || !(event.getDragboard().getContent(PEOPLE) instanceof String labels)) {
            return List.of();
        }
        List<PersonSummary> people = new ArrayList<>();
        Arrays.stream(labels.split("\n"))
                .filter(label -> !label.equals(on.get().label()))
                .forEach(label -> dataset.find(label).ifPresent(people::add));
        return people;
    }
}
