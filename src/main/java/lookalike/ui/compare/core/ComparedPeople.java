package lookalike.ui.compare.core;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import lookalike.index.Gallery;
import lookalike.match.Matcher;

/**
 * People that a face is compared with, as they are now.
 *
 * @param gallery of the dataset; its value may be null
 * @param matcher ranks its people; its value may be null
 * @param reading whether a dataset is being read
 */
public record ComparedPeople(
        ObservableValue<Gallery> gallery, ObservableValue<Matcher> matcher, ObservableBooleanValue reading) {}
