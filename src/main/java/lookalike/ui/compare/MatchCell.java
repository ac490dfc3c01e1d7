package lookalike.ui.compare;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** A match in the list: rank, picture, name, a bar as long as the distance, the distance. */
final class MatchCell extends ListCell<Match> {

    private static final double SIDE = 38;
    private static final int PIXELS = 88;
    private static final double WIDEST = 1.0;

    private final CompareModel model;
    private final FacePictures pictures;
    private final Label rank = new Label();
    private final PictureFrame picture = new PictureFrame(SIDE);
    private final Label name = new Label();
    private final Label distance = new Label();
    private final Region bar = new Region();
    private final HBox row;

    MatchCell(CompareModel model, FacePictures pictures) {
        this.model = model;
        this.pictures = pictures;
        rank.getStyleClass().addAll("muted", "rank");
        name.getStyleClass().add("person-name");
        distance.getStyleClass().add("distance");
        distance.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("bar");
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("bar-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.widthProperty().addListener((property, before, now) -> sizeBar(now.doubleValue()));
        VBox words = new VBox(5, name, track);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, rank, picture, words, distance);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Match match, boolean empty) {
        super.updateItem(match, empty);
        setGraphic(empty ? null : row);
        setTooltip(
                empty
                        ? null
                        : new Tooltip(Texts.get(
                                "compare.exemplar",
                                match.person().name(),
                                match.exemplar().path())));
        if (empty) {
            return;
        }
        rank.setText(Integer.toString(match.rank()));
        name.setText(match.person().name());
        distance.setText(MatchesPane.distance(match.euclidean()));
        picture.expect(match.person().name());
        sizeBar(((Region) bar.getParent()).getWidth());
        exemplarFile(model, match)
                .ifPresent(file -> pictures.load(file, match.exemplar().face(), PIXELS, loaded -> {
                    if (match.equals(getItem())) {
                        picture.show(loaded.image());
                    }
                }));
    }

    private void sizeBar(double track) {
        Match match = getItem();
        if (match != null) {
            bar.setMaxWidth(Math.max(4, track * Math.min(1, match.euclidean() / WIDEST)));
        }
    }

    /** The file of a match's exemplar; none if its descriptor was imported. */
    static Optional<Path> exemplarFile(CompareModel model, Match match) {
        Path folder = model.folder();
        return match.exemplar().face().isEmpty() || folder == null
                ? Optional.empty()
                : Optional.of(folder.resolve(match.exemplar().path()));
    }
}
