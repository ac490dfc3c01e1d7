package lookalike.ui.wall;

import java.util.List;

/** Ways from the page of people to other parts of the window. */
public interface WallLinks {

    /** Compares the selected face with the person of a label, or asks for a photo. */
    void compareWith(String label);

    /** Asks how and where the people of some labels are to be written as a dataset of their own. */
    void exportPeople(List<String> labels);

    /** Lets the user choose a dataset. */
    void chooseDataset();
}
