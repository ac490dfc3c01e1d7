package lookalike.ui.activity;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.index.BuildReport;
import lookalike.index.DatasetModels;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Links below the card of a dataset: the model in use, marked if it stands in for the chosen one, and the indexing report. */
final class IndexLinks extends HBox {

    private static final double HINT_WIDTH = 460;

    private final Hyperlink model = new Hyperlink();
    private final Tooltip hint = new Tooltip();

    /** @param report the link to the report, made by the caller, who shows it */
    IndexLinks(DatasetState state, ActivityLinks links, Hyperlink report) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("index-links");
        model.setId("model");
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        model.setTooltip(hint);
        model.setMinWidth(0);
        model.setOnAction(event -> {
            model.setVisited(false);
            links.showModels();
        });
        state.models().subscribe(this::show);
        report.setId("report");
        report.setMinWidth(USE_PREF_SIZE);
        report.textProperty().bind(state.report().map(IndexLinks::words).orElse(Texts.get("status.report")));
        report.visibleProperty().bind(state.report().isNotNull());
        Tooltips.set(report, Texts.get("status.reportHint"));
        report.setOnAction(event -> {
            report.setVisited(false);
            links.showReport();
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(model, space, report);
    }

    private void show(DatasetModels now) {
        model.setVisible(now != null);
        model.getStyleClass().remove("model-stand-in");
        if (now != null) {
            model.setText(
                    Texts.get("activity.model", now.models().descriptorId().id()));
            hint.setText(now.problem()
                    .map(problem -> Texts.get(
                            "status.standIn", ErrorPresenter.words(problem).detail()))
                    .orElse(Texts.get("status.model")));
            now.problem().ifPresent(problem -> model.getStyleClass().add("model-stand-in"));
        }
    }

    private static String words(BuildReport report) {
        return report.skipped().isEmpty()
                ? Texts.get("status.report")
                : Texts.get("status.skipped", report.skipped().size());
    }
}
