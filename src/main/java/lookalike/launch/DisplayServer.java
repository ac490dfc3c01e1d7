package lookalike.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks for an X display before JavaFX starts, because JavaFX fails with an error if there is none. */
public final class DisplayServer {

    private static final Pattern DISPLAY = Pattern.compile("(?:unix|([^:/]+(?:/unix)?))?:(\\d+)(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private DisplayServer() {}

    /** True if the display that the variable {@code DISPLAY} names accepts connections. Pass null if the variable is not set. */
    public static boolean answers(@Nullable String display) {
        Matcher parts = DISPLAY.matcher(display == null ? "" : display);
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1);
        int number = Integer.parseInt(parts.group(2));
        if (host != null && !host.endsWith("/unix")) {
            return answersAt(host, FIRST_PORT + number);
        }
        return answers(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)));
    }

    private static boolean answers(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(address);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersAt(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
