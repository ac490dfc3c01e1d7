package lookalike.ui.browse;

import lookalike.index.SwitchCost;

/**
 * A better model for the open dataset.
 *
 * @param name of the model
 * @param cost of reading the dataset with it
 */
record ModelOffer(String name, SwitchCost cost) {}
