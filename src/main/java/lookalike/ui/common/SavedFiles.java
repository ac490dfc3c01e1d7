package lookalike.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Publishes every file written for the user, each time it is written, and every picture copied to the clipboard. Used on the FX thread. */
public final class SavedFiles implements Consumer<Path> {

    private final List<Consumer<Path>> receivers = new ArrayList<>();
    private final List<Runnable> copies = new ArrayList<>();

    @Override
    public void accept(Path file) {
        receivers.forEach(receiver -> receiver.accept(file));
    }

    /** Adds a receiver of files written from now on. */
    public void onSaved(Consumer<Path> receiver) {
        receivers.add(receiver);
    }

    /** Reports that a picture was copied to the clipboard. */
    public void copied() {
        copies.forEach(Runnable::run);
    }

    /** Adds an action to run whenever a picture is copied to the clipboard. */
    public void onCopied(Runnable action) {
        copies.add(action);
    }
}
