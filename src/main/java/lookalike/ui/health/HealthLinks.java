package lookalike.ui.health;

/** Links from a finding to other parts of the window. */
public interface HealthLinks {

    /** Shows the page of a person. */
    void openPerson(String label);

    /** Lets the user choose a dataset. */
    void chooseDataset();
}
