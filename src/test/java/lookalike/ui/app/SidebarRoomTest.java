package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests how much room the sidebar gets, at sizes of the window and of its text. */
class SidebarRoomTest {

    private static final double TEXT = 13;

    @Test
    void theHeightDecides() {
        assertThat(room(1280, 800, 1, false)).isEqualTo(SidebarRoom.FULL);
        assertThat(room(1920, 1080, 1, false)).isEqualTo(SidebarRoom.FULL);
        assertThat(room(960, 600, 1, false)).isEqualTo(SidebarRoom.SMALL_FACES);
        assertThat(room(1280, 800, 1.3, false)).isEqualTo(SidebarRoom.SMALL_FACES);
        assertThat(room(1280, 800, 2, false)).isEqualTo(SidebarRoom.NONE);
        assertThat(room(1920, 1400, 2, false)).isEqualTo(SidebarRoom.FULL);
    }

    @Test
    void aWindowCanBeTooNarrowAsWell() {
        assertThat(room(800, 1200, 1, false)).isEqualTo(SidebarRoom.SMALL_FACES);
        assertThat(room(600, 1200, 1, false)).isEqualTo(SidebarRoom.NONE);
    }

    @Test
    void theUserMayWantLessButGetsNoMore() {
        assertThat(room(1280, 800, 1, true)).isEqualTo(SidebarRoom.FACES);
        assertThat(room(960, 600, 1, true)).isEqualTo(SidebarRoom.SMALL_FACES);
        assertThat(room(1280, 800, 2, true)).isEqualTo(SidebarRoom.NONE);
    }

    private static SidebarRoom room(double width, double height, double scale, boolean folded) {
        return SidebarRoom.of(width / (TEXT * scale), height / (TEXT * scale), folded);
    }
}
