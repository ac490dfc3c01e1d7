package lookalike.ui.app;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import lookalike.index.BuildReport;
import lookalike.model.ListedModel;
import lookalike.model.ModelException;
import lookalike.ui.activity.ActivityFeature;
import lookalike.ui.activity.BuildReportView;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Notices;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;

/** Notifies the user of work that ended while they were looking elsewhere. */
final class CompletionNotices {

    /** Indexing that takes less time needs no notice: the user is assumed to be watching still. */
    private static final double LONG_SECONDS = 20;

    private final App app;
    private final ObjectProperty<Page> page;
    private final Commands commands;
    private final Notices notices;

    CompletionNotices(App app, Commands commands, Notices notices) {
        page = app.services().page();
        this.app = app;
        this.commands = commands;
        this.notices = notices;
        DatasetState dataset = app.people().state();
        dataset.report().addListener((property, before, now) -> read(now));
        app.accuracy().state().onReport(this::evaluated);
        app.services().saved().onSaved(this::saved);
        app.services().saved().onCopied(() -> notices.tell(Texts.get("card.copied"), Texts.get("card.copiedHint")));
        dataset.models().addListener((property, before, now) -> now.problem().ifPresent(this::standsIn));
        app.models().onInstalled(this::installed);
        app.activity().onStopped(this::stopped);
    }

    private void stopped(ActivityFeature.Stopped task) {
        notices.tell(
                task.words(),
                Texts.get("activity.kept"),
                Texts.get("status.resume"),
                () -> commands.openDataset(Path.of(task.folder())));
    }

    /**
     * Reports that the built-in model stands in for a missing one. Nothing is lost: the dataset can be used with its own model again once
     * that is installed.
     */
    private void standsIn(ModelException problem) {
        notices.tellUntilClosed(
                Texts.get("notice.standIn"),
                ErrorPresenter.words(problem).detail() + "\n\n" + Texts.get("notice.standInHint"),
                Texts.get("notice.models"),
                commands::showModels);
    }

    private void installed(ListedModel model) {
        notices.tell(
                Texts.get("notice.installed", model.card().name()),
                Texts.get("notice.installedHint"),
                Texts.get("notice.models"),
                commands::showModels);
    }

    private void read(BuildReport report) {
        if (report != null && report.kept() > 0) {
            notices.tellUntilClosed(
                    Texts.get("notice.missing", report.kept()),
                    Texts.get("notice.missingHint"),
                    Texts.get("notice.removeMissing"),
                    app.people().controller()::removeMissing);
            return;
        }
        boolean seen = app.activity().controller().isOpen();
        if (!seen && report != null && report.complete() && report.seconds() > LONG_SECONDS) {
            notices.tell(
                    Texts.get("notice.read"),
                    BuildReportView.summary(report),
                    Texts.get("notice.show"),
                    commands::showReport);
        }
    }

    private void evaluated() {
        if (page.get() != Page.ACCURACY) {
            notices.tell(
                    Texts.get("notice.evaluated"),
                    Texts.get("notice.evaluatedHint"),
                    Texts.get("notice.show"),
                    () -> page.set(Page.ACCURACY));
        }
    }

    private void saved(Path file) {
        notices.tell(
                Texts.get("notice.saved", file.getFileName()),
                Texts.get("notice.savedHint", file.getParent()),
                Texts.get("notice.openFolder"),
                () -> commands.openFolder(file.getParent()));
    }
}
