package lookalike.ui.compare.core;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.ui.common.PeopleSoFar;

/**
 * The people that a face is compared with, as observable values.
 *
 * @param gallery of the dataset; its value may be null
 * @param matcher ranks its people; its value may be null
 * @param partial how many of the dataset's people the gallery has, while it does not have all; its value may be null
 * @param reading whether a dataset is being read
 * @param group of the people who are listed
 * @param opening name of the dataset that is being opened; empty if none is
 */
public record ComparedPeople(
        ObservableValue<Gallery> gallery,
        ObservableValue<Matcher> matcher,
        ObservableValue<PeopleSoFar> partial,
        ObservableBooleanValue reading,
        ObservableValue<ComparedGroup> group,
        ObservableValue<String> opening) {}
