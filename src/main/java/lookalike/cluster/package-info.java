/** Faces of many photos, sorted into people by their descriptors alone. */
@NullMarked
package lookalike.cluster;

import org.jspecify.annotations.NullMarked;
