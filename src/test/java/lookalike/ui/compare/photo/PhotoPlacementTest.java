package lookalike.ui.compare.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lookalike.face.FaceBox;
import org.junit.jupiter.api.Test;

class PhotoPlacementTest {

    private static final PhotoPlacement FIT = PhotoPlacement.fit(400, 300, 1600, 800);

    @Test
    void theWholePhotoLiesInTheMiddle() {
        assertThat(FIT.scale()).isEqualTo(0.25);
        assertThat(FIT.left()).isZero();
        assertThat(FIT.top()).isEqualTo(50);
        assertThat(FIT.fits()).isTrue();
        assertThat(FIT.movable()).isFalse();
        assertThat(PhotoPlacement.fit(400, 300, 100, 50).scale())
                .as("a small photo is enlarged")
                .isEqualTo(4);
    }

    @Test
    void aPointOfThePhotoStaysUnderThePointer() {
        PhotoPlacement zoomed = FIT.scaled(1, 150, 140);
        assertThat(zoomed.scale()).isEqualTo(1);
        assertThat((150 - zoomed.left()) / zoomed.scale()).isEqualTo(150 / 0.25);
        assertThat((140 - zoomed.top()) / zoomed.scale()).isEqualTo((140 - 50) / 0.25);
        assertThat(zoomed.fits()).isFalse();
        assertThat(zoomed.movable()).isTrue();
    }

    @Test
    void theScaleStaysInItsRange() {
        assertThat(FIT.scaled(100, 0, 0).scale()).isEqualTo(PhotoPlacement.MOST);
        assertThat(FIT.scaled(0.01, 0, 0)).isEqualTo(FIT);
        PhotoPlacement small = PhotoPlacement.fit(400, 300, 20, 10);
        assertThat(small.scale()).isEqualTo(20);
        assertThat(small.scaled(30, 0, 0).scale())
                .as("no larger than the whole")
                .isEqualTo(20);
        PhotoPlacement oneToOne = small.scaled(1, 7, 7);
        assertThat(oneToOne.scale()).isEqualTo(1);
        assertThat(oneToOne.left()).isEqualTo(190);
        assertThat(oneToOne.top()).isEqualTo(145);
    }

    @Test
    void thePhotoNeverLeavesTheView() {
        PhotoPlacement zoomed = FIT.scaled(1, 200, 150);
        PhotoPlacement right = zoomed.moved(1e6, 1e6);
        assertThat(right.left()).isZero();
        assertThat(right.top()).isZero();
        PhotoPlacement left = zoomed.moved(-1e6, -1e6);
        assertThat(left.left()).isEqualTo(400 - 1600);
        assertThat(left.top()).isEqualTo(300 - 800);
        assertThat(FIT.moved(30, 30)).as("the whole photo does not move").isEqualTo(FIT);
        PhotoPlacement wide = FIT.scaled(0.3, 0, 0).moved(0, 40);
        assertThat(wide.top()).as("lower than the view: in the middle").isEqualTo((300 - 240) / 2.0);
    }

    @Test
    void anotherSizeOfTheViewKeepsTheWholeOrTheMiddle() {
        assertThat(FIT.inView(800, 800)).isEqualTo(PhotoPlacement.fit(800, 800, 1600, 800));
        PhotoPlacement zoomed = FIT.scaled(1, 200, 150);
        PhotoPlacement wider = zoomed.inView(500, 300);
        assertThat((250 - wider.left()) / wider.scale())
                .isCloseTo((200 - zoomed.left()) / zoomed.scale(), within(1e-9));
        assertThat(zoomed.inView(4000, 2000).scale())
                .as("no smaller than one to one or the whole")
                .isEqualTo(1);
    }

    @Test
    void boxesGoThereAndBack() {
        PhotoPlacement zoomed = FIT.scaled(2, 100, 100).moved(-70, 20);
        FaceBox box = new FaceBox(700, 300, 40, 50);
        FaceBox back = zoomed.toPhoto(zoomed.toView(box));
        assertThat(back.x()).isCloseTo(700, within(1e-9));
        assertThat(back.y()).isCloseTo(300, within(1e-9));
        assertThat(back.width()).isCloseTo(40, within(1e-9));
        assertThat(zoomed.toView(box).width()).isEqualTo(80);
    }

    @Test
    void aBoxIsBroughtIntoTheView() {
        PhotoPlacement corner = FIT.scaled(1, 0, 50);
        FaceBox far = new FaceBox(1500, 700, 60, 60);
        FaceBox seen = corner.showing(far).toView(far);
        assertThat(seen.x()).isCloseTo(340, within(1e-9));
        assertThat(seen.y()).isCloseTo(240, within(1e-9));
        FaceBox here = new FaceBox(10, 10, 60, 60);
        assertThat(corner.showing(here)).isEqualTo(corner);
    }
}
