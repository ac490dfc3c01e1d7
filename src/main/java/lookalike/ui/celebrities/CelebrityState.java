package lookalike.ui.celebrities;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The page that fetches photos of celebrities: the choice, and the run. Used on the FX thread. */
final class CelebrityState {

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ChoiceState choice;
    private final FetchState run = new FetchState();

    /** @param folder the dataset's, to begin with */
    CelebrityState(Path folder) {
        choice = new ChoiceState(folder);
    }

    /** True if the page lies over the others. */
    BooleanProperty open() {
        return open;
    }

    /** Choice of the people and photos to fetch. */
    ChoiceState choice() {
        return choice;
    }

    /** The present run. */
    FetchState run() {
        return run;
    }
}
