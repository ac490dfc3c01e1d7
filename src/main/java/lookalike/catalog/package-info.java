/** The catalogue of a dataset, an SQLite file: people, photos, faces, descriptors and the user's decisions. JDBC is used only here. */
@NullMarked
package lookalike.catalog;

import org.jspecify.annotations.NullMarked;
