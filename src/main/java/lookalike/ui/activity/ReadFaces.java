package lookalike.ui.activity;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Pane;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;

/** A row of the people whose photos were read last, the latest at the end, as many as fit. Loads pictures only while it is visible. */
final class ReadFaces extends Pane {

    private static final int SHOWN = 16;
    private static final double GAP = 5;
    private static final int PIXELS = 88;

    private final DatasetState state;
    private final FacePictures pictures;
    private final ObservableBooleanValue seen;
    private final Deque<PersonSummary> latest = new ArrayDeque<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final Map<String, PictureFrame> frames = new HashMap<>();

    /** @param seen whether the row is visible */
    ReadFaces(DatasetState state, FacePictures pictures, ObservableBooleanValue seen) {
        this.state = state;
        this.pictures = pictures;
        this.seen = seen;
        setId("read-faces");
        getStyleClass().add("read-faces"); // the style sets the height, and thus the width of a face
        setMinWidth(0);
        remember();
        latest.clear();
        state.people().addListener((ListChangeListener<PersonSummary>) change -> {
            remember();
            show();
        });
        state.folder().addListener((property, before, now) -> {
            latest.clear();
            read.clear();
            frames.clear();
            show();
        });
        seen.addListener((property, before, now) -> show());
        show();
    }

    /** Records the people whose number of photos has changed. */
    private void remember() {
        for (PersonSummary person : state.people()) {
            Integer before = read.put(person.label(), person.photos());
            if ((before == null || before != person.photos()) && person.cover().isPresent()) {
                latest.removeIf(each -> each.label().equals(person.label()));
                latest.addLast(person);
            }
        }
        while (latest.size() > SHOWN) {
            latest.removeFirst();
        }
    }

    private void show() {
        Path root = state.folder().get();
        if (!seen.get() || root == null) {
            return;
        }
        frames.keySet()
                .removeIf(
                        label -> latest.stream().noneMatch(each -> each.label().equals(label)));
        getChildren()
                .setAll(latest.stream()
                        .map(person -> frames.computeIfAbsent(person.label(), label -> frame(root, person)))
                        .toList());
        setManaged(!latest.isEmpty());
    }

    private PictureFrame frame(Path root, PersonSummary person) {
        PictureFrame frame = new PictureFrame();
        frame.expect(person.name());
        frame.setAccessibleText(person.name());
        pictures.load(
                root.resolve(person.cover().orElseThrow()),
                person.coverFace(),
                person.coverTurned(),
                PIXELS,
                loaded -> frame.show(loaded.image()));
        return frame;
    }

    @Override
    protected void layoutChildren() {
        double side = getHeight();
        double step = Math.max(side + GAP, (getWidth() + GAP) / SHOWN);
        int room = (int) Math.max(1, Math.floor((getWidth() + GAP + 0.5) / step));
        int from = Math.max(0, getChildren().size() - room);
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(i >= from);
            getChildren().get(i).resizeRelocate(Math.floor((i - from) * step), 0, side, side);
        }
    }
}
