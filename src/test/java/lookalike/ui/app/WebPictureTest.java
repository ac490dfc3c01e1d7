package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import lookalike.image.HeifPictures;
import lookalike.index.SkippedPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests pictures from a browser, which a local server provides, and files of kinds that cannot be read. */
class WebPictureTest extends WindowDriver {

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        answer("/faces/ada%20sterling.jpg", "image/jpeg", picture("ada-sterling.jpg"));
        answer("/adrian-cole.jpg", "image/jpeg", picture("adrian-cole.jpg"));
        answer("/page.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8));
        answer("/broken.jpg", "image/jpeg", "no picture at all".getBytes(StandardCharsets.UTF_8));
        answer("/new.avif", "image/avif", avif());
        answer("/phone.heic", "image/heic", HeifPictures.bytes("face-6.heic"));
        server.createContext("/stalls.jpg", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stopServing() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPictureDraggedFromABrowserIsFetchedAndNamedByItsAddress() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(content -> content.putUrl(address("/faces/ada%20sterling.jpg?w=500")));
        await("its match", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        assertThat(text("#photo-name")).isEqualTo("ada sterling.jpg");
        assertThat(text("#failure")).isEmpty();
        // A picture in a link: the URL is the link's target, and the HTML contains the picture's address.
        paste(content -> {
            content.putUrl(address("/page.html"));
            content.putHtml(
                    "<a href='" + address("/page.html") + "'><img src='" + address("/adrian-cole.jpg") + "'></a>");
        });
        await("the other's match", () -> text("#sentence").startsWith("Both measures put Adrian Cole first."));
        assertThat(text("#photo-name")).isEqualTo("adrian-cole.jpg");
    }

    @Test
    void addressesCanBePastedAsTextAndHoldThePictureThemselves() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture("bianca-moreau.jpg"));
        paste(content -> content.putString(data));
        await("its match", () -> text("#sentence").startsWith("Both measures put Bianca Moreau first."));
        assertThat(text("#photo-name")).isEqualTo("Pasted picture");
        paste(content -> content.putString("  " + address("/adrian-cole.jpg") + "\n"));
        await("the next", () -> text("#sentence").startsWith("Both measures put Adrian Cole first."));
        paste(content -> content.putString(
                HOME.sampleProbes().resolve("ada-sterling.jpg").toUri().toString()));
        await("a file", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        paste(content -> content.putString("data:image/jpeg;base64,A"));
        await("words", () -> text("#failure").contains("the picture in this address is damaged"));
    }

    @Test
    void picturesOfPhonesAreTakenFromEverywhereAndInADataset() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(content -> content.putUrl(address("/phone.heic")));
        await("its match", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        paste(content -> content.putString(address("/adrian-cole.jpg")));
        await("another", () -> text("#sentence").startsWith("Both measures put Adrian Cole first."));
        Path small = smallDataset();
        Path file =
                Files.write(small.resolve("Ada Sterling").resolve("IMG_0001.HEIC"), HeifPictures.bytes("face-8.heic"));
        paste(content -> content.putFiles(List.of(file.toFile())));
        await("a file", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        assertThat(text("#photo-name")).isEqualTo("IMG_0001.HEIC");
        chosen.dataset = Optional.of(small);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the dataset", () -> isRead("3 people · 10 photos"));
        assertThat(text("#failure")).isEmpty();
        await(
                "Both measures put the picture itself first.",
                () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
    }

    @Test
    void whatCannotBeFetchedIsToldWithItsAddress() {
        assertTold(address("/none.jpg"), address("/none.jpg") + ": there is nothing at this address (404)");
        assertTold(address("/page.html"), "this is a web page, not a picture");
        assertTold(address("/broken.jpg"), "broken.jpg: not a picture that can be read");
        assertTold(address("/new.avif"), "new.avif: there is no still picture in this HEIF file");
        String nobody = address("/a.jpg");
        server.stop(0);
        assertTold(nobody, nobody + ": there is no connection to the server");
        paste(content -> content.putString("https is a scheme"));
        await("words", () -> text("#problem").startsWith("Nothing to paste"));
    }

    @Test
    void aServerThatStallsHoldsNothingUpAndStopGivesUp() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(content -> content.putUrl(address("/stalls.jpg")));
        await("the busy sign", this::isBusy);
        chosen.photos = List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#open-photo");
        await("another photo", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        assertThat(onWindow(this::isBusy)).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(onWindow(this::isBusy)).as("Escape stops nothing").isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("the work", () -> robot.lookup("#stop-photos").tryQuery().isPresent());
        robot.clickOn("#stop-photos");
        await("the end", () -> !isBusy());
        assertThat(text("#failure")).isEmpty();
        assertThat(app.compare().state().photos()).hasSize(1);
    }

    @Test
    void aKindThatCannotBeReadIsNamedWithAdviceInTheWindowAndTheReport() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path small = smallDataset();
        byte[] jxl = "\u00ff\n\u00fa rest".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(small.resolve("Ada Sterling").resolve("IMG_0001.jxl"), jxl);
        chosen.photos = List.of(file);
        robot.clickOn("#open-photo");
        await("words", () -> text("#failure").contains("IMG_0001.jxl: JPEG XL pictures cannot be read here"));
        chosen.dataset = Optional.of(small);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the dataset", () -> isRead("3 people · 10 photos"));
        robot.interact(() -> inMenuBar("menu-report").fire());
        await(
                "the reason",
                () -> this.<SkippedPhoto>list("#skipped-list").getItems().stream()
                        .anyMatch(photo -> photo.path().endsWith("IMG_0001.jxl")
                                && photo.problem().sentence().startsWith("JPEG XL pictures")));
    }

    private void assertTold(String pasted, String words) {
        paste(content -> content.putString(pasted));
        await(words, () -> text("#failure").contains(words) && !isBusy());
    }

    private void paste(Consumer<ClipboardContent> what) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            what.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    private boolean isBusy() {
        return robot.lookup("#photo-progress").query().isVisible();
    }

    private void answer(String path, String type, byte[] body) {
        server.createContext(path.replace("%20", " "), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static byte[] picture(String name) throws IOException {
        return Files.readAllBytes(HOME.sampleProbes().resolve(name));
    }

    private static byte[] avif() {
        return "\0\0\0\u0018ftypavif\0\0\0\0mif1avif rest".getBytes(StandardCharsets.ISO_8859_1);
    }
}
