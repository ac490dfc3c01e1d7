package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Corrupts files as disk faults and attackers do; the same seed and number give the same bytes. */
final class Mutator {

    private static final int[] NUMBERS = {0, 1, -1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0x10000};
    private static final int MOST_CHANGES = 8;

    /** Length of the start of a file, in which half of the changes are made, because headers are there. */
    private static final int START = 256;

    private static final int LONGEST_PIECE = 64;

    private final long seed;
    private final List<byte[]> others;

    /** @param others files from which pieces are inserted into the corrupted ones */
    Mutator(long seed, List<byte[]> others) {
        this.seed = seed;
        this.others = others;
    }

    /** The file with one to eight changes. */
    byte[] mutant(byte[] file, int number) {
        SplittableRandom random = new SplittableRandom(seed + number * 0x9e3779b97f4a7c15L);
        byte[] mutant = file.clone();
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0 && mutant.length > 1; left--) {
            mutant = changed(mutant, random);
        }
        return mutant;
    }

    private byte[] changed(byte[] file, SplittableRandom random) {
        int at = random.nextInt(random.nextBoolean() ? Math.min(START, file.length) : file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(LONGEST_PIECE));
        switch (random.nextInt(8)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt();
            case 2, 3 -> put(file, at, random);
            case 4 -> {
                return spliced(file, at, new byte[0], at + length);
            }
            case 5 -> {
                return spliced(file, at, Arrays.copyOfRange(file, at, at + length), at);
            }
            case 6 -> {
                byte[] other = others.get(random.nextInt(others.size()));
                int from = random.nextInt(other.length);
                return spliced(file, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + length)), at);
            }
            default -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(file, Math.max(1, at)) : file;
            }
        }
        return file;
    }

    /** Writes a number that often makes programs fail, in either byte order. */
    private static void put(byte[] file, int at, SplittableRandom random) {
        int number = NUMBERS[random.nextInt(NUMBERS.length)];
        int bytes = 1 << random.nextInt(3);
        boolean big = random.nextBoolean();
        for (int i = 0; i < bytes && at + i < file.length; i++) {
            file[at + i] = (byte) (number >> 8 * (big ? bytes - 1 - i : i));
        }
    }

    private static byte[] spliced(byte[] file, int at, byte[] piece, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(piece);
        out.write(file, rest, file.length - rest);
        return out.toByteArray();
    }
}
