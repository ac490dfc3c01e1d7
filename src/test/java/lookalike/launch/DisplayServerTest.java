package lookalike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DisplayServerTest {

    @Test
    void aDisplayThatIsNotThereDoesNotAnswer() {
        assertThat(DisplayServer.answers(null)).isFalse();
        assertThat(DisplayServer.answers("")).isFalse();
        assertThat(DisplayServer.answers("nonsense")).isFalse();
        assertThat(DisplayServer.answers(":4242")).isFalse();
        assertThat(DisplayServer.answers("localhost:4242.0")).isFalse();
    }

    @Test
    void aDisplayThatListensAnswers() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int number = server.getLocalPort() - 6000;
            assertThat(DisplayServer.answers("localhost:" + number + ".0")).isEqualTo(number >= 0);
        }
    }
}
