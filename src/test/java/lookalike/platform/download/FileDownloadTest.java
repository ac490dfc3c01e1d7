package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.Disk;
import lookalike.platform.files.Sha256;
import lookalike.shared.FaultyServer;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests downloading a file from a local server, and everything that can go wrong. */
@Timeout(60)
class FileDownloadTest {

    private static final int LENGTH = 300_000;
    private static final FileDownload.Limits QUICK =
            new FileDownload.Limits(Duration.ofSeconds(20), Duration.ofMillis(700), 3, Duration.ofMillis(5));

    @TempDir
    private Path folder;

    private final byte[] content = new byte[LENGTH];
    private final CancelSignal cancel = new CancelSignal();
    private final List<Long> reported = new ArrayList<>();
    private FaultyServer server;
    private FileDownload.Wanted wanted;
    private PartFile part;

    @BeforeEach
    void start() throws IOException {
        new Random(7).nextBytes(content);
        server = new FaultyServer(content);
        wanted = new FileDownload.Wanted(LENGTH, Sha256.of(content));
        part = new PartFile(folder.resolve("downloads").resolve("a.part"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aFileIsFetchedAndItsProgressTold() {
        fetch();
        assertWhole();
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers())
                        .doesNotContainKey("range")
                        .containsEntry("accept-encoding", "identity"));
        assertThat(reported).isSorted().endsWith((long) LENGTH).containsOnlyOnce((long) LENGTH);
    }

    @Test
    void aConnectionThatEndsTooEarlyIsTakenUpWhereItEnded() {
        server.then(server.cut(100_000), server.cut(50_000));
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000, 150_000);
        assertThat(server.requests().get(1).headers()).containsEntry("if-range", "\"one\"");
    }

    @Test
    void aLaterRunGoesOnWhereAnEarlierOneStopped() {
        server.then(server.cut(100_000), server.status(404));
        assertFails(Reason.NOT_FOUND, "there is nothing at this address (404)");
        assertThat(part.size()).isEqualTo(100_000);
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000, 100_000);
    }

    @Test
    void aPartOfAnotherVersionIsNotMixedWithTheNewOne() throws IOException {
        leavePart(100_000, "\"older\"");
        fetch();
        assertWhole();
        assertThat(server.requests().get(0).headers())
                .containsEntry("range", "bytes=100000-")
                .containsEntry("if-range", "\"older\"");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aVersionThatChangesBetweenTwoTriesStartsAnew() {
        server.then(server.cut(100_000), (request, out) -> {
            server.version("\"two\"");
            server.good().give(request, out);
        });
        fetch();
        assertWhole();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aWeakVersionMakesNoPromise() throws IOException {
        leavePart(100_000, "W/\"one\"");
        fetch();
        assertWhole();
        assertThat(server.requests().get(0).headers()).doesNotContainKey("if-range");
    }

    @Test
    void aPartThatDoesNotFitIsFoundOutInTheEndAndFetchedAnew() throws IOException {
        server.version("");
        leavePart(100_000, "");
        Files.write(part.file(), new byte[100_000]);
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(100_000, 0);
    }

    @Test
    void aServerWithoutRangesStartsAnew() {
        server.then(server.cut(100_000), server.noRanges());
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000);
    }

    @Test
    void aRangeThatWasNotAskedForIsNotTaken() {
        server.then(server.cut(100_000), server.otherRange());
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000, 0);
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws IOException {
        leavePart(LENGTH, "");
        Files.write(part.file(), new byte[LENGTH + 1]);
        fetch();
        assertWhole();
    }

    @Test
    void aServerThatKnowsNoSuchRangeIsAskedForAll() {
        server.then(server.cut(100_000), server.status(416));
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000, 0);
        server.then(server.status(416));
        assertThatThrownBy(() -> new FileDownload(QUICK, Disk.REAL)
                        .fetch(
                                wanted,
                                List.of(server.address()),
                                new PartFile(folder.resolve("b")),
                                Progress.NONE,
                                cancel))
                .hasMessageContaining("status 416");
    }

    @Test
    void aWholePartIsNotFetchedAgain() throws IOException {
        leavePart(LENGTH, "");
        fetch();
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 131, LENGTH - 1, LENGTH + 1})
    void anotherLengthIsRefusedBeforeAnythingIsTaken(long length) {
        server.then(server.announced(length));
        assertFails(Reason.OTHER_LENGTH, "the server has " + length + " bytes there, not the expected " + LENGTH);
        assertThat(part.size()).isZero();
    }

    @Test
    void aServerThatSendsMoreThanItShouldIsHungUpOn() {
        server.then(server.unannounced(Arrays.copyOf(content, 4 * LENGTH)));
        assertFails(Reason.TOO_LONG, "more than the expected " + LENGTH + " bytes");
        assertThat(part.file()).doesNotExist();
    }

    @Test
    void aServerThatSendsLessThanItShouldIsAskedForTheRest() {
        server.then(server.unannounced(Arrays.copyOf(content, 1_000)));
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 1_000);
    }

    @Test
    void wrongBytesAreThrownAway() {
        server.then(server.wrongBytes());
        assertFails(Reason.OTHER_BYTES, "expected SHA-256 " + wanted.sha256());
        assertThat(part.file()).doesNotExist();
    }

    @Test
    void wrongBytesAfterARightPartAreFetchedAnew() {
        server.then(server.cut(100_000), server.wrongBytes());
        fetch();
        assertWhole();
    }

    @Test
    void aServerThatStallsIsTriedAgainAndThenGivenUp() {
        server.then(server.stall(100_000), server.silence(), server.stall(100_000));
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000, 100_000, 200_000);
        server.then(server.silence(), server.silence(), server.silence());
        part = new PartFile(folder.resolve("b.part"));
        assertFails(Reason.STALLED, "the server sent nothing for 0 seconds");
        assertThat(server.requests()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void aServerInTroubleIsTriedAgain(int status) {
        server.then(server.status(status), server.status(status));
        fetch();
        assertWhole();
        server.then(server.status(status), server.status(status), server.status(status));
        part = new PartFile(folder.resolve("b.part"));
        assertFails(Reason.REFUSED, "status " + status);
    }

    @Test
    void whatWillNotGetBetterIsNotTriedAgain() {
        server.then(server.status(403));
        assertFails(Reason.REFUSED, "status 403");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aProxyThatAsksWhoWeAreIsNamed() {
        server.then(server.status(407));
        assertFails(Reason.PROXY_ASKS, "the proxy asks for a name and a password");
    }

    @Test
    void redirectsAreFollowedButNotForEverNorToWhatIsUnsafe() {
        server.then(
                server.redirect("/two"),
                server.redirect(server.address().resolve("/three").toString()));
        fetch();
        assertWhole();
        assertThat(server.requests().get(2).path()).isEqualTo("/three");
        part = new PartFile(folder.resolve("b.part"));
        for (int i = 0; i < 30; i++) {
            server.then(server.redirect("/again"));
        }
        assertFails(Reason.ENDLESS, "from address to address");
        assertThat(server.requests()).hasSizeLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: https:here\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: some\r\n\r\nabc",
                "no HTTP at all\r\n\r\n"
            })
    void whatIsNoAnswerIsNoErrorOfTheProgram(String answer) {
        FaultyServer.Answer nonsense = (request, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        server.then(nonsense, nonsense, nonsense);
        assertFails(Reason.BROKEN_OFF, "the connection broke off after 0 of " + LENGTH + " bytes");
        fetch();
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://127.0.0.1/network.onnx"})
    void aRedirectToAnotherSchemeIsNotFollowed(String target) {
        server.then(server.redirect(target));
        assertFails(Reason.UNSAFE, target);
    }

    @Test
    void anotherAddressIsTriedWhereOneFails() throws IOException {
        try (FaultyServer second = new FaultyServer(content)) {
            server.then(server.cut(100_000), server.status(404));
            fetch(Disk.REAL, List.of(server.address(), second.address()));
            assertWhole();
            // The version of another server does not matter here: the hash decides.
            assertThat(second.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.headers())
                            .containsEntry("range", "bytes=100000-")
                            .doesNotContainKey("if-range"));
            server.then(server.status(404));
            second.then(second.status(403));
            part = new PartFile(folder.resolve("b.part"));
            assertThatThrownBy(() -> fetch(Disk.REAL, List.of(server.address(), second.address())))
                    .hasMessageStartingWith(server.address() + ": there is nothing")
                    .satisfies(e -> assertThat(e.getSuppressed())
                            .singleElement()
                            .satisfies(other -> assertThat(other)
                                    .hasMessageStartingWith(second.address().toString())));
        }
    }

    @Test
    void withoutANetworkItSaysSoAtOnce() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        for (String address : List.of("http://127.0.0.1:" + free + "/a", "http://no-such-host.invalid/a")) {
            assertThatThrownBy(() -> fetch(Disk.REAL, List.of(URI.create(address))))
                    .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OFFLINE))
                    .satisfies(e -> assertThat(e.getMessage())
                            .startsWith(address + ": you seem to be offline (")
                            .endsWith("installed models keep working"));
        }
    }

    @Test
    void aDiskWithoutRoomIsNotEvenBegun() {
        Disk full = new Disk() {
            @Override
            public long free(Path where) {
                return LENGTH - 1;
            }
        };
        assertThatThrownBy(() -> fetch(full, List.of(server.address())))
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("not enough room in " + part.file().getParent()));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDiskThatBecomesFullKeepsWhatCameAndGoesOnLater() {
        Disk filling = new Disk() {
            @Override
            public WritableByteChannel open(Path file, boolean anew) throws IOException {
                return new FillingChannel(Disk.REAL.open(file, anew), 100_000);
            }
        };
        assertThatThrownBy(() -> fetch(filling, List.of(server.address(), server.address())))
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITTEN))
                .satisfies(e -> assertThat(e.getMessage()).contains("No space left on device"));
        assertThat(server.requests()).hasSize(1);
        assertThat(part.size()).isEqualTo(100_000);
        fetch();
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000);
    }

    @Test
    void afterAPieceThatCouldNotBeWrittenNothingIsWritten() throws IOException {
        Disk faltering = new Disk() {
            @Override
            public WritableByteChannel open(Path file, boolean anew) throws IOException {
                return new FillingChannel(Disk.REAL.open(file, anew), 100_000) {
                    @Override
                    void full() throws IOException {
                        room = LENGTH;
                        throw new IOException("a moment, please");
                    }
                };
            }
        };
        assertThatThrownBy(() -> fetch(faltering, List.of(server.address()))).hasMessageContaining("a moment, please");
        assertThat(part.file()).hasBinaryContent(Arrays.copyOf(content, 100_000));
    }

    @Test
    void itIsCancelledAtOnceAndWhatCameIsKept() throws Exception {
        server.then(server.stall(100_000));
        CompletableFuture<Void> running = CompletableFuture.runAsync(this::fetchPatiently);
        await(() -> part.size() == 100_000);
        cancel.cancel();
        assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        assertThat(part.size()).isEqualTo(100_000);
    }

    @Test
    void aPauseHangsUpAndGoesOnFromThere() throws Exception {
        server.then(server.stall(100_000));
        CompletableFuture<Void> running = CompletableFuture.runAsync(this::fetchPatiently);
        await(() -> part.size() == 100_000);
        cancel.pause(true);
        Thread.sleep(300); // a download that did not wait would have sent another request by now
        assertThat(running).isNotDone();
        assertThat(server.requests()).hasSize(1);
        cancel.pause(false);
        running.get(20, TimeUnit.SECONDS);
        assertWhole();
        assertThat(froms()).containsExactly(0, 100_000);
    }

    @Test
    void aPausedOneCanBeCancelled() {
        cancel.pause(true);
        CompletableFuture<Void> running = CompletableFuture.runAsync(this::fetchPatiently);
        cancel.cancel();
        assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        assertThat(server.requests()).isEmpty();
    }

    private static class FillingChannel implements WritableByteChannel {

        private final WritableByteChannel disk;
        protected int room;

        FillingChannel(WritableByteChannel disk, int room) {
            this.disk = disk;
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (room == 0) {
                full();
            }
            ByteBuffer some = bytes.slice();
            some.limit(Math.min(room, some.remaining()));
            int written = disk.write(some);
            bytes.position(bytes.position() + written);
            room -= written;
            return written;
        }

        void full() throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10); // the condition depends on the server or another thread
        }
    }

    private void leavePart(int bytes, String version) throws IOException {
        Files.createDirectories(part.file().getParent());
        Files.write(part.file(), Arrays.copyOf(content, bytes));
        part.remember(server.address(), Optional.of(version));
    }

    private List<Integer> froms() {
        return server.requests().stream().map(FaultyServer.Request::from).toList();
    }

    private void assertWhole() {
        assertThat(part.file()).hasBinaryContent(content);
    }

    private void assertFails(Reason reason, String words) {
        assertThatThrownBy(this::fetch)
                .asInstanceOf(InstanceOfAssertFactories.type(DownloadException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(server.address() + ": ")
                        .contains(words));
    }

    private void fetchPatiently() {
        new FileDownload(FileDownload.Limits.DEFAULTS, Disk.REAL)
                .fetch(wanted, List.of(server.address()), part, Progress.NONE, cancel);
    }

    private void fetch() {
        fetch(Disk.REAL, List.of(server.address()));
    }

    private void fetch(Disk disk, List<URI> sources) {
        new FileDownload(QUICK, disk).fetch(wanted, sources, part, (done, total) -> reported.add(done), cancel);
    }
}
