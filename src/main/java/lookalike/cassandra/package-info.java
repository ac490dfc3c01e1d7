/** A shared gallery on servers of Apache Cassandra. Only this package uses the driver, which is loaded when a gallery is opened. */
@NullMarked
package lookalike.cassandra;

import org.jspecify.annotations.NullMarked;
