/**
 * Datasets in the forms in which they are published: one class for each form tells it by its files, and says where its people, photos and
 * names are. Nothing is written, and no photo is opened.
 */
@NullMarked
package lookalike.dataset.known;

import org.jspecify.annotations.NullMarked;
