package lookalike.ui.first;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareParts;

/**
 * Introduction in three real steps with the sample cast: reading its photos, choosing a photo, and the answer. It ends with the user's own
 * dataset.
 */
public final class FirstSteps extends ScrollPane {

    /** Minimum width of a column in ems; with narrower ones the steps are stacked. */
    private static final double LEAST_COLUMN_EMS = 17;

    private static final double LEAST_HEIGHT_EMS = 15;
    private static final double LOW_EMS = 40;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final double WIDEST = 1500;

    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox page;
    private final List<StepCard> cards;
    private final OwnDataset own;
    private final Label title = Controls.wrapped(Texts.get("first.title"));

    /**
     * Actions of the page.
     *
     * @param openPhoto lets the user choose a photo
     * @param openOwn lets the user choose a dataset
     * @param leave ends the first steps
     */
    public record Ways(Runnable openPhoto, Runnable openOwn, Runnable leave) {}

    /**
     * A page of the steps.
     *
     * @param sample the folder of the sample cast
     * @param samples photos to choose from
     */
    public FirstSteps(
            DatasetState dataset, CompareParts parts, FacePictures pictures, Path sample, Node samples, Ways ways) {
        setId("first-steps");
        getStyleClass().add("first-steps");
        cards = List.of(
                new DatasetStep(dataset, sample, pictures).card(),
                new PhotoStep(parts, samples, ways.openPhoto()).card(),
                new AnswerStep(parts, dataset.matcher()).card());
        own = new OwnDataset(new FolderPicture(sample, pictures), ways.openOwn(), ways.leave());
        grid.getChildren().setAll(cards);
        grid.setHgap(10);
        grid.setVgap(10);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page = new VBox(10, head(ways.leave()), scroll, own);
        page.getStyleClass().add("first-page");
        page.setMaxWidth(WIDEST);
        HBox middle = new HBox(page);
        middle.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        fill(this, middle);
        scroll.getStyleClass().add("first-steps");
        heightProperty().addListener(property -> arrange());
        page.widthProperty().addListener(property -> arrange());
        title.fontProperty().addListener(property -> arrange());
        arrange(cards.size());
    }

    private static void fill(ScrollPane scroll, Node content) {
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** @param dataset name of the user's own dataset that was open before; empty if there was none */
    public void comeFrom(Optional<String> dataset) {
        own.comeFrom(dataset);
    }

    private Node head(Runnable leave) {
        title.getStyleClass().add("first-title");
        Label privacy = Controls.wrapped(Texts.get("first.privacy"));
        privacy.getStyleClass().add("muted");
        VBox words = new VBox(2, title, privacy);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button skip = Controls.button("first-skip", Texts.get("first.skip"), leave);
        HBox head = new HBox(16, words, skip);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private void arrange() {
        double em = title.getFont().getSize() / 1.429;
        scroll.setMinHeight(LEAST_HEIGHT_EMS * em);
        own.setLow(getHeight() < LOW_EMS * em);
        arrange(page.getWidth() >= cards.size() * LEAST_COLUMN_EMS * em ? cards.size() : 1);
    }

    /** Arranges the steps. Side by side, only the steps scroll, so that the buttons below stay visible; stacked, the whole page scrolls. */
    private void arrange(int columns) {
        if (grid.getColumnConstraints().size() == columns) {
            return;
        }
        page.pseudoClassStateChanged(NARROW, columns == 1);
        // Only the preferred height takes wrapped lines into account.
        setFitToHeight(columns > 1);
        scroll.setContent(null);
        if (columns > 1) {
            page.getChildren().set(1, scroll);
            fill(scroll, grid);
        } else {
            page.getChildren().set(1, grid);
        }
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size() / columns; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < cards.size(); i++) {
            GridPane.setConstraints(cards.get(i), i % columns, i / columns);
        }
    }
}
