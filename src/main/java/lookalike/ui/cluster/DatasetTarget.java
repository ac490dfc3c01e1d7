package lookalike.ui.cluster;

import java.nio.file.Path;

/**
 * Dataset that the people are copied into.
 *
 * @param folder of the dataset
 * @param isNew whether the dataset is new; otherwise it is the open one, to which people and photos are added
 * @param withUnnamed whether people without a name are also copied, with numbers as names
 */
record DatasetTarget(Path folder, boolean isNew, boolean withUnnamed) {}
