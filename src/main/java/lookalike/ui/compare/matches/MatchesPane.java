package lookalike.ui.compare.matches;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.match.Order;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.MeasureChoices;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ComparedPeople;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.compare.detail.FacePair;
import lookalike.ui.compare.share.ShareController;
import lookalike.ui.settings.Settings;

/** The answer: a sentence, the face beside the celebrity's best photo, and the ranked list. */
public final class MatchesPane extends StackPane {

    private static final double WANTED_WIDTH = 64;
    /** In a low window the chart gives way before this does. */
    private static final double LEAST_HEIGHT = 220;

    /** Two matches. */
    private static final double LIST_HEIGHT = 120;

    private static final double ORDER_WIDTH = 100;

    private final CompareState state;
    private final FacePictures pictures;

    /** @param reading whether a dataset is being indexed */
    public MatchesPane(
            CompareState state,
            FacePictures pictures,
            ComparedPeople people,
            ShareController share,
            DetailController detail) {
        this.state = state;
        this.pictures = pictures;
        getStyleClass().addAll("card", "matches");
        setMinSize(280, LEAST_HEIGHT);
        FacePair pair = new FacePair(state, detail, pictures);
        VBox answer = new VBox(10, new AnswerHead(state, share), pair, listHead(), list());
        Label nothing = new Label();
        nothing.setId("nothing");
        nothing.getStyleClass().add("placeholder");
        nothing.setWrapText(true);
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nothingWords(people),
                        state.photo(),
                        state.face(),
                        state.busy(),
                        people.gallery(),
                        people.matcher(),
                        people.reading()));

        Node scroll = scrolling(answer);
        scroll.visibleProperty().bind(state.matches().map(matches -> !matches.isEmpty()));
        nothing.visibleProperty().bind(state.matches().map(List::isEmpty));
        getChildren().addAll(scroll, nothing);
    }

    /** In a low window the answer is scrolled; otherwise it has the height that there is. */
    private static Node scrolling(VBox answer) {
        answer.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(answer);
        scroll.getStyleClass().add("answer-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        return scroll;
    }

    private String nothingWords(ComparedPeople people) {
        ProbePhoto photo = state.photo().get();
        if (people.gallery().getValue() == null) {
            return Texts.get(people.reading().get() ? "compare.noGalleryYet" : "compare.noGallery");
        }
        if (state.busy().get() && photo == null) {
            return Texts.get("compare.looking");
        }
        if (photo == null) {
            return Texts.get("compare.noPhoto");
        }
        if (photo.faces().isEmpty()) {
            return Texts.get("compare.noFace", photo.name());
        }
        return Texts.get(people.matcher().getValue() == null ? "compare.learning" : "compare.looking");
    }

    private Node listHead() {
        Label title = Controls.whole(Texts.get("compare.closestPeople"));
        title.getStyleClass().add("section-title");
        ComboBox<Order> order = MeasureChoices.order("order", state.order());
        ComboBox<Integer> wanted = new ComboBox<>();
        wanted.setId("wanted");
        wanted.setMinWidth(WANTED_WIDTH);
        wanted.getItems().setAll(Settings.MATCHES);
        state.wanted().subscribe(now -> wanted.setValue(now.intValue()));
        wanted.valueProperty()
                .addListener((property, before, now) -> state.wanted().set(now));
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
        list.setCellFactory(view -> new MatchCell(state, pictures));
        state.matches().addListener((property, before, now) -> {
            list.getItems().setAll(now);
            list.scrollTo(0);
            select(list);
        });
        state.match().addListener(property -> select(list));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> Optional.ofNullable(now).ifPresent(state.match()::set));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(LIST_HEIGHT);
        list.setPrefHeight(160);
        return list;
    }

    /** Selects the match that is shown; a list that is filled anew forgets it. */
    private void select(ListView<Match> list) {
        Match shown = state.match().get();
        int index = list.getItems().indexOf(shown);
        if (shown != null && index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (shown != null && !list.getSelectionModel().isSelected(index)) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }
}
