package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lookalike.image.Affine;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;

class AlignmentTemplateTest {

    @Test
    void aTurnedScaledAndShiftedTemplateIsBroughtBackExactly() {
        AlignmentTemplate template = AlignmentTemplate.of(
                TestModels.starter("dlib-resnet-128").descriptor().card());
        double angle = 0.4;
        double scale = 3.7;
        float[] xy = new float[2 * Landmarks.COUNT];
        for (AlignmentTemplate.Point point : template.points()) {
            int landmark = point.landmarks().get(0);
            xy[2 * landmark] = (float) (scale * (Math.cos(angle) * point.x() - Math.sin(angle) * point.y()) + 1000);
            xy[2 * landmark + 1] = (float) (scale * (Math.sin(angle) * point.x() + Math.cos(angle) * point.y()) - 50);
        }
        Affine found = template.align(new Landmarks(xy));
        assertThat(found.scale()).isCloseTo(1 / scale, within(1e-5));
        assertThat(found.xx()).isCloseTo(Math.cos(angle) / scale, within(1e-5));
        assertThat(found.xy()).isCloseTo(Math.sin(angle) / scale, within(1e-5));
    }

    @Test
    void outliersAreSharedByLeastSquares() {
        // Three points on a line, the middle one lifted by 3: the best fit is a pure shift by 1.
        AlignmentTemplate template = new AlignmentTemplate(10, List.of(point(0, 0), point(1, 5), point(2, 10)));
        float[] xy = new float[2 * Landmarks.COUNT];
        System.arraycopy(new float[] {0, 0, 5, 3, 10, 0}, 0, xy, 0, 6);
        Affine found = template.align(new Landmarks(xy));
        assertThat(found.xy()).isCloseTo(0, within(1e-9));
        assertThat(found.y0()).isCloseTo(-found.yy(), within(1e-6));
    }

    private static AlignmentTemplate.Point point(int landmark, double x) {
        return new AlignmentTemplate.Point(List.of(landmark), x, 0);
    }
}
