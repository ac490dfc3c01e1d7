/** Health check of a dataset: its possible errors as findings with evidence, the most certain first. Nothing is changed. */
@NullMarked
package lookalike.health;

import org.jspecify.annotations.NullMarked;
