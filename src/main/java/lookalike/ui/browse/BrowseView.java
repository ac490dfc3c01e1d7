package lookalike.ui.browse;

import java.text.Normalizer;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** The dataset browser: search box, people, and the photos of the selected person. */
public final class BrowseView extends VBox {

    private final TextField search = new TextField();
    private final SplitPane lists;
    private double peopleShare;

    /**
     * A view of a model.
     *
     * @param peopleShare the people's share of the height while there are photos below them
     */
    public BrowseView(DatasetModel model, FacePictures pictures, double peopleShare) {
        this.peopleShare = peopleShare;
        getStyleClass().add("browse");
        search.setId("search");
        search.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get("browse.search", model.people().size()), model.people()));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        lists = new SplitPane(people(model, pictures));
        lists.setOrientation(Orientation.VERTICAL);
        VBox photos = photos(model, pictures);
        model.person().addListener((property, before, now) -> {
            if (now == null) {
                this.peopleShare = peopleShare();
                lists.getItems().remove(photos);
            } else if (!lists.getItems().contains(photos)) {
                lists.getItems().add(photos);
                lists.setDividerPositions(this.peopleShare);
            }
        });
        VBox.setVgrow(lists, Priority.ALWAYS);
        StackPane searchBox = new StackPane(search);
        searchBox.getStyleClass().add("search-box");
        getChildren().addAll(searchBox, lists);
        setMinWidth(200);
    }

    /** Whether the search box has the cursor and something in it. */
    public boolean isSearching() {
        return search.isFocused() && !search.getText().isEmpty();
    }

    /** Puts the cursor into the search box. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** The people's share of the height while there are photos below them. */
    public double peopleShare() {
        return lists.getDividers().isEmpty() ? peopleShare : lists.getDividerPositions()[0];
    }

    private StackPane people(DatasetModel model, FacePictures pictures) {
        FilteredList<PersonSummary> filtered = new FilteredList<>(model.people());
        search.textProperty().addListener((property, before, now) -> {
            String wanted = folded(now);
            filtered.setPredicate(
                    p -> folded(p.name()).contains(wanted) || folded(p.label()).contains(wanted));
        });
        ListView<PersonSummary> list = new ListView<>(filtered);
        list.setId("people");
        list.setCellFactory(view -> new PersonCell(pictures, model.folder()::get));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null || filtered.isEmpty() || model.people().isEmpty()) {
                model.person().set(now);
            }
        });
        model.person().addListener((property, before, now) -> {
            if (now == null) {
                list.getSelectionModel().clearSelection();
            } else if (!now.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(now);
            }
        });
        filtered.addListener(
                (InvalidationListener) property -> select(list, model.person().get()));
        Label empty = new Label();
        empty.getStyleClass().add("placeholder");
        empty.setWrapText(true);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> emptyWords(model),
                        model.people(),
                        model.folder(),
                        model.progress(),
                        search.textProperty()));
        list.setPlaceholder(empty);
        return new StackPane(list);
    }

    /** Selects a person again in a list that was filled anew. */
    private static void select(ListView<PersonSummary> list, PersonSummary person) {
        list.getItems().stream()
                .filter(p -> person != null && p.label().equals(person.label()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private static String emptyWords(DatasetModel model) {
        if (model.folder().get() == null) {
            return Texts.get("browse.noDataset");
        }
        if (!model.people().isEmpty()) {
            return Texts.get("browse.noHit");
        }
        return Texts.get(model.progress().get() == null ? "browse.noPeople" : "browse.reading");
    }

    private static VBox photos(DatasetModel model, FacePictures pictures) {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.person().get() == null
                                ? ""
                                : model.person().get().name(),
                        model.person()));
        ListView<PhotoRow> list = new ListView<>(model.photos());
        list.setId("photos");
        list.setCellFactory(view -> new PhotoCell(pictures, model.folder()::get));
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(title, alike(model), list);
    }

    /** Who looks most like the selected person; a click selects one of them. */
    private static FlowPane alike(DatasetModel model) {
        FlowPane row = new FlowPane();
        row.setId("alike");
        row.getStyleClass().add("alike");
        model.alike().addListener((InvalidationListener) property -> {
            row.getChildren().clear();
            if (!model.alike().isEmpty()) {
                Label words = new Label(Texts.get("browse.alike"));
                words.getStyleClass().add("muted");
                row.getChildren().add(words);
            }
            for (Match match : model.alike()) {
                Hyperlink link = new Hyperlink(match.person().name());
                link.setTooltip(new Tooltip(Texts.get(
                        "browse.alikeHint",
                        match.euclidean().distance(),
                        match.mahalanobis().distance())));
                link.setOnAction(event -> model.people().stream()
                        .filter(person -> person.label().equals(match.person().label()))
                        .findFirst()
                        .ifPresent(model.person()::set));
                row.getChildren().add(link);
            }
        });
        return row;
    }

    /** Lower case without accents: "zoe" finds "Zoë". */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
