package lookalike.ui.compare.matches;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareLayout;
import lookalike.ui.compare.detail.DetailDialogs;
import lookalike.ui.compare.share.ShareController;

/** Buttons for the selected match. Those that do not fit are in the More menu. */
final class MatchActions extends VBox {

    private static final double GAP = 6;

    private final MenuButton share;
    private final Button morph;
    private final Button likeness;
    private final Button photos;
    private final MenuButton more;
    private CompareLayout layout;

    MatchActions(ShareController share, DetailDialogs dialogs, Runnable enlarge) {
        super(GAP);
        getStyleClass().add("match-actions");
        this.share = shareMenu(share);
        morph = button("show-morph", "morph.show", "morph.hint", dialogs::showMorph);
        likeness = button("show-likeness", "likeness.show", "likeness.hint", dialogs::showLikeness);
        photos = button("show-match-photos", "pair.morePhotos", "pair.morePhotosHint", dialogs::listPhotos);
        BooleanBinding several = dialogs.hasMorePhotos();
        BooleanBinding morphable = dialogs.canMorph();
        morph.disableProperty().bind(morphable.not());
        photos.disableProperty().bind(several.not());
        more = new MenuButton(Texts.get("pair.more"));
        more.setId("more");
        MenuItem likenessItem = MenuItems.item("more-likeness", "likeness.show", () -> dialogs.showLikeness(more));
        MenuItem photosItem = MenuItems.item("more-photos", "pair.morePhotos", () -> dialogs.listPhotos(more));
        MenuItem enlargeItem = MenuItems.item("more-enlarge", "pair.enlarge", enlarge);
        photosItem.disableProperty().bind(several.not());
        more.getItems().setAll(likenessItem, photosItem, enlargeItem);
        arrange(CompareLayout.FULL);
    }

    /** Arranges the buttons; does nothing if the arrangement stays the same. */
    void arrange(CompareLayout now) {
        if (layout == now) {
            return;
        }
        layout = now;
        getChildren().clear();
        switch (now) {
            case FULL -> getChildren().setAll(row(share, morph), row(likeness), row(photos));
            case COMPACT -> getChildren().setAll(row(share, morph), row(likeness, photos));
            case TABBED -> {
                getChildren().setAll(new HBox(GAP, share, morph, more));
                share.setMaxWidth(USE_PREF_SIZE);
                morph.setMaxWidth(USE_PREF_SIZE);
            }
        }
    }

    /** Buttons that fill a row; the first takes the remaining width. */
    private static HBox row(ButtonBase... buttons) {
        HBox row = new HBox(GAP, buttons);
        for (ButtonBase button : buttons) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        return row;
    }

    private interface Opener {
        void open(Node from);
    }

    private static Button button(String id, String words, String hint, Opener opener) {
        Button button = Controls.button(id, Texts.get(words));
        button.setOnAction(event -> opener.open(button));
        Tooltips.set(button, Texts.get(hint));
        return button;
    }

    private MenuButton shareMenu(ShareController controller) {
        MenuButton menu = new MenuButton(Texts.get("share.share"));
        menu.setId("share");
        menu.getStyleClass().add("accent");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        MenuItems.item("show-card", "share.showCard", () -> controller.showCard(getScene())),
                        MenuItems.item("copy-card", "share.copyCard", controller::copyCard),
                        MenuItems.item("save-card", "share.saveCard", () -> controller.saveCard(getScene())),
                        MenuItems.item("print-card", "print.print", () -> controller.printCard(getScene())),
                        MenuItems.item("save-chart", "share.chart", () -> controller.saveChart(getScene())),
                        MenuItems.item("save-ranking", "share.saveRanking", () -> controller.saveRanking(getScene())));
        return menu;
    }
}
