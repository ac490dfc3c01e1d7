package lookalike.face;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.OTHER_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    @Test
    void distanceAndCosineAreThoseOfTheAngle() {
        Descriptor a = new Descriptor(MODEL, new float[] {1, 0});
        Descriptor b = Descriptor.unit(MODEL, new float[] {3, 3});
        assertThat(a.distance(b)).isCloseTo(2 * Math.sin(Math.PI / 8), within(1e-6));
        assertThat(a.cosine(b)).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(a.distance(a)).isZero();
    }

    @Test
    void descriptorsOfTwoModelsNeverMeet() {
        Descriptor a = new Descriptor(MODEL, new float[] {1, 0});
        Descriptor b = new Descriptor(OTHER_MODEL, new float[] {1, 0});
        assertThatThrownBy(() -> a.distance(b)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMeanIsTheDirectionInTheMiddleAndOfLengthOne() {
        Descriptor a = new Descriptor(MODEL, new float[] {1, 0});
        Descriptor b = new Descriptor(MODEL, new float[] {0, 1});
        Descriptor mean = Descriptor.mean(List.of(a, b));
        assertThat(mean.model()).isEqualTo(MODEL);
        assertThat(mean.values())
                .containsExactly(new float[] {(float) Math.sqrt(0.5), (float) Math.sqrt(0.5)}, within(1e-6f));
        assertThat(Descriptor.mean(List.of(a, a, b)).values())
                .containsExactly(new float[] {(float) (2 / Math.sqrt(5)), (float) (1 / Math.sqrt(5))}, within(1e-6f));
        assertThat(Descriptor.mean(List.of(a)).values()).containsExactly(1, 0);
    }

    @Test
    void thereIsNoMeanOfNothingOfOppositesOrOfTwoModels() {
        Descriptor a = new Descriptor(MODEL, new float[] {1, 0});
        Descriptor opposite = new Descriptor(MODEL, new float[] {-1, 0});
        Descriptor other = new Descriptor(OTHER_MODEL, new float[] {1, 0});
        for (List<Descriptor> none : List.of(List.<Descriptor>of(), List.of(a, opposite), List.of(a, other))) {
            assertThatThrownBy(() -> Descriptor.mean(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void onlyUnitVectorsAreDescriptors() {
        assertThatThrownBy(() -> new Descriptor(MODEL, new float[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Descriptor.unit(MODEL, new float[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Descriptor(MODEL, new float[] {Float.NaN, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
