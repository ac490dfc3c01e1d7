package lookalike.ui.compare.text;

import java.util.stream.Collectors;
import lookalike.track.TimeRange;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ClipPerson;
import lookalike.ui.compare.core.ClipScene;

/** Times and people of clips in words. */
public final class ClipText {

    private static final int MINUTE = 60;

    private ClipText() {}

    /** A time in a clip, to the second: minutes and seconds, with hours if there are any. */
    public static String time(double seconds) {
        long all = (long) seconds;
        long hours = all / (MINUTE * MINUTE);
        long minutes = all / MINUTE % MINUTE;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, all % MINUTE)
                : "%d:%02d".formatted(minutes, all % MINUTE);
    }

    /** The times at which a person is seen. */
    public static String times(ClipPerson person) {
        return person.ranges().stream().map(ClipText::range).distinct().collect(Collectors.joining(", "));
    }

    private static String range(TimeRange range) {
        String start = time(range.start());
        String end = time(range.end());
        return start.equals(end) ? start : start + "\u2013" + end;
    }

    /** Sentence on how many people there are, which one is selected, and in which frame. */
    public static String selection(ClipScene scene) {
        return Texts.get(
                "clip.selection",
                Texts.count("clip.peopleCount", scene.people().size()),
                scene.person() + 1,
                time(scene.frame().seconds()));
    }

    /** The person and the frame that are shown. */
    public static String frame(ClipScene scene) {
        return Texts.get(
                "clip.personOf",
                scene.person() + 1,
                scene.clip().name(),
                time(scene.frame().seconds()));
    }

    /** Complete description of a person in the strip. */
    public static String person(ClipScene scene, int index) {
        return Texts.get(
                index == scene.person() ? "clip.personSelected" : "clip.person",
                index + 1,
                scene.people().size(),
                times(scene.people().get(index)));
    }
}
