package lookalike.ui.first;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.CelebritiesButton;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Last part of the introduction: the user's own dataset, and the layout of its folder. */
final class OwnDataset extends HBox {

    private final Button open = Controls.button("first-open-own", Texts.get("first.openOwn"));
    private final Button celebrities = new CelebritiesButton("first-celebrities");
    private final Button stay = Controls.button("first-stay", "");
    private final Node picture;
    private final FlowPane row = new FlowPane(10, 8);
    private final VBox column = new VBox(8);
    private final VBox words;

    /**
     * @param picture shows what a dataset's folder looks like
     * @param own lets the user choose a folder
     * @param leave ends the first steps
     */
    OwnDataset(Node picture, Runnable own, Runnable leave) {
        super(20);
        this.picture = picture;
        setId("own-dataset");
        getStyleClass().addAll("card", "own-dataset");
        setAlignment(Pos.CENTER_LEFT);
        Label head = new Label(Texts.get("first.own"));
        head.getStyleClass().add("step-title");
        head.setWrapText(true);
        celebrities.getStyleClass().add("accent");
        celebrities.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> own.run());
        stay.setOnAction(event -> leave.run());
        open.setMaxWidth(Double.MAX_VALUE);
        stay.setMaxWidth(Double.MAX_VALUE);
        column.setAlignment(Pos.CENTER);
        column.setMinWidth(USE_PREF_SIZE);
        words = new VBox(8, head, Controls.wrapped(Texts.get("first.ownWords")), row);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        setLow(false);
    }

    /** Shows the buttons in place of the picture in a low window. */
    final void setLow(boolean low) {
        if (getChildren().contains(low ? column : picture)) {
            return;
        }
        (low ? column : row).getChildren().setAll(celebrities, open, stay);
        row.setVisible(!low);
        row.setManaged(!low);
        getChildren().setAll(words, low ? column : picture);
    }

    /** @param dataset name of the dataset that was open before; empty if there was only the sample cast */
    void comeFrom(Optional<String> dataset) {
        stay.setText(dataset.map(name -> Texts.get("first.back", name)).orElseGet(() -> Texts.get("first.stay")));
    }
}
