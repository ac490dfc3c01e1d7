package lookalike.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import lookalike.index.Gallery;
import lookalike.stats.Sample;

/**
 * Synthetic descriptors that are clustered like those of real people: the people's means vary as the means of a gallery's people do, and
 * the photos of a person vary around the mean as they do in that gallery. Each deviation is a sum of random multiples of differences in the
 * gallery, which has the covariance of these differences.
 */
public final class ClusteredDescriptors {

    /** Number of differences in a sum: enough to make it practically normally distributed. */
    private static final int TERMS = 24;

    private final Random random;
    private final int dimension;
    private final float[] middle;
    private final List<float[]> between = new ArrayList<>();
    private final List<float[]> within = new ArrayList<>();
    private final int[] counts;

    /** @param gallery of real people, some of them with several photos */
    public ClusteredDescriptors(Gallery gallery, long seed) {
        random = new Random(seed);
        Sample sample = gallery.sample();
        dimension = sample.dimension();
        counts = gallery.people().stream()
                .mapToInt(person -> Math.min(person.photos(), 40))
                .toArray();
        middle = new float[dimension];
        List<float[]> means = new ArrayList<>();
        for (int person = 0; person < sample.classes(); person++) {
            means.add(sample.mean(person));
            add(middle, 1f / sample.classes(), means.get(person));
        }
        for (int row = 0; row < gallery.size(); row++) {
            int person = gallery.personOf(row);
            if (gallery.people().get(person).photos() > 1) {
                // Bessel's correction: the mean was estimated from the same photos.
                float n = gallery.people().get(person).photos();
                float[] difference = difference(gallery.descriptor(row), means.get(person));
                scale(difference, (float) Math.sqrt(n / (n - 1)));
                within.add(difference);
            }
        }
        means.forEach(mean -> between.add(difference(mean, middle)));
    }

    /**
     * Makes people.
     *
     * @param photos how many photos there are of all of them
     * @param each takes a descriptor of unit length with the number of its person
     * @return how many people there are
     */
    public int make(int photos, ObjIntConsumer<float[]> each) {
        int person = 0;
        for (int made = 0; made < photos; person++) {
            float[] mean = middle.clone();
            addSum(mean, between);
            int count = Math.min(photos - made, counts[random.nextInt(counts.length)]);
            for (int photo = 0; photo < count; photo++) {
                each.accept(photoOf(mean), person);
            }
            made += count;
        }
        return person;
    }

    private float[] photoOf(float[] mean) {
        float[] values = mean.clone();
        addSum(values, within);
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        scale(values, (float) (1 / Math.sqrt(square)));
        return values;
    }

    private void addSum(float[] to, List<float[]> differences) {
        for (int term = 0; term < TERMS; term++) {
            add(
                    to,
                    (float) (random.nextGaussian() / Math.sqrt(TERMS)),
                    differences.get(random.nextInt(differences.size())));
        }
    }

    private static void add(float[] to, float factor, float[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static float[] difference(float[] one, float[] other) {
        float[] values = one.clone();
        add(values, -1, other);
        return values;
    }
}
