package lookalike.face;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CombinedFacesTest {

    private static final Descriptor EAST = new Descriptor(MODEL, new float[] {1, 0});
    private static final Descriptor NORTH = new Descriptor(MODEL, new float[] {0, 1});
    private static final Descriptor NORTH_EAST = Descriptor.unit(MODEL, new float[] {1, 1});

    @Test
    void aSingleFaceIsItself() {
        CombinedFaces one = new CombinedFaces(List.of(EAST));
        assertThat(one.query()).isSameAs(EAST);
        assertThat(one.widest()).isZero();
        assertThat(one.alike(0.1)).isTrue();
    }

    @Test
    void severalAreTheirMeanAndAsFarApartAsTheTwoFarthest() {
        CombinedFaces three = new CombinedFaces(List.of(EAST, NORTH_EAST, NORTH));
        assertThat(three.query().distance(NORTH_EAST)).isCloseTo(0, within(1e-6));
        assertThat(three.widest()).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThat(three.alike(1.4)).isFalse();
        assertThat(three.alike(1.42)).isTrue();
        assertThat(three.alike(null)).as("a model that tells no threshold").isTrue();
    }

    @Test
    void nothingCannotBeCombined() {
        assertThatThrownBy(() -> new CombinedFaces(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
