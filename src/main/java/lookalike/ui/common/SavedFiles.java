package lookalike.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Publishes every file that was written for the user, the same one each time it is written. Used on the FX thread. */
public final class SavedFiles implements Consumer<Path> {

    private final List<Consumer<Path>> receivers = new ArrayList<>();

    @Override
    public void accept(Path file) {
        receivers.forEach(receiver -> receiver.accept(file));
    }

    /** Adds a receiver of the files that are written from now on. */
    public void onSaved(Consumer<Path> receiver) {
        receivers.add(receiver);
    }
}
