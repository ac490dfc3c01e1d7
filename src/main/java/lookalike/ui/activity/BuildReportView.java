package lookalike.ui.activity;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalog.QuestionablePhoto;
import lookalike.index.BuildReport;
import lookalike.index.SkippedPhoto;
import lookalike.ui.common.Controls;
import lookalike.ui.common.QualityIssueText;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;

/**
 * Report of the last index run: its counts, and the photos that cannot be used or are in doubt, with the reasons. The text can be copied.
 */
public final class BuildReportView extends VBox {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 180;

    /** The report of a run. */
    public BuildReportView(BuildReport report) {
        super(10);
        setId("build-report");
        getStyleClass().add("build-report");
        setPrefWidth(WIDTH);
        Label summary = Controls.wrapped(summary(report));
        summary.setId("build-summary");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        Button copy = Controls.button("copy-report", Texts.get("report.copy"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text(report));
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Texts.get("report.copied"));
        });
        HBox head = new HBox(12, summary, copy);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().add(head);
        if (!report.skipped().isEmpty()) {
            getChildren()
                    .addAll(
                            new Label(Texts.get("report.skipped")),
                            list("skipped-list", report.skipped(), BuildReportView::line));
        }
        if (!report.notices().isEmpty()) {
            getChildren()
                    .addAll(
                            new Label(Texts.get("report.notices")),
                            list("notices-list", report.notices(), Reasons::words));
        }
        if (!report.doubtful().isEmpty()) {
            getChildren()
                    .addAll(
                            new Label(Texts.get("report.doubtful")),
                            list("doubtful-list", report.doubtful(), BuildReportView::line));
        }
    }

    private static <T> ListView<T> list(String id, List<T> photos, Function<T, String> line) {
        ListView<T> list = new ListView<>(FXCollections.observableList(photos));
        list.setId(id);
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new ListCell<>() {
            {
                setPrefWidth(0);
                setWrapText(true);
            }

            @Override
            protected void updateItem(T photo, boolean empty) {
                super.updateItem(photo, empty);
                setText(empty ? null : line.apply(photo));
            }
        });
        return list;
    }

    private static String line(SkippedPhoto photo) {
        return photo.path() + " — " + Reasons.words(photo.problem());
    }

    private static String line(QuestionablePhoto photo) {
        return photo.path() + " — " + QualityIssueText.of(photo.doubts());
    }

    /** Summary of the photos that were found and of those that have changed. */
    public static String summary(BuildReport report) {
        int looked = report.added() + report.updated();
        String words = Texts.get(
                "report.summary",
                Texts.count("status.people", report.people()),
                Texts.count("browse.photos", report.photos()),
                report.faces(),
                report.skipped().size());
        String changes = Texts.get(
                "report.changes",
                report.added(),
                report.updated(),
                report.moved(),
                report.removed(),
                report.unchanged());
        String time = looked == 0
                ? Texts.get("report.time", report.seconds())
                : Texts.get("report.timeRate", report.seconds(), looked / Math.max(1e-3, report.seconds()));
        if (report.kept() > 0) {
            changes += "\n" + Texts.get("report.kept", report.kept());
        }
        if (report.damaged() > 0) {
            changes += "\n" + Texts.get("report.damaged", report.damaged());
        }
        return String.join(
                "\n", report.complete() ? words : words + " " + Texts.get("report.incomplete"), changes, time);
    }

    /** The whole report as text to copy. */
    static String text(BuildReport report) {
        StringBuilder text = new StringBuilder(summary(report)).append('\n');
        report.skipped().forEach(photo -> text.append('\n').append(line(photo)));
        report.notices().forEach(notice -> text.append('\n').append(Reasons.words(notice)));
        if (!report.doubtful().isEmpty()) {
            text.append("\n\n").append(Texts.get("report.doubtful"));
            report.doubtful().forEach(photo -> text.append('\n').append(line(photo)));
        }
        return text.append('\n').toString();
    }
}
