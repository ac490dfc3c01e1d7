package lookalike.ui.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import lookalike.health.FindingKind;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.PersonBadge;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;

/** The page in words: kinds, shares, times. */
final class HealthText {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private HealthText() {}

    /** Name of a kind of findings. */
    static String kind(FindingKind kind) {
        return Texts.get(
                switch (kind) {
                    case SAME_PERSON -> "health.samePerson";
                    case NAMES -> "health.names";
                    case VERY_ALIKE -> "health.veryAlike";
                    case WRONG_PERSON -> "health.wrongPerson";
                    case WRONG_FACE -> "health.wrongFace";
                    case NEAR_DUPLICATE -> "health.duplicates";
                    case WEAK -> "health.weak";
                    case UNUSABLE -> "health.unusable";
                    case THIN -> "health.thin";
                });
    }

    /** Short name of a single finding of a kind. */
    static String brief(FindingKind kind) {
        return Texts.get(
                switch (kind) {
                    case SAME_PERSON -> "health.brief.samePerson";
                    case NAMES -> "health.brief.names";
                    case VERY_ALIKE -> "health.veryAlike";
                    case WRONG_PERSON -> "health.wrongPerson";
                    case WRONG_FACE -> "health.brief.wrongFace";
                    case NEAR_DUPLICATE -> "health.brief.duplicates";
                    case WEAK -> "health.brief.weak";
                    case UNUSABLE -> "health.brief.unusable";
                    case THIN -> "health.thin";
                });
    }

    /** The mark of a person with a finding of a kind. */
    static PersonBadge badge(FindingKind kind) {
        return switch (kind) {
            case WRONG_PERSON -> new PersonBadge(Texts.get("health.badge.wrongPerson"), true);
            case WRONG_FACE -> new PersonBadge(Texts.get("health.badge.wrongFace"), true);
            default -> new PersonBadge(brief(kind), false);
        };
    }

    /** The drawing for a kind. */
    static Icon.Shape icon(FindingKind kind) {
        return switch (kind) {
            case SAME_PERSON, VERY_ALIKE -> Icon.Shape.PEOPLE;
            case NAMES -> Icon.Shape.NAMES;
            case WRONG_PERSON, THIN -> Icon.Shape.PERSON;
            case WRONG_FACE -> Icon.Shape.FRAME;
            case NEAR_DUPLICATE -> Icon.Shape.COPIES;
            case WEAK -> Icon.Shape.PHOTOS;
            case UNUSABLE -> Icon.Shape.UNUSABLE;
        };
    }

    /** A certainty, rounded down, so that 100 means certain. */
    static String percent(double share) {
        return Texts.get("health.percent", (int) Math.floor(100 * share + 1e-9));
    }

    /** Numbers of findings that are open and done. */
    static String counts(int open, int done) {
        return Texts.get("health.counts", open, done);
    }

    /** Time since a check, in words. */
    static String checked(Instant when, Instant now) {
        long seconds = Math.max(0, Duration.between(when, now).toSeconds());
        if (seconds < MINUTE) {
            return Texts.get("health.checkedNow");
        }
        if (seconds < HOUR) {
            return Texts.count("health.checkedMinutes", (int) (seconds / MINUTE));
        }
        if (seconds < DAY) {
            return Texts.count("health.checkedHours", (int) (seconds / HOUR));
        }
        return Texts.get("health.checkedOn", date(when));
    }

    /** A day and a time. */
    static String date(Instant when) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(when);
    }

    /** Progress of a check, which has several steps that each count from the start. */
    static String checking(ProgressMeter.Reading reading) {
        return reading.total() == 0
                ? Texts.get("health.preparing")
                : Texts.get("health.checkingStep", reading.done(), reading.total());
    }

    /** Progress of a measurement. */
    static String measuring(ProgressMeter.Reading reading) {
        return reading.total() == 0
                ? Texts.get("health.preparing")
                : Texts.get("health.measuring", (int) Math.floor(100 * reading.fraction()));
    }

    /** Several decisions, as in "Undo: …". */
    static String undoAll(int findings) {
        return Texts.count("health.undo.all", findings);
    }

    /** The same as a sentence. */
    static String doneAll(int findings) {
        return Texts.count("health.done.all", findings);
    }

    /** The title of a section. */
    static String section(HealthSection section) {
        return Texts.get(
                switch (section) {
                    case OPEN -> "health.next";
                    case THIN, NONE -> "health.thin";
                    case DONE -> "health.done";
                    case IGNORED -> "health.ignored";
                });
    }
}
