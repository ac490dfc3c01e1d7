package lookalike.ui.compare.pair;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.detail.DetailState;
import lookalike.ui.compare.detail.DetailText;
import lookalike.ui.compare.text.ClipText;
import lookalike.ui.compare.text.ResemblanceText;

/** Both names below the pair, with the similarity and the word for it between them. */
final class PairFoot extends HBox {

    private final Label yours = name("pair-yours-name", Pos.CENTER_LEFT);
    private final Label theirs = name("pair-theirs-name", Pos.CENTER_RIGHT);
    private final Label credit = new Label();
    private final Label figure = Controls.whole("");
    private final Label badge = Controls.whole("");

    PairFoot() {
        super(16);
        getStyleClass().add("pair-foot");
        setAlignment(Pos.CENTER);
        credit.setId("pair-credit");
        credit.getStyleClass().add("pair-hint");
        credit.setMinWidth(0);
        credit.managedProperty().bind(credit.visibleProperty());
        credit.visibleProperty().bind(credit.textProperty().isNotEmpty());
        figure.setId("pair-figure");
        figure.getStyleClass().add("pair-figure");
        badge.setId("pair-badge");
        Label unit = Controls.whole(Texts.get("pair.unit"));
        unit.getStyleClass().add("pair-hint");
        VBox words = new VBox(2, new StackPane(badge), unit);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox middle = new HBox(12, figure, words);
        middle.setAlignment(Pos.CENTER);
        getChildren().addAll(side(yours), middle, side(theirs, credit));
    }

    private static Label name(String id, Pos place) {
        Label name = new Label();
        name.setId(id);
        name.getStyleClass().add("pair-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(place);
        return name;
    }

    /** Both sides have the same width, so that the similarity is below the gap. */
    private static Node side(Label... lines) {
        VBox side = new VBox(lines);
        side.setAlignment(lines[0].getAlignment());
        side.setMinWidth(0);
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /** Shows the words for the selection. Requires a match. */
    void show(CompareState state, DetailState detail) {
        Match match = state.match().get();
        yours.setText(yours(state));
        theirs.setText(theirs(match, detail));
        String origin = DetailText.credit(state, detail);
        credit.setText(origin);
        Tooltips.set(credit, origin);
        figure.setText(ResemblanceText.figure(match));
        badge.setText(ResemblanceText.badge(match));
        badge.getStyleClass().setAll("label", "verdict", ResemblanceText.style(match.resemblance()));
    }

    /** The same in a sentence. */
    String words() {
        return "%s. %s. %s %s".formatted(yours.getText(), theirs.getText(), badge.getText(), figure.getText());
    }

    private static String yours(CompareState state) {
        ProbeFace face = state.queryFace();
        ProbePhoto photo = state.queryPhoto();
        if (face == null || photo == null) {
            return ""; // the photo is being closed
        }
        return photo.scene()
                .map(ClipText::frame)
                .orElseGet(() -> Texts.get("pair.you", photo.faces().indexOf(face) + 1, photo.name()));
    }

    private static String theirs(Match match, DetailState detail) {
        String name = match.person().name();
        int photos = detail.photos().get().size();
        return photos > 1 ? Texts.get("pair.photo", name, detail.number(), photos) : name;
    }
}
