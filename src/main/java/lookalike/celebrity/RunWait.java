package lookalike.celebrity;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Wait of a run for an obstacle to pass.
 *
 * @param reason a sentence
 * @param needed MB needed on the disk; empty unless the disk is full
 * @param duration time until the run tries again
 */
public record RunWait(RunObstacle obstacle, String reason, OptionalLong needed, Duration duration) {}
