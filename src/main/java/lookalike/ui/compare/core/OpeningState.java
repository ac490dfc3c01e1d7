package lookalike.ui.compare.core;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Photos that are being opened, and those that could not be opened. Used on the FX thread. */
public final class OpeningState {

    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>();
    private final ObservableList<UnusablePhoto> unusable = FXCollections.observableArrayList();
    private final ObjectProperty<UnusablePhoto> shown = new SimpleObjectProperty<>();

    /**
     * Progress of the photos being opened.
     *
     * @param done how many have been read or have failed
     * @param total how many there are
     */
    public record Progress(int done, int total) {}

    /** Progress in photos; null unless several are being read. */
    public ObjectProperty<Progress> progress() {
        return progress;
    }

    /** The unusable photos of those opened last, in the order in which they were tried. */
    public ObservableList<UnusablePhoto> unusable() {
        return unusable;
    }

    /** The unusable photo that is shown in place of a photo, null if none is. */
    public ObjectProperty<UnusablePhoto> shown() {
        return shown;
    }
}
