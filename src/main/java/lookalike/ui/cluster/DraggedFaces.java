package lookalike.ui.cluster;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.PeopleDraft;

/** People, or faces of a person, that are dragged between tiles. Dropped on a person, they are assigned to that person. */
final class DraggedFaces {

    private static final DataFormat FORMAT = new DataFormat("application/x-lookalike-faces");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final ClusterState state;
    private final DraftSteps steps;
    private boolean people;

    DraggedFaces(ClusterState state, DraftSteps steps) {
        this.state = state;
        this.steps = steps;
    }

    /** Lets the selected people or faces be dragged from a tile. */
    void from(Node tile, boolean ofPeople) {
        tile.setOnDragDetected(event -> {
            Dragboard board = tile.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(FORMAT, "");
            board.setContent(content);
            board.setDragView(tile.snapshot(null, null));
            people = ofPeople;
            event.consume();
        });
    }

    /** Lets a person's tile accept dropped people and faces. */
    void onto(Tile<DraftPerson> tile) {
        tile.setOnDragOver(event -> {
            if (event.getDragboard().hasContent(FORMAT) && isTarget(tile.getItem())) {
                event.acceptTransferModes(TransferMode.MOVE);
                tile.pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        tile.setOnDragExited(event -> tile.pseudoClassStateChanged(DROPPING, false));
        tile.setOnDragDropped(event -> {
            if (event.getDragboard().hasContent(FORMAT) && isTarget(tile.getItem())) {
                drop(tile.getItem());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private boolean isTarget(DraftPerson person) {
        return person != null
                && (people
                        ? !state.selection().get().equals(List.of(person.id()))
                        : state.person()
                                .filter(from -> from.id() != person.id())
                                .isPresent());
    }

    private void drop(DraftPerson onto) {
        PeopleDraft draft = state.draft().get();
        Optional<DraftPerson> target = draft.person(onto.id());
        if (people) {
            target.ifPresent(into -> steps.merge(into, state.selected()));
        } else {
            target.ifPresent(into -> state.person()
                    .ifPresent(from -> steps.move(from, state.faces().get(), into)));
        }
    }
}
