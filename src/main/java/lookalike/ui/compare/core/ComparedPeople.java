package lookalike.ui.compare.core;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.ui.common.PeopleSoFar;

/**
 * People that a face is compared with, as they are now.
 *
 * @param gallery of the dataset; its value may be null
 * @param matcher ranks its people; its value may be null
 * @param partial those of the dataset who are in the gallery, if not all of them; its value may be null
 * @param reading whether a dataset is being read
 * @param group of the people who are listed
 * @param opening what the dataset is called that is being opened; empty if none is
 */
public record ComparedPeople(
        ObservableValue<Gallery> gallery,
        ObservableValue<Matcher> matcher,
        ObservableValue<PeopleSoFar> partial,
        ObservableBooleanValue reading,
        ObservableValue<ComparedGroup> group,
        ObservableValue<String> opening) {}
