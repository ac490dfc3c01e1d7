/** Statistics of descriptors: covariances, metrics, exact search, calibration, projection. */
@NullMarked
package lookalike.stats;

import org.jspecify.annotations.NullMarked;
