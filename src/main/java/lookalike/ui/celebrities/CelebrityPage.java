package lookalike.ui.celebrities;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;

/** Cover page that fetches photos of celebrities: the choices on the left, the run on the right. */
final class CelebrityPage extends VBox {

    /** Width in em below which the run is below the choices. */
    private static final double NARROW = 64;

    /** Share of the width for the choices. */
    private static final double CHOICE_SHARE = 0.435;

    private final Label title = Controls.whole(Texts.get("celebrities.title"));
    private final Label subtitle = new Label(Texts.get("celebrities.subtitle"));
    private final Label privacy = Controls.wrapped(Texts.get("celebrities.privacy"));
    private final ChoicePane choice;
    private final RunPane run;
    private final HBox columns;
    private final VBox column = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(column);
    private boolean narrow;

    CelebrityPage(
            CelebrityState state,
            CelebrityController controller,
            FacePictures pictures,
            FilePicker picker,
            Runnable compare) {
        super(12);
        setId("celebrities");
        getStyleClass().addAll("activity", "celebrities");
        choice = new ChoicePane(state, controller, picker);
        run = new RunPane(state.run(), controller.fetches(), pictures, compare);
        HBox.setHgrow(run, Priority.ALWAYS);
        run.setPrefWidth(0);
        columns = new HBox(12, choice, run);
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        scroll.getStyleClass().add("activity-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(controller), columns);
        choice.prefWidthProperty().bind(widthProperty().multiply(CHOICE_SHARE));
        widthProperty().addListener(property -> arrange());
        subtitle.fontProperty().addListener(property -> arrange());
    }

    private Node head(CelebrityController controller) {
        Button back = Controls.button("close-celebrities", "", controller::close);
        back.setGraphic(new Icon(Icon.Shape.BACK));
        back.getStyleClass().addAll("flat", "icon-button");
        Tooltips.set(back, Texts.get("celebrities.back"));
        back.setAccessibleText(Texts.get("celebrities.back"));
        title.getStyleClass().add("page-title");
        subtitle.getStyleClass().add("muted");
        subtitle.setMinWidth(0);
        Tooltips.set(subtitle, subtitle.getText());
        privacy.getStyleClass().add("muted");
        privacy.setGraphic(new Icon(Icon.Shape.INFO));
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, back, title, subtitle, space, privacy, new HelpButton(Topic.CELEBRITIES));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    /** Puts the run beside the choices, or below them without room for two columns. */
    private void arrange() {
        boolean wanted = getWidth() < NARROW * title.getFont().getSize() / 1.43;
        if (wanted == narrow || getWidth() <= 0) {
            return;
        }
        narrow = wanted;
        if (narrow) {
            columns.getChildren().clear();
            column.getChildren().setAll(choice, run);
            getChildren().set(1, scroll);
        } else {
            column.getChildren().clear();
            columns.getChildren().setAll(choice, run);
            getChildren().set(1, columns);
        }
        subtitle.setVisible(!narrow);
        subtitle.setManaged(!narrow);
    }
}
