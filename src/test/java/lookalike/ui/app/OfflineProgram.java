package lookalike.ui.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Window;
import lookalike.cli.CommandLineInterface;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;

/**
 * A process that indexes a dataset, matches a photo, and compares one in the window on a headless screen. It prints every address that was
 * looked up, connected to or listened on meanwhile, and finally those of a request that it makes itself. See {@link OfflineTest}.
 */
final class OfflineProgram {

    private OfflineProgram() {}

    /** Allows everything, and records all network access of Java code. */
    @SuppressWarnings("removal")
    private static final class Recorder extends SecurityManager {

        private final Set<String> addresses = new ConcurrentSkipListSet<>();

        @Override
        public void checkPermission(java.security.Permission permission) {}

        @Override
        public void checkPermission(java.security.Permission permission, Object context) {}

        @Override
        public void checkConnect(String host, int port) {
            addresses.add((port < 0 ? "looked up " : "connected to ") + host + (port < 0 ? "" : ":" + port));
        }

        @Override
        public void checkConnect(String host, int port, Object context) {
            checkConnect(host, port);
        }

        @Override
        public void checkListen(int port) {
            addresses.add("listened on " + port);
        }

        @Override
        public void checkAccept(String host, int port) {
            addresses.add("accepted " + host + ":" + port);
        }

        @Override
        public void checkMulticast(java.net.InetAddress address) {
            addresses.add("joined " + address);
        }
    }

    /** @param arguments the program's folder, the data folder, a dataset, a photo, and the port of the request */
    @SuppressWarnings("removal")
    public static void main(String[] arguments) throws Exception {
        HeadlessProgram.prepare(arguments[0], arguments[1]);
        Recorder recorder = new Recorder();
        System.setSecurityManager(recorder);
        String catalogue = Path.of(arguments[1], "a.catalog").toString();
        System.out.println("index: " + command("index", arguments[2], "--catalog", catalogue));
        System.out.println("match: " + command("match", arguments[3], "--catalog", catalogue));
        System.out.println("window: " + window(Path.of(arguments[3])));
        System.out.println("offline: " + recorder.addresses);
        request(arguments[4]);
        System.out.println("control: " + recorder.addresses);
        System.exit(0);
    }

    private static int command(String... words) {
        StringWriter told = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(told), new PrintWriter(told), words);
        if (code != 0) {
            System.err.println(told);
        }
        return code;
    }

    /** Opens the window with a photo, as a drop on its icon does, and closes it when there is an answer. */
    private static String window(Path photo) {
        AtomicReference<String> sentence = new AtomicReference<>("");
        Thread user = new Thread(() -> awaitAnswer(sentence), "user");
        user.setDaemon(true);
        user.start();
        LookalikeApp.launch(RunningInstance.join(AppFolders.current().data(), List.of()), List.of(photo));
        return sentence.get();
    }

    private static void awaitAnswer(AtomicReference<String> sentence) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (sentence.get().isEmpty() && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(20); // the window appears without further action
                Platform.runLater(() -> look(sentence));
            } catch (IllegalStateException e) {
                continue; // the toolkit has not yet started
            } catch (InterruptedException e) {
                break;
            }
        }
        Platform.exit();
    }

    private static void look(AtomicReference<String> sentence) {
        for (Window window : Window.getWindows()) {
            if (window.getScene().lookup("#sentence") instanceof Label label
                    && label.getText() != null
                    && !label.getText().isBlank()) {
                sentence.set(label.getText());
            }
        }
    }

    private static void request(String port) throws InterruptedException {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // nothing listens there
        }
    }
}
