package lookalike.ui.common;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Replaces the system's file dialogs, which a test cannot click: it returns files that the test has set, initially none. */
public final class ChosenFiles implements FilePicker {

    public List<Path> photos = List.of();
    public Optional<Path> dataset = Optional.empty();
    public Optional<Path> saved = Optional.empty();
    public Optional<Path> toOpen = Optional.empty();
    public Optional<Path> folder = Optional.empty();

    /** Files to open one after the other; once it is empty, {@link #toOpen} is used. */
    public final Deque<Path> openNext = new ArrayDeque<>();

    /** The name last proposed for a file to save. */
    public String named;

    @Override
    public List<Path> photos(Window owner) {
        return photos;
    }

    @Override
    public Optional<Path> dataset(Window owner) {
        return dataset;
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        return folder;
    }

    @Override
    public Optional<Path> open(Window owner, String title, List<String> kinds) {
        return openNext.isEmpty() ? toOpen : Optional.of(openNext.remove());
    }

    @Override
    public Optional<Path> save(Window owner, String title, String name, List<String> kinds) {
        named = name;
        return saved;
    }
}
