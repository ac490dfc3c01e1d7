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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.settings.Settings;

/** The answer: a sentence, the face beside the celebrity's best photo, and the ranked list. */
final class MatchesPane extends StackPane {

    private static final double SENTENCE_HEIGHT = 44;

    private final CompareModel model;
    private final FacePictures pictures;

    MatchesPane(
            CompareModel model,
            FacePictures pictures,
            ObservableValue<Gallery> gallery,
            ObservableBooleanValue reading) {
        this.model = model;
        this.pictures = pictures;
        getStyleClass().addAll("card", "matches");
        setMinSize(280, 200);
        Label sentence = new Label();
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(SENTENCE_HEIGHT);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(() -> sentence(gallery.getValue()), model.matches(), gallery));
        VBox answer = new VBox(10, sentence, new FacePair(model, pictures), listHead(), list());
        Label nothing = new Label();
        nothing.setId("nothing");
        nothing.getStyleClass().add("placeholder");
        nothing.setWrapText(true);
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nothingWords(gallery.getValue(), reading),
                        model.photo(),
                        model.face(),
                        model.busy(),
                        gallery,
                        reading));
        BooleanBinding some =
                Bindings.createBooleanBinding(() -> !model.matches().get().isEmpty(), model.matches());
        answer.visibleProperty().bind(some);
        nothing.visibleProperty().bind(some.not());
        getChildren().addAll(answer, nothing);
    }

    private String sentence(Gallery gallery) {
        List<Match> matches = model.matches().get();
        if (matches.isEmpty() || gallery == null) {
            return "";
        }
        Match first = matches.get(0);
        String closest = Texts.get(
                "compare.closest",
                first.person().name(),
                Texts.count("compare.people", gallery.people().size()),
                first.euclidean());
        if (model.closest().get().size() < 2) {
            return closest;
        }
        Match second = model.closest().get().get(1);
        return closest + " " + Texts.get("compare.next", second.person().name(), second.euclidean());
    }

    private String nothingWords(Gallery gallery, ObservableBooleanValue reading) {
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
        return photo.faces().isEmpty() ? Texts.get("compare.noFace", photo.name()) : Texts.get("compare.looking");
    }

    private Node listHead() {
        Label title = new Label(Texts.get("compare.closestPeople"));
        title.getStyleClass().add("section-title");
        Label unit = new Label(Texts.get("compare.unit"));
        unit.getStyleClass().add("muted");
        ComboBox<Integer> wanted = new ComboBox<>();
        wanted.setId("wanted");
        wanted.getItems().setAll(Settings.MATCHES);
        wanted.setValue(model.wanted().get());
        wanted.valueProperty()
                .addListener((property, before, now) -> model.wanted().set(now));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, wanted, space, unit);
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
                list.scrollTo(Math.max(0, now.rank() - 3));
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

    /** A distance as it is shown. */
    static String distance(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
