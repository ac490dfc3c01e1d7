package lookalike.ui.compare.share;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Dialogs;
import lookalike.ui.common.Texts;

/** Shows the result card before it is copied, saved or printed, and lets the user say whose face it is. */
final class CardDialog {

    private static final double PREVIEW = 0.5;
    private static final int LONGEST_NAME = 60;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final CardController cards;
    private final StringProperty me;
    private final ResultCard card;
    private final TextField name = new TextField();
    private final Label done = new Label();

    private CardController.Order order;

    /**
     * @param order the card; its owner's name can be edited
     * @param me keeps that name
     */
    CardDialog(CardController cards, CardController.Order order, StringProperty me) {
        this.cards = cards;
        this.order = order;
        this.me = me;
        card = cards.preview(order);
    }

    /** Opens it. */
    void show(Window owner) {
        name.setId("card-me");
        name.setPromptText(Texts.get("card.me"));
        name.setText(order.content().me());
        name.setPrefColumnCount(16);
        name.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() > LONGEST_NAME ? null : change));
        name.textProperty().addListener((property, before, now) -> rename(now));
        DialogPane pane = dialog.getDialogPane();
        pane.setId("card-dialog");
        pane.getStyleClass().add("info-dialog");
        pane.setContent(new VBox(12, preview(), controls(), done));
        pane.getButtonTypes().setAll(ButtonType.CLOSE);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        dialog.setTitle(Texts.get("card.dialog"));
        dialog.initOwner(owner);
        Dialogs.dress(dialog, owner);
        dialog.show();
        name.requestFocus();
    }

    private void rename(String now) {
        order = order.named(now);
        card.name(order.content());
        me.set(order.content().me());
        done.setText("");
    }

    private StackPane preview() {
        card.getTransforms().add(new Scale(PREVIEW, PREVIEW));
        StackPane preview = new StackPane(new Group(card));
        preview.setMinSize(PREVIEW * ResultCard.WIDTH, PREVIEW * ResultCard.HEIGHT);
        preview.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        preview.setAccessibleText(order.content().headline());
        return preview;
    }

    private HBox controls() {
        Label whose = Controls.whole(Texts.get("card.whose"));
        whose.setLabelFor(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        done.setId("card-done");
        done.getStyleClass().add("status-good");
        done.setMaxWidth(Double.MAX_VALUE);
        done.setAlignment(Pos.CENTER_RIGHT);
        Button copy = Controls.button(
                "card-copy",
                Texts.get("card.copy"),
                () -> cards.copy(order, () -> done.setText(Texts.get("card.copied"))));
        Button save = Controls.button("card-save", Texts.get("card.save"), () -> cards.save(order, window()));
        Button print = Controls.button("card-print", Texts.get("print.print"), () -> cards.print(order, window()));
        HBox controls = new HBox(8, whose, name, copy, save, print);
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private Window window() {
        return dialog.getDialogPane().getScene().getWindow();
    }
}
