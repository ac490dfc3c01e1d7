package lookalike.ui.cluster;

import java.nio.file.Path;

/**
 * Dataset that the people are copied into.
 *
 * @param folder of the dataset
 * @param isNew whether it is made; otherwise it is the open one, which gets further people and photos
 * @param withUnnamed whether people without a name are copied, too, with numbers for names
 */
record DatasetTarget(Path folder, boolean isNew, boolean withUnnamed) {}
