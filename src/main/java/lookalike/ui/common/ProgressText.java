package lookalike.ui.common;

import lookalike.task.Phase;
import lookalike.task.ProgressMeter;

/** Progress of work, in words. */
public final class ProgressText {

    private ProgressText() {}

    /** Progress of reading a dataset: the current clip, then the number of photos, the rate per second and the time left. */
    public static String reading(ProgressMeter.Reading reading) {
        if (reading.total() == 0) {
            return Texts.get("status.scanning");
        }
        if (reading.phase() == Phase.CLIPS) {
            return Texts.get("status.clips", reading.number(), reading.count(), reading.percent());
        }
        String words = Texts.get("status.indexing", reading.done(), reading.total());
        if (reading.secondsLeft().isEmpty()) {
            return words;
        }
        long left = reading.secondsLeft().getAsLong();
        String time = left < 90 ? Texts.get("status.seconds", left) : Texts.get("status.minutes", (left + 59) / 60);
        return words + " · " + Texts.get("status.rate", reading.perSecond()) + " · " + time;
    }

    /** Progress of unpacking: bytes done and in total. */
    public static String unpacking(ProgressMeter.Reading reading) {
        return reading.total() == 0
                ? ""
                : Texts.get("status.unpacking", ByteText.of(reading.done()), ByteText.of(reading.total()));
    }

    /** Progress of comparing. */
    public static String comparing(ProgressMeter.Reading reading) {
        return reading.total() == 0
                ? Texts.get("accuracy.preparing")
                : Texts.get("accuracy.comparing", reading.done(), reading.total());
    }
}
