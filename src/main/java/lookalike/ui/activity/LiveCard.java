package lookalike.ui.activity;

import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import lookalike.match.Match;
import lookalike.match.Resemblance;
import lookalike.match.Similarity;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Page;
import lookalike.ui.common.PeopleSoFar;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.CompareParts;
import lookalike.ui.compare.text.ResemblanceText;

/** The matches of the current photo in the part of the dataset read so far: the selected pair, and the next people. */
final class LiveCard extends VBox {

    private static final int LISTED = 5;
    private static final double ICON = 16;
    private static final double DOT = 3.5;
    private final DatasetState dataset;
    private final CompareParts compare;
    private final Label title = Controls.whole("");
    private final Label updating = new Label(Texts.get("activity.updating"));
    private final Label soFar = Controls.wrapped("");
    private final Label figure = Controls.whole("");
    private final Label name = new Label();
    private final Label badge = Controls.whole("");
    private final Label empty = Controls.wrapped("");
    private Button openPhoto;
    private final VBox answer;
    private final VBox nothing;
    private final VBox people = new VBox(9);

    LiveCard(DatasetState dataset, CompareParts compare, ActivityLinks links) {
        super(10);
        this.dataset = dataset;
        this.compare = compare;
        setId("live");
        getStyleClass().addAll("card", "live-card");
        answer = answer();
        nothing = nothing(links);
        Button open = Controls.button("live-open", Texts.get("activity.openInCompare"), () -> links.show(Page.COMPARE));
        open.setMaxWidth(Double.MAX_VALUE);
        open.visibleProperty().bind(answer.visibleProperty());
        open.managedProperty().bind(answer.visibleProperty());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(head(), notice(), answer, nothing, space, open);
        InvalidationListener show = property -> show();
        compare.onChange(this::show);
        compare.closest().addListener(show);
        dataset.partial().addListener(show);
        dataset.progress().addListener(show);
        dataset.paused().addListener(show);
        show();
    }

    private HBox head() {
        title.getStyleClass().add("activity-heading");
        updating.getStyleClass().add("updating");
        updating.setId("live-updating");
        updating.setGraphic(new Circle(DOT));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, updating);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node notice() {
        soFar.setId("live-so-far");
        soFar.setGraphic(ActivityIcon.CLOCK.node(ICON));
        soFar.getStyleClass().add("so-far");
        soFar.setMaxWidth(Double.MAX_VALUE);
        soFar.managedProperty().bind(soFar.visibleProperty());
        return soFar;
    }

    private VBox answer() {
        figure.setId("live-figure");
        figure.getStyleClass().add("live-figure");
        name.setId("live-name");
        name.getStyleClass().add("activity-heading");
        name.setMinWidth(0);
        Label unit = new Label(Texts.get("activity.similarity"));
        unit.getStyleClass().add("muted");
        VBox words = new VBox(name, unit);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        badge.setId("live-badge");
        HBox line = new HBox(12, figure, words, badge);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("live-line");
        Region pair = compare.pair();
        VBox box = new VBox(10, pair, line, people);
        box.managedProperty().bind(box.visibleProperty());
        // No higher than its pictures at this width.
        pair.maxHeightProperty()
                .bind(Bindings.createDoubleBinding(() -> pair.prefHeight(box.getWidth()), box.widthProperty()));
        return box;
    }

    private VBox nothing(ActivityLinks links) {
        empty.getStyleClass().add("placeholder");
        empty.setId("live-nothing");
        openPhoto = Controls.button("live-open-photo", Texts.get("header.openPhoto"), links::choosePhotos);
        VBox box = new VBox(4, empty, openPhoto);
        box.setAlignment(Pos.CENTER);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show() {
        Match selected = compare.selected().getValue();
        List<Match> closest = compare.closest().getValue();
        boolean running = dataset.building().get();
        PeopleSoFar part = dataset.partial().get();
        title.setText(Texts.get(running ? "activity.liveMatches" : "activity.matches"));
        updating.setVisible(running && !dataset.paused().get());
        soFar.setVisible(part != null);
        soFar.setText(part == null ? "" : Texts.get("activity.mayChange", part.words()));
        answer.setVisible(selected != null);
        nothing.setVisible(selected == null);
        if (selected == null) {
            boolean photo = compare.faces() > 0;
            empty.setText(
                    Texts.get(!photo ? "activity.noPhoto" : running ? "compare.noGalleryYet" : "compare.looking"));
            openPhoto.setVisible(!photo);
            people.getChildren().clear();
            return;
        }
        name.setText(selected.person().name());
        Tooltips.set(name, selected.person().name());
        figure.setText(ResemblanceText.figure(selected));
        showBadge(selected, part != null);
        people.getChildren()
                .setAll(closest.stream()
                        .filter(match -> !match.equals(selected))
                        .sorted(Comparator.comparingDouble(LiveCard::both).reversed())
                        .limit(LISTED)
                        .map(match -> new LiveRow(match, compare))
                        .toList());
    }

    private void showBadge(Match match, boolean part) {
        boolean closest = match.resemblance() == Resemblance.CLOSEST;
        badge.setText(part && closest ? Texts.get("activity.closest") : ResemblanceText.badge(match));
        badge.getStyleClass().setAll("label", "verdict", ResemblanceText.style(match.resemblance()));
    }

    private static double both(Match match) {
        return match.similarity().map(Similarity::both).orElse(0.0);
    }
}
