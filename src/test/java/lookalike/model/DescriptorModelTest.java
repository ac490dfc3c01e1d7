package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorModelTest {

    private static final ModelId ONE = new ModelId("one", "0".repeat(64));
    private static final ModelId OTHER = new ModelId("other", "1".repeat(64));

    private final DescriptorModel both = composite(0.8, 0.2);

    @Test
    void theSquaredDistanceOfACompositeIsTheWeightedSumOfItsParts() {
        float[] a = both.compose(List.of(new float[] {1, 0}, new float[] {1, 0, 0}));
        float[] b = both.compose(List.of(new float[] {0, 1}, new float[] {1, 0, 0}));
        assertThat(a).hasSize(5);
        double square = 0;
        double length = 0;
        for (int i = 0; i < 5; i++) {
            square += (a[i] - b[i]) * (a[i] - b[i]);
            length += a[i] * a[i];
        }
        assertThat(square).isCloseTo(0.8 * 2, within(1e-6));
        assertThat(length).isCloseTo(1, within(1e-6));
    }

    @Test
    void aSingleNetworkIsItself() {
        DescriptorModel single = DescriptorModel.of(ONE);
        float[] unit = {1, 0};
        assertThat(single.isComposite()).isFalse();
        assertThat(single.networks()).containsExactly(ONE);
        assertThat(single.compose(List.of(unit))).isSameAs(unit);
    }

    @Test
    void otherNetworksWeightsOrOrderAreAnotherModel() {
        assertThat(both.networks()).containsExactly(ONE, OTHER);
        assertThat(composite(0.8, 0.2)).isEqualTo(both);
        assertThat(composite(0.7, 0.3).id()).isNotEqualTo(both.id());
        assertThat(DescriptorModel.composite(
                                "both",
                                List.of(new DescriptorModel.Part(OTHER, 0.2), new DescriptorModel.Part(ONE, 0.8)))
                        .id())
                .isNotEqualTo(both.id());
    }

    @Test
    void aCompositeOfLessThanAllIsRefused() {
        assertThatThrownBy(() -> composite(0.8, 0.3)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> composite(1, 0)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> both.compose(List.of(new float[] {1}))).hasMessageContaining("1 vectors");
    }

    private static DescriptorModel composite(double one, double other) {
        return DescriptorModel.composite(
                "both", List.of(new DescriptorModel.Part(ONE, one), new DescriptorModel.Part(OTHER, other)));
    }
}
