package lookalike.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.index.Gallery;
import lookalike.match.Conclusion;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.ui.common.Choices;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.settings.Settings;

/** The answer: a sentence, the face beside the celebrity's best photo, and the ranked list. */
final class MatchesPane extends StackPane {

    private static final double WANTED_WIDTH = 68;
    private static final double ORDER_WIDTH = 116;

    private final CompareModel model;
    private final FacePictures pictures;
    private final ShareController share;

    MatchesPane(
            CompareModel model,
            FacePictures pictures,
            ObservableValue<Gallery> gallery,
            ObservableValue<Matcher> matcher,
            ObservableBooleanValue reading,
            ShareController share) {
        this.share = share;
        this.model = model;
        this.pictures = pictures;
        getStyleClass().addAll("card", "matches");
        setMinSize(280, 200);
        VBox answer = new VBox(10, head(), new FacePair(model, pictures), listHead(), list());
        Label nothing = new Label();
        nothing.setId("nothing");
        nothing.getStyleClass().add("placeholder");
        nothing.setWrapText(true);
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nothingWords(gallery.getValue(), matcher.getValue(), reading),
                        model.photo(),
                        model.face(),
                        model.busy(),
                        gallery,
                        matcher,
                        reading));
        BooleanBinding some =
                Bindings.createBooleanBinding(() -> !model.matches().get().isEmpty(), model.matches());
        answer.visibleProperty().bind(some);
        nothing.visibleProperty().bind(some.not());
        getChildren().addAll(answer, nothing);
    }

    /** The verdict as a badge, and the sentence. */
    private Node head() {
        Label verdict = new Label();
        verdict.setId("verdict");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip hint = new Tooltip();
        verdict.setTooltip(hint);
        Label sentence = new Label();
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setAlignment(Pos.TOP_LEFT);
        model.answer().addListener((property, before, now) -> {
            if (now != null && now.ranking().people() > 0) {
                Conclusion conclusion = now.ranking().conclusion();
                verdict.setText(Words.verdict(conclusion));
                verdict.getStyleClass().setAll("label", "verdict", Words.style(conclusion.verdict()));
                hint.setText(Words.explanation(conclusion));
                sentence.setText(Words.sentence(conclusion));
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, verdict, space, shareMenu());
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, sentence, already());
    }

    /** Says so where the very photo is in the dataset: it is then no test. */
    private Node already() {
        Label words = new Label();
        words.setId("already");
        words.getStyleClass().add("notice");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Words.already(model.answer().get()), model.answer()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node shareMenu() {
        MenuButton menu = new MenuButton(Texts.get("share.share"));
        menu.setId("share");
        menu.getStyleClass().add("small");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        item("copy-card", "share.copyCard", () -> share.copyCard(getScene())),
                        item("save-card", "share.saveCard", () -> share.saveCard(getScene())),
                        item("save-ranking", "share.saveRanking", () -> share.saveRanking(getScene())));
        return menu;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(words));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private String nothingWords(Gallery gallery, Matcher matcher, ObservableBooleanValue reading) {
        ProbePhoto photo = model.photo().get();
        if (gallery == null) {
            return Texts.get(reading.get() ? "compare.noGalleryYet" : "compare.noGallery");
        }
        if (model.busy().get() && photo == null) {
            return Texts.get("compare.looking");
        }
        if (photo == null) {
            return Texts.get("compare.noPhoto");
        }
        if (photo.faces().isEmpty()) {
            return Texts.get("compare.noFace", photo.name());
        }
        return Texts.get(matcher == null ? "compare.learning" : "compare.looking");
    }

    private Node listHead() {
        Label title = new Label(Texts.get("compare.closestPeople"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<Order> order = Choices.of(
                "order", List.of(Order.values()), Words::order, model.order().get(), model.order()::set);
        ComboBox<Integer> wanted = new ComboBox<>();
        wanted.setId("wanted");
        wanted.setMinWidth(WANTED_WIDTH);
        wanted.getItems().setAll(Settings.MATCHES);
        wanted.setValue(model.wanted().get());
        model.wanted().addListener((property, before, now) -> wanted.setValue(now.intValue()));
        wanted.valueProperty()
                .addListener((property, before, now) -> model.wanted().set(now));
        order.setMinWidth(ORDER_WIDTH);
        Label by = new Label(Texts.get("compare.orderBy"));
        by.setMinWidth(0);
        by.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, wanted, space, by, order);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node list() {
        ListView<Match> list = new ListView<>();
        list.setId("matches");
        list.setCellFactory(view -> new MatchCell(model, pictures));
        model.matches().addListener((property, before, now) -> {
            list.getItems().setAll(now);
            list.scrollTo(0);
        });
        model.match().addListener((property, before, now) -> {
            if (now != null && !list.getItems().contains(now)) {
                list.getSelectionModel().clearSelection();
            } else if (now != null && !now.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(now);
                list.scrollTo(Math.max(0, list.getItems().indexOf(now) - 2));
            }
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> Optional.ofNullable(now).ifPresent(model.match()::set));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        list.setPrefHeight(160);
        return list;
    }

    /** A distance as it is shown: with four digits. */
    static String distance(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 100 ? "%.2f" : "%.1f", value);
    }
}
