package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaceBoxTest {

    @Test
    void whatReachesBeyondThePhotoIsCutOff() {
        assertThat(new FaceBox(-10, 20, 30, 100).within(200, 100)).contains(new FaceBox(0, 20, 20, 80));
        assertThat(new FaceBox(5, 6, 7, 8).within(200, 100)).contains(new FaceBox(5, 6, 7, 8));
        assertThat(new FaceBox(200, 0, 10, 10).within(200, 100)).isEmpty();
        assertThat(new FaceBox(-20, 0, 10, 10).within(200, 100)).isEmpty();
    }

    @Test
    void sidesAreToldApart() {
        FaceBox box = new FaceBox(0, 0, 30, 40);
        assertThat(box.shorterSide()).isEqualTo(30);
        assertThat(box.longerSide()).isEqualTo(40);
    }
}
