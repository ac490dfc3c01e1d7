package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class LinearAlgebraTest {

    @Test
    void itNeedsNoThreadThatAForkOfTheProcessEnds() {
        assertThat(LinearAlgebra.gram(new double[] {1, 2, 3, 4}, 2)).containsExactly(10, 14, 14, 20);
        assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(1);
    }
}
