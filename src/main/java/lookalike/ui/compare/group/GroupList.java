package lookalike.ui.compare.group;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import lookalike.match.Measure;
import lookalike.ui.common.Controls;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.matches.SimilarityBars;

/** The list of everyone in the photo with the best match, and the buttons to copy or save it. */
final class GroupList extends VBox {

    private static final Duration TOLD = Duration.seconds(2);

    private final CompareState compare;
    private final GroupController controller;
    private final GroupSharing sharing;
    private final ListView<GroupRow> list = new ListView<>();

    GroupList(CompareState compare, GroupController controller, Services services) {
        this.compare = compare;
        this.controller = controller;
        sharing = new GroupSharing(compare, controller.state(), services);
        getStyleClass().addAll("card", "group-side");
        setMinHeight(0);
        setMinWidth(USE_PREF_SIZE);
        Label title = Controls.wrapped(Texts.get("everyone.title"));
        title.getStyleClass().add("group-title");
        Label hint = Controls.wrapped(Texts.get("everyone.hint"));
        hint.getStyleClass().add("muted");
        VBox head = new VBox(4, title, hint);
        head.getStyleClass().add("group-head");
        fill(services);
        getChildren().addAll(head, list, legend(), actions());
    }

    private void fill(Services services) {
        list.setId("group-list");
        list.setAccessibleText(Texts.get("everyone.title"));
        list.getStyleClass().add("group-list");
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(view -> new GroupCell(services.pictures()));
        controller.state().rows().subscribe(rows -> {
            list.getItems().setAll(rows);
            select();
        });
        compare.face().addListener((property, before, now) -> select());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && now.face() != compare.face().get()) {
                compare.choose(now.face());
            }
        });
        // A list consumes Enter.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && compare.match().get() != null) {
                controller.open();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && compare.match().get() != null) {
                controller.open();
            }
        });
    }

    /** Selects the row of the selected face, because a refilled list loses its selection. */
    private void select() {
        int index = controller
                .state()
                .of(compare.face().get())
                .map(list.getItems()::indexOf)
                .orElse(-1);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    private static Node legend() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox legend = new HBox(
                12,
                measure("everyone.euclidean", Measure.EUCLIDEAN),
                measure("everyone.mahalanobis", Measure.MAHALANOBIS),
                space,
                small(Texts.get("everyone.scale")));
        legend.getStyleClass().add("group-legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    private static Label measure(String words, Measure measure) {
        Label label = small(Texts.get(words));
        Region sign = new Region();
        sign.getStyleClass().addAll("similarity-bar", "similarity-sign", SimilarityBars.style(measure));
        label.setGraphic(sign);
        return label;
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("group-small");
        label.setMinWidth(0);
        return label;
    }

    private Node actions() {
        MenuButton share = new MenuButton(Texts.get("everyone.share"));
        share.setId("share-group");
        share.getStyleClass().add("accent");
        share.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(share, Priority.ALWAYS);
        share.getItems()
                .setAll(
                        MenuItems.item(
                                "copy-group-card",
                                "everyone.copyCard",
                                () -> sharing.copyCard(() -> told(share, "everyone.share"))),
                        MenuItems.item("save-group-card", "everyone.saveCard", () -> sharing.saveCard(getScene())));
        Button copy = Controls.button("copy-group-list", Texts.get("everyone.copyList"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(controller.text());
            Clipboard.getSystemClipboard().setContent(content);
            told(copy, "everyone.copyList");
        });
        for (Region action : List.of(share, copy)) {
            action.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> controller.state().rows().get().isEmpty()
                                    || !controller.state().isComplete(),
                            controller.state().rows()));
        }
        HBox actions = new HBox(8, share, copy);
        actions.getStyleClass().add("group-actions");
        return actions;
    }

    /** Shows briefly on a button that something was copied. */
    private static void told(Labeled button, String words) {
        button.setText(Texts.get("everyone.copied"));
        PauseTransition wait = new PauseTransition(TOLD);
        wait.setOnFinished(event -> button.setText(Texts.get(words)));
        wait.play();
    }
}
