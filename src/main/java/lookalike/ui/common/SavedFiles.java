package lookalike.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Publishes every file that was written for the user, the same one each time it is written, and what was copied. Used on the FX thread.
 */
public final class SavedFiles implements Consumer<Path> {

    private final List<Consumer<Path>> receivers = new ArrayList<>();
    private final List<Runnable> copies = new ArrayList<>();

    @Override
    public void accept(Path file) {
        receivers.forEach(receiver -> receiver.accept(file));
    }

    /** Adds a receiver of the files that are written from now on. */
    public void onSaved(Consumer<Path> receiver) {
        receivers.add(receiver);
    }

    /** A picture was put into the clipboard. */
    public void copied() {
        copies.forEach(Runnable::run);
    }

    /** Adds an action to run whenever a picture is put into the clipboard from now on. */
    public void onCopied(Runnable action) {
        copies.add(action);
    }
}
