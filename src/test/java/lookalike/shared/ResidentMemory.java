package lookalike.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;

/** Watches the memory of this process outside of Java's heap. */
public final class ResidentMemory {

    private static final long MEGABYTE = 1 << 20;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 8;
    private static final int SERIES = 3;

    private ResidentMemory() {}

    /**
     * Runs something eight times, after some rounds to warm up, and fails if memory has grown. A leak grows as much each time, but pages
     * of the heap that are used for the first time do not: growth is measured up to three times, and the least counts.
     *
     * @param leak megabytes that the rounds would leave behind if nothing were closed; growth by less than half of that is noise
     */
    public static void assertStays(Runnable round, long leak) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        long least = Long.MAX_VALUE;
        for (int series = 0; series < SERIES && least >= leak / 2; series++) {
            long grown = grown(round);
            System.out.printf(
                    "resident memory outside of the heap grew by %d MB; a leak would be %d MB%n", grown, leak);
            least = Math.min(least, grown);
        }
        assertThat(least).as("megabytes of resident memory grown").isLessThan(leak / 2);
    }

    private static long grown(Runnable round) {
        long before = megabytes();
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        return megabytes() - before;
    }

    private static long megabytes() {
        System.gc();
        return (Pointer.physicalBytes() - Runtime.getRuntime().totalMemory()) / MEGABYTE;
    }
}
