package lookalike.ui.wall;

/** Ways from the page of people to other parts of the window. */
public interface WallLinks {

    /** Compares the selected face with the person of a label, or asks for a photo. */
    void compareWith(String label);

    /** Shows the page that fetches photos of celebrities. */
    void getCelebrities();

    /** Lets the user choose a dataset. */
    void chooseDataset();
}
