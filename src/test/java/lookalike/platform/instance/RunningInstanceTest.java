package lookalike.platform.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import lookalike.platform.instance.RunningInstance.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningInstanceTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(600);

    @TempDir
    private Path root;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<RunningInstance> running = new ArrayList<>();
    private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        running.forEach(RunningInstance::close);
        threads.shutdownNow();
    }

    @Test
    void aLaterStartHandsItsFilesToTheFirst() throws Exception {
        first(data(), LONG).onFiles(Runnable::run, opened::add);
        List<Path> files =
                List.of(root.resolve("ä photo.jpg"), root.resolve("50% off#1?.png"), root.resolve("not there"));
        assertThat(join(data(), files).role()).isEqualTo(Role.LATER);
        assertThat(next()).isEqualTo(files);
        assertThat(join(data(), List.of()).role()).isEqualTo(Role.LATER);
        assertThat(next()).isEmpty();
    }

    @Test
    void eachDataFolderHasItsOwnFirst() {
        assertThat(join(root.resolve("one"), List.of()).role()).isEqualTo(Role.FIRST);
        assertThat(join(root.resolve("other"), List.of()).role()).isEqualTo(Role.FIRST);
    }

    @Test
    void ofManyAtOnceExactlyOneIsFirstAndNoFileIsLost() throws Exception {
        int count = 24;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<RunningInstance>> joining = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Path> files = List.of(root.resolve(i + ".jpg"));
            joining.add(threads.submit(() -> {
                start.await();
                RunningInstance instance = RunningInstance.join(data(), files, LONG);
                if (instance.role() == Role.FIRST) {
                    opened.add(files);
                    instance.onFiles(Runnable::run, opened::add);
                }
                return instance;
            }));
        }
        start.countDown();
        List<Role> roles = new ArrayList<>();
        for (Future<RunningInstance> one : joining) {
            running.add(one.get());
            roles.add(one.get().role());
        }
        assertThat(roles).containsOnlyOnce(Role.FIRST).containsOnly(Role.FIRST, Role.LATER);
        assertThat(opened.stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, count)
                        .mapToObj(i -> root.resolve(i + ".jpg"))
                        .toList());
    }

    @Test
    void filesThatComeWhileTheFirstIsStartingWaitForItsWindow() throws Exception {
        RunningInstance first = first(data(), LONG);
        Future<RunningInstance> later = threads.submit(() -> join(data(), List.of(root.resolve("a.jpg"))));
        assertThat(opened.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(later.isDone()).isFalse();
        first.onFiles(Runnable::run, opened::add);
        assertThat(later.get().role()).isEqualTo(Role.LATER);
        assertThat(next()).containsExactly(root.resolve("a.jpg"));
    }

    @Test
    void whoStartsWhileTheFirstEndsIsTheFirstThen() throws Exception {
        RunningInstance first = first(data(), LONG);
        first.onFiles(Runnable::run, opened::add);
        first.stopReceiving();
        Future<RunningInstance> later = threads.submit(() -> join(data(), List.of(root.resolve("a.jpg"))));
        assertThatThrownBy(() -> later.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.close();
        assertThat(later.get().role()).isEqualTo(Role.FIRST);
        assertThat(opened).isEmpty();
    }

    @Test
    void aWindowThatDoesNotTakeTheFilesDoesNotHoldUpTheNextStart() {
        List<Runnable> frozen = new ArrayList<>();
        first(data(), SHORT).onFiles(frozen::add, opened::add);
        assertThat(RunningInstance.join(data(), List.of(root.resolve("a.jpg")), SHORT)
                        .role())
                .isEqualTo(Role.BESIDE);
        frozen.forEach(Runnable::run);
        assertThat(opened).as("files that were opened elsewhere meanwhile").isEmpty();
    }

    @Test
    void filesOfAStartThatDoesNotWaitAnyMoreAreLeftToIt() throws Exception {
        RunningInstance first = first(data(), LONG);
        try (SocketChannel other = connect()) {
            new FilesMessage(List.of(root.resolve("given-up.jpg"))).write(other);
        }
        first.onFiles(Runnable::run, opened::add);
        assertThat(join(data(), List.of(root.resolve("a.jpg"))).role()).isEqualTo(Role.LATER);
        first.close();
        assertThat(opened).containsExactly(List.of(root.resolve("a.jpg")));
    }

    @Test
    void aWindowThatCannotTakeTheFilesDoesNotLoseThem() throws Exception {
        first(data(), SHORT).onFiles(Runnable::run, files -> {
            throw new IllegalStateException("the window is closed");
        });
        assertThat(RunningInstance.join(data(), List.of(), SHORT).role()).isEqualTo(Role.BESIDE);
    }

    @Test
    void aProcessThatHasTheLockAndSaysNothingDoesNotHoldUpTheNextStart() throws Exception {
        InstanceSocket socket = new InstanceSocket(data());
        try (FileChannel lock = socket.openLockFile();
                ServerSocketChannel silent = locked(lock, socket)) {
            assertThat(RunningInstance.join(data(), List.of(), SHORT).role()).isEqualTo(Role.BESIDE);
        }
    }

    @Test
    void aSocketThatACrashHasLeftIsReplaced() throws Exception {
        InstanceSocket socket = new InstanceSocket(data());
        socket.openLockFile().close();
        socket.listen().close(); // the file of a socket remains when its channel is closed
        assertThat(data().resolve("instance/socket")).exists();
        RunningInstance first = first(data(), LONG);
        first.onFiles(Runnable::run, opened::add);
        assertThat(join(data(), List.of()).role()).isEqualTo(Role.LATER);
        first.close();
        try (var left = Files.list(data().resolve("instance"))) {
            assertThat(left).containsExactly(data().resolve("instance/lock"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish\0\0", "/etc/socket", "/socket", "lookalike-instance1/socket"})
    void aDamagedAddressIsReplacedAndNothingElseIsDeleted(String address) throws Exception {
        Path instance = Files.createDirectories(data().resolve("instance"));
        Files.writeString(instance.resolve("address"), address);
        assertThat(join(data(), List.of()).role()).isEqualTo(Role.FIRST);
        assertThat(instance.resolve("address"))
                .hasContent(instance.resolve("socket").toString());
    }

    @Test
    void aDataFolderWithALongPathHasItsSocketElsewhere() throws Exception {
        Path deep = root.resolve("a folder with a long name, as some have them, to hold the data of the program")
                .resolve("and another one below it");
        RunningInstance first = first(deep, LONG);
        first.onFiles(Runnable::run, opened::add);
        Path socket = Path.of(Files.readString(deep.resolve("instance/address")));
        assertThat(socket.toString()).hasSizeLessThanOrEqualTo(InstanceSocket.LONGEST_PATH);
        assertThat(join(deep, List.of()).role()).isEqualTo(Role.LATER);
        first.close();
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no POSIX permissions")
    void onlyTheUserMayEnterTheMeetingPlace() throws Exception {
        first(data(), LONG);
        assertThat(Files.getPosixFilePermissions(data().resolve("instance")))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void whereNothingCanBeWrittenTheProgramStartsByItself() throws IOException {
        Files.writeString(data(), "a file where the folder should be");
        assertThat(join(data(), List.of()).role()).isEqualTo(Role.ALONE);
    }

    @Test
    void whatIsNoMessageIsRefusedAndTheNextOneIsHeard() throws Exception {
        first(data(), LONG).onFiles(Runnable::run, opened::add);
        assertThat(answerTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes()))
                .isEqualTo(FilesMessage.Answer.REFUSED.ordinal());
        byte[] tooLong = header(FilesMessage.MAGIC, FilesMessage.VERSION, FilesMessage.MOST_BYTES + 1);
        assertThat(answerTo(tooLong)).isEqualTo(FilesMessage.Answer.REFUSED.ordinal());
        byte[] later = header(FilesMessage.MAGIC, FilesMessage.VERSION + 1, 4);
        assertThat(answerTo(later)).isEqualTo(FilesMessage.Answer.REFUSED.ordinal());
        assertThat(join(data(), List.of()).role()).isEqualTo(Role.LATER);
    }

    @Test
    void slowOnesAreGivenUpAndHoldUpNobody() throws Exception {
        first(data(), Duration.ofSeconds(3)).onFiles(Runnable::run, opened::add);
        try (SocketChannel slow = connect()) {
            slow.write(ByteBuffer.wrap(new byte[] {0x4c, 0x6b}));
            assertThat(join(data(), List.of()).role()).isEqualTo(Role.LATER);
            assertThat(slow.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void aMessageSaysExactlyTheFilesOrNothing() throws IOException {
        FilesMessage message = new FilesMessage(List.of(root.resolve("a b.jpg"), root));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.write(Channels.newChannel(out));
        byte[] bytes = out.toByteArray();
        assertThat(read(bytes)).isEqualTo(message);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(EOFException.class);
        }
        for (int i = 0; i < 20; i++) { // magic, version, lengths, number, and the scheme of the first URI
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x55;
            assertThatThrownBy(() -> read(damaged)).as("byte %d", i).isInstanceOf(IOException.class);
        }
    }

    @Test
    void relativeFilesAreNotHandedOver() {
        assertThatThrownBy(() -> new FilesMessage(List.of(Path.of("a.jpg"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FilesMessage read(byte[] bytes) throws IOException {
        return FilesMessage.read(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }

    private static byte[] header(int magic, int version, int length) {
        return ByteBuffer.allocate(16)
                .putInt(magic)
                .putInt(version)
                .putInt(length)
                .putInt(0)
                .array();
    }

    private static ServerSocketChannel locked(FileChannel lock, InstanceSocket socket) throws IOException {
        assertThat(lock.tryLock()).isNotNull();
        return socket.listen();
    }

    private int answerTo(byte[] message) throws IOException {
        try (SocketChannel other = connect()) {
            other.write(ByteBuffer.wrap(message));
            ByteBuffer answer = ByteBuffer.allocate(1);
            assertThat(other.read(answer)).isEqualTo(1);
            return answer.get(0);
        }
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(Files.readString(data().resolve("instance/address"))));
        return channel;
    }

    private Path data() {
        return root.resolve("data");
    }

    private List<Path> next() throws InterruptedException {
        return opened.poll(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private RunningInstance first(Path data, Duration patience) {
        RunningInstance first = RunningInstance.join(data, List.of(), patience);
        running.add(first);
        assertThat(first.role()).isEqualTo(Role.FIRST);
        return first;
    }

    private RunningInstance join(Path data, List<Path> files) {
        RunningInstance instance = RunningInstance.join(data, files, LONG);
        running.add(instance);
        return instance;
    }
}
