/**
 * A shared gallery on servers of Apache Cassandra. This is the only package that uses the driver, whose classes are loaded only when a
 * gallery is opened.
 */
@NullMarked
package lookalike.cassandra;

import org.jspecify.annotations.NullMarked;
