package lookalike.ui.health;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.health.Finding;
import lookalike.health.FindingReview;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The shown finding: its question, the evidence, the figures, and the possible decisions. */
final class FindingPane extends VBox {

    private final HealthState state;
    private final Label kind = Controls.whole("");
    private final Label place = Controls.whole("");
    private final ProgressLine certainty = new ProgressLine("bar-main");
    private final Label percent = Controls.whole("");
    private final Label question = Controls.wrapped("");
    private final Label reason = Controls.wrapped("");
    private final EvidencePane evidence;
    private final FigureRows figures = new FigureRows();
    private final ActionBar actions;
    private final ScrollPane scroll = new ScrollPane();
    private final HBox steps;

    /** @param done returns the focus after a click on an action */
    FindingPane(
            HealthState state, HealthController controller, PhotoPictures pictures, HealthLinks links, Runnable done) {
        this.state = state;
        getStyleClass().addAll("card", "finding-card");
        evidence = new EvidencePane(pictures, links);
        actions = new ActionBar(state, controller.actions(), links, done);
        steps = new HBox(
                step("health-before", Icon.Shape.BACK, "health.before", () -> controller.step(-1)),
                step("health-after", Icon.Shape.NEXT, "health.after", () -> controller.step(1)));
        steps.managedProperty().bind(steps.visibleProperty());
        question.setId("health-question");
        question.getStyleClass().add("finding-question");
        reason.setId("health-reason");
        reason.getStyleClass().add("finding-reason");
        VBox.setVgrow(evidence, Priority.ALWAYS);
        VBox content = new VBox(head(), question, reason, evidence, figures);
        content.getStyleClass().add("finding-content");
        content.setMinHeight(USE_PREF_SIZE);
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("finding-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, actions);
        state.selected().subscribe(finding -> show());
        state.review().addListener(property -> show());
        state.figures().addListener(property -> showFigures());
        state.counts().addListener(property -> showPlace());
    }

    private static Button step(String id, Icon.Shape icon, String words, Runnable action) {
        Button button = Controls.button(id, "", action);
        button.setGraphic(new Icon(icon));
        button.setAccessibleText(Texts.get(words));
        Tooltips.set(button, Texts.get(words));
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }

    /** Shows buttons for the previous and the next finding, for pages without a queue. */
    void setSteps(boolean wanted) {
        steps.setVisible(wanted);
    }

    private Node head() {
        kind.setId("health-kind");
        kind.getStyleClass().add("finding-kind");
        place.setId("health-place");
        place.getStyleClass().add("muted");
        HBox left = new HBox(10, kind, place, steps);
        left.setAlignment(Pos.CENTER_LEFT);
        Label words = Controls.whole(Texts.get("health.certainty"));
        words.getStyleClass().add("muted");
        Tooltips.set(words, Texts.get("health.certaintyHint"));
        certainty.getStyleClass().add("certainty-bar");
        percent.setId("health-percent");
        percent.getStyleClass().add("finding-percent");
        HBox right = new HBox(8, words, certainty, percent);
        right.setAlignment(Pos.CENTER_LEFT);
        right.setMinWidth(USE_PREF_SIZE);
        certainty.accessibleTextProperty().bind(Bindings.concat(words.getText(), ", ", percent.textProperty()));
        return new EndsRow(left, right);
    }

    private void show() {
        Finding finding = state.selected().get();
        FindingReview review = state.review().get();
        setVisible(finding != null && review != null);
        if (finding == null || review == null) {
            return;
        }
        FindingText text = new FindingText(finding, review);
        kind.setText(HealthText.kind(finding.kind()));
        percent.setText(HealthText.percent(finding.certainty()));
        certainty.fraction().set(finding.certainty());
        question.setText(text.question());
        reason.setText(text.reason());
        evidence.show(finding, review);
        scroll.setVvalue(0);
        showPlace();
        showFigures();
    }

    private void showPlace() {
        int index = state.queue().indexOf(state.selected().get());
        place.setText(
                index < 0
                        ? ""
                        : Texts.get("health.place", index + 1, state.queue().size()));
    }

    private void showFigures() {
        Optional.ofNullable(state.selected().get())
                .filter(finding -> state.review().get() != null)
                .ifPresent(finding -> {
                    evidence.show(state.figures().get());
                    figures.show(finding, state.review().get(), state.figures().get());
                    actions.show(finding, state.review().get(), state.figures().get());
                });
    }

    /** Two nodes at both ends of a row, or stacked if there is no room. */
    private static final class EndsRow extends Region {

        private static final double GAP = 6;

        private final Region left;
        private final Region right;

        EndsRow(Region left, Region right) {
            this.left = left;
            this.right = right;
            getChildren().addAll(left, right);
            setMinWidth(0);
        }

        private boolean isNarrow(double width) {
            return width > 0 && left.prefWidth(-1) + right.prefWidth(-1) + 2 * GAP > width;
        }

        @Override
        protected double computePrefHeight(double width) {
            double one = left.prefHeight(-1);
            double other = right.prefHeight(-1);
            return isNarrow(width) ? one + GAP + other : Math.max(one, other);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double height = getHeight();
            boolean narrow = isNarrow(getWidth());
            double wide = Math.min(getWidth(), left.prefWidth(-1));
            double one = left.prefHeight(-1);
            double other = right.prefHeight(-1);
            left.resizeRelocate(0, narrow ? 0 : (height - one) / 2, wide, one);
            double end = right.prefWidth(-1);
            right.resizeRelocate(narrow ? 0 : getWidth() - end, narrow ? one + GAP : (height - other) / 2, end, other);
        }
    }
}
