/** A shared gallery on servers of Apache Cassandra. The only package that knows the driver, whose classes are not loaded before a gallery is opened. */
@NullMarked
package lookalike.cassandra;

import org.jspecify.annotations.NullMarked;
