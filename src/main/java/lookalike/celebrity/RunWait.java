package lookalike.celebrity;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Pause of a run that something stands in the way of.
 *
 * @param reason a sentence
 * @param needed MB on the disk; empty unless that is full
 * @param duration after which the run tries again
 */
public record RunWait(RunObstacle obstacle, String reason, OptionalLong needed, Duration duration) {}
