package lookalike.cassandra;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the ring of partitions, as a range of tokens.
 *
 * @param after excluded
 * @param upTo included
 */
record TokenRange(long after, long upTo) {

    /** A condition that selects partitions of photos; its parameters are the two tokens. */
    static final String CONDITION = " WHERE token(label, bucket) > ? AND token(label, bucket) <= ?";

    /** The same for partitions of people. */
    static final String OF_PEOPLE = " WHERE token(label) > ? AND token(label) <= ?";

    /** The whole ring in equal parts; no partition has the smallest token. */
    static List<TokenRange> split(int parts) {
        BigInteger all = BigInteger.ONE.shiftLeft(Long.SIZE);
        return IntStream.range(0, parts)
                .mapToObj(part -> new TokenRange(
                        bound(all, part, parts), part + 1 == parts ? Long.MAX_VALUE : bound(all, part + 1, parts)))
                .toList();
    }

    private static long bound(BigInteger all, int part, int parts) {
        return all.multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(parts))
                .add(BigInteger.valueOf(Long.MIN_VALUE))
                .longValueExact();
    }
}
