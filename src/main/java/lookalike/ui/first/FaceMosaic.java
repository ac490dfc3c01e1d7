package lookalike.ui.first;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** The faces of the people read so far from a dataset, as large as the space allows. */
final class FaceMosaic extends Pane {

    private static final int MOST = 60;
    private static final int PIXELS = 88;
    private static final double LARGEST = 88;
    private static final double GAP = 3;

    private final DatasetState state;
    private final FacePictures pictures;
    private final Map<String, PictureFrame> frames = new LinkedHashMap<>();
    private Path folder;

    FaceMosaic(DatasetState state, FacePictures pictures) {
        this.state = state;
        this.pictures = pictures;
        setId("face-mosaic");
        getStyleClass().add("face-mosaic");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        state.people().addListener((InvalidationListener) property -> show());
        show();
    }

    /** Adds new faces; those already shown keep their places. */
    private void show() {
        List<PersonSummary> people = state.people().stream()
                .filter(person -> person.cover().isPresent())
                .limit(MOST)
                .toList();
        boolean same = state.folder().get() != null && state.folder().get().equals(folder);
        folder = state.folder().get();
        if (!same || people.size() < frames.size()) {
            frames.clear();
        }
        people.forEach(person -> frames.computeIfAbsent(person.label(), label -> frame(person)));
        getChildren().setAll(frames.values());
        setAccessibleText(Texts.count("status.people", people.size()));
    }

    private PictureFrame frame(PersonSummary person) {
        PictureFrame frame = new PictureFrame();
        frame.expect(person.name());
        if (folder != null) {
            Path photo = folder.resolve(person.cover().orElseThrow());
            pictures.load(
                    photo, person.coverFace(), person.coverTurned(), PIXELS, loaded -> frame.show(loaded.image()));
        }
        return frame;
    }

    @Override
    protected void layoutChildren() {
        int count = getChildren().size();
        if (count == 0 || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        int columns = 1;
        while (side(columns) * ((count + columns - 1) / columns) > getHeight() && columns < count) {
            columns++;
        }
        double side = Math.min(LARGEST, side(columns));
        for (int i = 0; i < count; i++) {
            double x = i % columns * side;
            double y = i / columns * side;
            getChildren().get(i).resizeRelocate(x, y, side - GAP, side - GAP);
        }
    }

    private double side(int columns) {
        return getWidth() / columns;
    }
}
