package lookalike.ui.compare.group;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.ui.compare.core.ProbeFace;

/** The faces of the shown photo with their matches. Used on the FX thread. */
final class GroupState {

    private final ObjectProperty<List<GroupRow>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<FaceLabels> labels = new SimpleObjectProperty<>(FaceLabels.NAMES);

    /** The listed faces, in the order of the photo. */
    ObjectProperty<List<GroupRow>> rows() {
        return rows;
    }

    /** Choice of the labels on the photo. */
    ObjectProperty<FaceLabels> labels() {
        return labels;
    }

    /** The row of a face; empty if it is not listed. */
    Optional<GroupRow> of(ProbeFace face) {
        return rows.get().stream().filter(row -> row.face() == face).findFirst();
    }

    /** True if the matches of all listed faces are known. */
    boolean isComplete() {
        return rows.get().stream().allMatch(row -> row.answer().isPresent());
    }
}
