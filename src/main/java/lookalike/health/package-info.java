/** Health of a dataset: its errors as findings with evidence, most certain first. Nothing is changed. */
@NullMarked
package lookalike.health;

import org.jspecify.annotations.NullMarked;
