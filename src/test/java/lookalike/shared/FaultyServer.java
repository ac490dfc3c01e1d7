package lookalike.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A local server that serves one file as badly as a test wants: each request gets the next queued answer; when the queue is empty, it gets
 * a correct one, with ranges and an ETag.
 */
public final class FaultyServer implements AutoCloseable {

    private final byte[] content;
    private final ServerSocket socket;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String version = "\"one\"";

    /** An answer to a request; the connection is closed after it. */
    @FunctionalInterface
    public interface Answer {
        void give(Request request, OutputStream out) throws IOException;
    }

    /**
     * A request.
     *
     * @param path what was asked for
     * @param headers by their names in lower case
     */
    public record Request(String path, Map<String, String> headers) {

        /** The first byte requested; 0 if the whole file is. */
        public int from() {
            String range = headers.getOrDefault("range", "bytes=0-");
            return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        }
    }

    public FaultyServer(byte[] content) throws IOException {
        this.content = content;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "faulty server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Address of the file. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/network.onnx");
    }

    /** Requests so far. */
    public List<Request> requests() {
        return requests;
    }

    /** Queues these answers for the next requests. */
    public FaultyServer then(Answer... more) {
        answers.addAll(List.of(more));
        return this;
    }

    /** Sets the ETag of the file's version, in quotation marks; empty for none. */
    public void version(String etag) {
        version = etag;
    }

    /** A correct answer. */
    public Answer good() {
        return cut(content.length);
    }

    /** A correct answer whose connection ends after some bytes of the body. */
    public Answer cut(int bytes) {
        return (request, out) -> {
            int from = wantsRange(request) ? request.from() : 0;
            if (wantsRange(request) && from >= content.length) {
                head(out, 416, "Content-Range: bytes */" + content.length);
                return;
            }
            if (wantsRange(request)) {
                head(
                        out,
                        206,
                        "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length,
                        "Content-Length: " + (content.length - from));
            } else {
                head(out, 200, "Content-Length: " + content.length);
            }
            out.write(content, from, Math.min(bytes, content.length - from));
        };
    }

    /** A correct answer that stalls after some bytes of the body. */
    public Answer stall(int bytes) {
        return (request, out) -> {
            cut(bytes).give(request, out);
            out.flush();
            awaitEnd();
        };
    }

    /** No answer at all: the connection stays open until the server is closed. */
    public Answer silence() {
        return (request, out) -> awaitEnd();
    }

    /** The whole file, whatever range was requested. */
    public Answer noRanges() {
        return (request, out) -> {
            head(out, 200, "Content-Length: " + content.length);
            out.write(content);
        };
    }

    /** The whole file, with this length in its header. */
    public Answer announced(long length) {
        return (request, out) -> {
            head(out, 200, "Content-Length: " + length);
            out.write(content);
        };
    }

    /** Other content, without a length in the header. */
    public Answer unannounced(byte[] bytes) {
        return (request, out) -> {
            head(out, 200);
            out.write(bytes);
        };
    }

    /** A range that was not requested: the first ten bytes. */
    public Answer otherRange() {
        return (request, out) -> {
            head(out, 206, "Content-Range: bytes 0-9/" + content.length, "Content-Length: 10");
            out.write(content, 0, 10);
        };
    }

    /** Wrong bytes of the right length, for the requested range. */
    public Answer wrongBytes() {
        byte[] wrong = content.clone();
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] ^= 0x55;
        }
        return (request, out) -> {
            int from = request.from();
            head(
                    out,
                    from > 0 ? 206 : 200,
                    "Content-Range: bytes " + from + "-" + (wrong.length - 1) + "/" + wrong.length,
                    "Content-Length: " + (wrong.length - from));
            out.write(wrong, from, wrong.length - from);
        };
    }

    /** A status without a body. */
    public Answer status(int status) {
        return (request, out) -> head(out, status, "Content-Length: 0");
    }

    /** A redirect. */
    public Answer redirect(String location) {
        return (request, out) -> head(out, 302, "Location: " + location, "Content-Length: 0");
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        socket.close();
    }

    private boolean wantsRange(Request request) {
        String condition = request.headers().getOrDefault("if-range", version);
        return request.headers().containsKey("range") && condition.equals(version);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "faulty connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Request request = read(connection);
            requests.add(request);
            Answer answer = answers.poll();
            (answer == null ? good() : answer).give(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            return; // the client hung up
        }
    }

    private static Request read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = in.readLine();
        if (first == null) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(first.split(" ")[1], headers);
    }

    private void head(OutputStream out, int status, String... lines) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\nConnection: close\r\n");
        if (!version.isEmpty()) {
            head.append("ETag: ").append(version).append("\r\n");
        }
        Arrays.stream(lines).forEach(line -> head.append(line).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
