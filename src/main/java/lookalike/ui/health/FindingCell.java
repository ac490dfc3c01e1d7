package lookalike.ui.health;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalog.PhotoRow;
import lookalike.health.Finding;
import lookalike.health.FindingReview;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Tooltips;

/** A finding in the queue: one or two pictures, its subject, and its certainty. */
final class FindingCell extends ListCell<Finding> {

    private static final double SIDE = 42;
    private static final int PIXELS = 84;

    private final HealthState state;
    private final PhotoPictures pictures;
    private final PictureFrame one = new PictureFrame(SIDE);
    private final PictureFrame other = new PictureFrame(SIDE);
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label certainty = new Label();
    private final HBox row;
    private final List<FacePictures.Wish> wishes = new ArrayList<>();

    FindingCell(HealthState state, PhotoPictures pictures) {
        this.state = state;
        this.pictures = pictures;
        getStyleClass().add("finding-cell");
        title.getStyleClass().add("queue-title");
        title.setMinWidth(0);
        words.getStyleClass().add("queue-words");
        words.setWrapText(true);
        words.setMinWidth(0);
        certainty.getStyleClass().add("queue-certainty");
        certainty.setMinWidth(USE_PREF_SIZE);
        VBox text = new VBox(title, words);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        other.managedProperty().bind(other.visibleProperty());
        HBox frames = new HBox(2, one, other);
        frames.setAlignment(Pos.CENTER_LEFT);
        frames.setMinWidth(USE_PREF_SIZE);
        row = new HBox(frames, text, certainty);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("queue-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        wishes.forEach(FacePictures.Wish::forget);
        wishes.clear();
        FindingReview review = state.review().get();
        boolean nothing = empty || finding == null || review == null;
        setGraphic(nothing ? null : row);
        if (nothing) {
            Tooltips.set(this, "");
            return;
        }
        FindingText text = new FindingText(finding, review);
        title.setText(HealthText.brief(finding.kind()));
        words.setText(text.brief());
        certainty.setText(HealthText.percent(finding.certainty()));
        Tooltips.set(this, String.join("\n", title.getText(), words.getText(), text.reason()));
        setAccessibleText(title.getText() + ", " + words.getText() + ", " + certainty.getText());
        List<PhotoRow> photos = photos(finding, review);
        other.setVisible(photos.size() > 1);
        one.expect(review.name(finding.people().get(0)));
        other.expect("");
        for (int i = 0; i < photos.size(); i++) {
            PictureFrame frame = i == 0 ? one : other;
            pictures.face(photos.get(i), PIXELS, loaded -> {
                        if (finding.equals(getItem())) {
                            frame.show(loaded.image());
                        }
                    })
                    .ifPresent(wishes::add);
        }
    }

    private static List<PhotoRow> photos(Finding finding, FindingReview review) {
        return EvidenceSide.of(finding, review).stream()
                .flatMap(side -> side.main().stream())
                .limit(finding.photos().size() > 1 || finding.people().size() > 1 ? 2 : 1)
                .toList();
    }
}
