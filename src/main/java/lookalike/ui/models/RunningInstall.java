package lookalike.ui.models;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lookalike.task.CancelSignal;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Texts;

/** A model that is being downloaded and installed. Used on the FX thread. */
final class RunningInstall {

    private static final ProgressMeter.Reading NOTHING = new ProgressMeter.Reading(0, 0, 0);

    private final CancelSignal signal = new CancelSignal();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ProgressMeter.Reading> reading = new ReadOnlyObjectWrapper<>(NOTHING);

    CancelSignal signal() {
        return signal;
    }

    /** True while paused, when there is no connection. The task list uses the same property. */
    BooleanProperty paused() {
        return paused;
    }

    /** Progress in bytes. */
    ReadOnlyObjectProperty<ProgressMeter.Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    void pause(boolean wait) {
        paused.set(wait);
    }

    void show(ProgressMeter.Reading now) {
        reading.set(now);
    }

    /** Progress of a download, in words. */
    static String words(ProgressMeter.Reading reading) {
        if (reading.total() == 0) {
            return Texts.get("models.connecting");
        }
        if (reading.done() >= reading.total()) {
            return Texts.get("models.trying");
        }
        String words = Texts.get("models.received", ByteText.of(reading.done()), ByteText.of(reading.total()));
        return reading.perSecond() <= 0
                ? words
                : words + " · " + Texts.get("models.rate", ByteText.of((long) reading.perSecond()));
    }
}
