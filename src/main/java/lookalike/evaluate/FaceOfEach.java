package lookalike.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.stats.Sample;

/**
 * Sample in which one randomly drawn photo of each person is treated as a face from outside. A person with only one photo also keeps it
 * in the sample.
 *
 * @param people the people of the whole sample who take part, ascending; the classes of {@code rest} are in the same order
 * @param faces one of each person
 * @param others whether each person has other photos
 * @param rest all photos except the faces of people who have other photos
 */
record FaceOfEach(int[] people, float[][] faces, boolean[] others, Sample rest) {

    /**
     * Draws the faces.
     *
     * @param most number of people to draw if there are more
     */
    static FaceOfEach of(Sample sample, int most, long seed) {
        Random random = new Random(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sample.classes()).boxed().toList());
        Collections.shuffle(order, random);
        int[] people = order.stream().limit(most).mapToInt(k -> k).sorted().toArray();
        boolean[] present = new boolean[sample.classes()];
        Arrays.stream(people).forEach(k -> present[k] = true);
        int[] left = new int[sample.classes()];
        Arrays.setAll(left, k -> random.nextInt(sample.count(k)));
        int[] rows = IntStream.range(0, sample.size())
                .filter(row -> present[sample.classOf(row)])
                .toArray();
        int[] face = new int[sample.classes()];
        int[] seen = new int[sample.classes()];
        for (int row : rows) {
            int person = sample.classOf(row);
            if (seen[person]++ == left[person]) {
                face[person] = row;
            }
        }
        return new FaceOfEach(
                people,
                Arrays.stream(people).mapToObj(k -> sample.vector(face[k])).toArray(float[][]::new),
                others(sample, people),
                sample.select(Arrays.stream(rows)
                        .filter(row -> sample.count(sample.classOf(row)) == 1 || row != face[sample.classOf(row)])
                        .toArray()));
    }

    private static boolean[] others(Sample sample, int[] people) {
        boolean[] others = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            others[i] = sample.count(people[i]) > 1;
        }
        return others;
    }
}
