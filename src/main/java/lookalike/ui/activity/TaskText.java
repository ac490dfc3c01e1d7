package lookalike.ui.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;
import lookalike.task.Phase;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;

/** Work in words: kind, progress and duration. */
final class TaskText {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private TaskText() {}

    /** Short name of a kind of work. */
    static String kind(TaskKind kind) {
        return Texts.get(
                switch (kind) {
                    case INDEXING -> "activity.indexing";
                    case INSTALL -> "activity.install";
                    case EVALUATION -> "activity.evaluation";
                    case HEALTH -> "activity.health";
                    case CELEBRITIES -> "activity.celebrities";
                    case FILES -> "activity.files";
                    case EXPORT -> "activity.export";
                    case PHOTOS -> "activity.photos";
                    case FOLDER -> "activity.folder";
                    case SORTING -> "activity.sorting";
                    case COPYING -> "activity.copying";
                    case UNPACKING -> "activity.unpacking";
                });
    }

    /** Kind and percentage of work. */
    static String brief(RunningTask task) {
        String kind = kind(task.info().kind());
        if (task.paused().get()) {
            return Texts.get("activity.briefPaused", kind);
        }
        ProgressMeter.Reading reading = task.reading().get();
        if (task.info().kind() == TaskKind.CELEBRITIES && reading.total() > 0) {
            return Texts.get("activity.of", reading.done(), reading.total());
        }
        return reading.total() == 0 ? kind + "…" : Texts.get("activity.brief", kind, percent(reading));
    }

    /** The finished share, 0..100; 100 only when all is done. */
    static int percent(ProgressMeter.Reading reading) {
        return (int) Math.floor(100 * reading.fraction() + 1e-9);
    }

    /** Progress of work and the time left, in words. */
    static String line(RunningTask task) {
        ProgressMeter.Reading reading = task.reading().get();
        String paused = task.paused().get() ? Texts.get("activity.paused") : "";
        String left = left(reading).isEmpty() ? "" : Texts.get("activity.left", left(reading));
        return joined(Stream.of(paused, task.info().words().apply(reading), left));
    }

    /** The time left; empty while it is unknown. */
    static String left(ProgressMeter.Reading reading) {
        return reading.phase() == Phase.MAIN && reading.secondsLeft().isPresent() && reading.done() < reading.total()
                ? time(reading.secondsLeft().getAsLong())
                : "";
    }

    /** A time in the two largest units. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return Texts.get("activity.seconds", whole);
        }
        return whole < HOUR
                ? Texts.get("activity.minutes", whole / MINUTE, whole % MINUTE)
                : Texts.get("activity.hours", whole / HOUR, whole % HOUR / MINUTE);
    }

    /** A rate, with one decimal below 10. */
    static String rate(double perSecond) {
        return perSecond <= 0 ? "–" : Texts.format(perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
    }

    /** Result of work, in words. */
    static String title(FinishedTask task) {
        return Texts.get(
                switch (task.kind()) {
                    case INDEXING ->
                        ended(task, "activity.indexed", "activity.indexingStopped", "activity.indexingFailed");
                    case INSTALL ->
                        ended(task, "activity.installed", "activity.installStopped", "activity.installFailed");
                    case EVALUATION ->
                        ended(task, "activity.evaluated", "activity.evaluationStopped", "activity.evaluationFailed");
                    case HEALTH -> ended(task, "activity.checked", "activity.checkStopped", "activity.checkFailed");
                    case CELEBRITIES ->
                        ended(
                                task,
                                "activity.celebritiesGot",
                                "activity.celebritiesStopped",
                                "activity.celebritiesFailed");
                    case SORTING -> ended(task, "activity.sorted", "activity.sortingStopped", "activity.sortingFailed");
                    case COPYING -> ended(task, "activity.copied", "activity.copyingStopped", "activity.copyingFailed");
                    case UNPACKING ->
                        ended(task, "activity.unpacked", "activity.unpackingStopped", "activity.unpackingFailed");
                    case FILES -> ended(task, "activity.filesDone", "activity.filesStopped", "activity.filesFailed");
                    case EXPORT -> ended(task, "activity.exported", "activity.exportStopped", "activity.exportFailed");
                    case PHOTOS, FOLDER ->
                        task.end() == FinishedTask.End.DONE ? "activity.photosOpened" : "activity.photosStopped";
                },
                arguments(task));
    }

    private static String ended(FinishedTask task, String done, String stopped, String failed) {
        return switch (task.end()) {
            case DONE -> done;
            case STOPPED -> stopped;
            case FAILED -> failed;
        };
    }

    private static Object[] arguments(FinishedTask task) {
        boolean counted = task.kind() == TaskKind.PHOTOS
                || (task.kind() == TaskKind.INDEXING || task.kind() == TaskKind.CELEBRITIES)
                        && task.end() == FinishedTask.End.STOPPED;
        return counted ? new Object[] {task.done(), task.total()} : new Object[] {task.name()};
    }

    /** Details of finished work: time of the end, subject, amount and duration. */
    static String detail(FinishedTask task, LocalDateTime now) {
        String name = task.kind() == TaskKind.INDEXING && task.end() == FinishedTask.End.STOPPED ? task.name() : "";
        return joined(
                Stream.of(when(task.when(), now), name, amount(task), task.seconds() < 1 ? "" : time(task.seconds())));
    }

    private static String amount(FinishedTask task) {
        if (task.end() != FinishedTask.End.DONE || task.total() == 0) {
            return "";
        }
        return switch (task.kind()) {
            case INSTALL, UNPACKING -> ByteText.of(task.total());
            case INDEXING, EVALUATION, SORTING, COPYING, FILES, EXPORT ->
                Texts.count("browse.photos", (int) task.total());
            case CELEBRITIES -> Texts.count("status.people", (int) task.total());
            case HEALTH, PHOTOS, FOLDER -> "";
        };
    }

    /** A day and a time in everyday words. */
    static String when(long millis, LocalDateTime now) {
        LocalDateTime then = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneId.systemDefault());
        String time =
                then.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Texts.locale()));
        LocalDate day = then.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return Texts.get("activity.today", time);
        }
        if (day.equals(now.toLocalDate().minusDays(1))) {
            return Texts.get("activity.yesterday", time);
        }
        return then.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.locale())) + " "
                + time;
    }

    /** Number of running tasks. */
    static String running(List<RunningTask> tasks) {
        return tasks.isEmpty() ? Texts.get("activity.idle") : Texts.count("activity.running", tasks.size());
    }

    private static String joined(Stream<String> parts) {
        return String.join(" · ", parts.filter(part -> !part.isEmpty()).toList());
    }
}
