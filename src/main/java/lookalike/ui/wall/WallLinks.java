package lookalike.ui.wall;

/** Ways from the page of people to other parts of the window. */
public interface WallLinks {

    /** Compares the selected face with the person of a label, or asks for a photo. */
    void compareWith(String label);

    /** Lets the user choose a dataset. */
    void chooseDataset();
}
