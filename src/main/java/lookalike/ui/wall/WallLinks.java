package lookalike.ui.wall;

import java.util.List;

/** Links from the people page to other parts of the window. */
public interface WallLinks {

    /** Compares the selected face with the person of a label, or asks for a photo. */
    void compareWith(String label);

    /** Asks how and where to export the people with some labels as a separate dataset. */
    void exportPeople(List<String> labels);

    /** Lets the user choose a dataset. */
    void chooseDataset();
}
