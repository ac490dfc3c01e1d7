package lookalike.ui.activity;

import java.nio.file.Path;
import lookalike.ui.common.Page;

/** Links from the activity page to the subjects of its work. */
public interface ActivityLinks {

    /** Brings the open dataset up to date. */
    void rescan();

    /** Opens a dataset, which resumes its indexing. */
    void openDataset(Path folder);

    /** Shows the report of the last index run. */
    void showReport();

    /** Shows the models. */
    void showModels();

    /** Resumes the run that fetched photos of celebrities into a folder, and shows it. */
    void resumeCelebrities(Path folder);

    /** Shows a page in place of the activity page. */
    void show(Page page);

    /** Shows the people of unsorted photos. */
    void sortPhotos(Path folder);

    /** Lets the user choose photos to compare. */
    void choosePhotos();
}
