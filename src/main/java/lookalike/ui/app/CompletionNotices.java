package lookalike.ui.app;

import java.nio.file.Path;
import lookalike.index.BuildReport;
import lookalike.model.ListedModel;
import lookalike.model.ModelException;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Notices;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;

/** Tells what has ended while the user was looking elsewhere. */
final class CompletionNotices {

    /** After a shorter run the user is still looking at it. */
    private static final double LONG_SECONDS = 20;

    private final AppContext context;
    private final Commands commands;
    private final Notices notices;

    CompletionNotices(AppContext context, Commands commands, Notices notices) {
        this.context = context;
        this.commands = commands;
        this.notices = notices;
        context.datasetState().report().addListener((property, before, now) -> read(now));
        context.accuracyState().onReport(this::evaluated);
        context.onSaved(this::saved);
        context.datasetState()
                .models()
                .addListener((property, before, now) -> now.problem().ifPresent(this::standsIn));
        context.models().onInstalled(this::installed);
    }

    /** Nothing is lost where a model is: the dataset waits for it. */
    private void standsIn(ModelException problem) {
        notices.tell(
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
        if (report != null && report.complete() && report.seconds() > LONG_SECONDS) {
            notices.tell(
                    Texts.get("notice.read"),
                    BuildReportView.summary(report),
                    Texts.get("notice.show"),
                    commands::showReport);
        }
    }

    private void evaluated() {
        if (context.page().get() != Page.ACCURACY) {
            notices.tell(
                    Texts.get("notice.evaluated"),
                    Texts.get("notice.evaluatedHint"),
                    Texts.get("notice.show"),
                    () -> context.page().set(Page.ACCURACY));
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
