package lookalike.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;

/** Watches the memory of this process outside of Java's heap. */
public final class ResidentMemory {

    private static final long MEGABYTE = 1 << 20;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 8;

    private ResidentMemory() {}

    /**
     * Runs something eight times, after some rounds to warm up, and fails if memory has grown.
     *
     * @param leak megabytes that the rounds would leave behind if nothing were closed; growth by less than half of that is noise
     */
    public static void assertStays(Runnable round, long leak) {
        for (int i = 0; i < WARM_UP; i++) {
            round.run();
        }
        long before = megabytes();
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
        long grown = megabytes() - before;
        System.out.printf("resident memory outside of the heap grew by %d MB; a leak would be %d MB%n", grown, leak);
        assertThat(grown).as("megabytes of resident memory grown").isLessThan(leak / 2);
    }

    private static long megabytes() {
        System.gc();
        return (Pointer.physicalBytes() - Runtime.getRuntime().totalMemory()) / MEGABYTE;
    }
}
