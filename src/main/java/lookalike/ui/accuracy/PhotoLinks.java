package lookalike.ui.accuracy;

import java.nio.file.Path;

/** Links from a photo of the dataset to other pages of the window. */
public interface PhotoLinks {

    /** Compares a photo. */
    void openPhoto(Path file);

    /** Shows the page of the person with a label. */
    void openPerson(String label);
}
