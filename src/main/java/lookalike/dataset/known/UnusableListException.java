package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.files.IoErrorText;

/** A list of a known dataset is not what it should be. The message says why, without the file's name. */
public final class UnusableListException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path list;
    private final boolean needed;

    UnusableListException(Path list, String message) {
        super(message);
        this.list = list;
        needed = false;
    }

    private UnusableListException(UnusableListException e) {
        super(e.getMessage(), e);
        list = e.list;
        needed = true;
    }

    UnusableListException(Path list, IOException cause) {
        super(IoErrorText.of(cause), cause);
        this.list = list;
        needed = false;
    }

    /** The same of a list without which the dataset has no people. */
    UnusableListException asNeeded() {
        return new UnusableListException(this);
    }

    /** Tests whether the dataset has no people without the list; otherwise they have numbers for names. */
    public boolean isNeeded() {
        return needed;
    }

    /** The file. */
    public Path list() {
        return list;
    }
}
