package lookalike.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import lookalike.cassandra.SharedGalleryException.Reason;

/** Translates failures of the driver into exceptions with a reason. */
final class Failures {

    private static final Set<Reason> MAY_PASS = Set.of(Reason.UNREACHABLE, Reason.TIMED_OUT, Reason.TOO_FEW_NODES);

    private static final int LISTENS_MS = 2000;

    private final GalleryAddress address;

    Failures(GalleryAddress address) {
        this.address = address;
    }

    /** Tests for a failure that may not occur again on another attempt. */
    static boolean mayPass(SharedGalleryException failure) {
        return MAY_PASS.contains(failure.reason());
    }

    /** Translates a failure to connect; if encryption may be the cause, the message names its option. */
    SharedGalleryException connecting(RuntimeException e, boolean withCredentials) {
        SharedGalleryException failure = of(e, withCredentials);
        if (failure.reason() != Reason.UNREACHABLE || !(e instanceof AllNodesFailedException all)) {
            return failure;
        }
        List<Throwable> causes = causes(all).stream().flatMap(Failures::chain).toList();
        if (address.trustStore().isEmpty()) {
            return causes.stream().anyMatch(Failures::isClosed)
                            && address.hosts().stream().anyMatch(this::listens)
                    ? new SharedGalleryException(Reason.CLOSED, e, address)
                    : failure;
        }
        Path trusted = address.trustStore().orElseThrow();
        return causes.stream()
                .filter(SSLException.class::isInstance)
                .findFirst()
                .map(cause -> new SharedGalleryException(Reason.NOT_TRUSTED, e, address, trusted, words(cause)))
                .orElse(failure);
    }

    private static List<Throwable> causes(AllNodesFailedException all) {
        return all.getAllErrors().values().stream().flatMap(List::stream).toList();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isClosed(Throwable cause) {
        return cause instanceof ClosedChannelException
                || cause instanceof ClosedConnectionException
                || cause instanceof SocketException;
    }

    /** Tests whether a server accepts connections: the driver may report a refused connection as a closed one. */
    private boolean listens(String host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, address.port()), LISTENS_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param withCredentials whether a user and a password were given */
    SharedGalleryException of(RuntimeException e, boolean withCredentials) {
        if (e instanceof SharedGalleryException known) {
            return known;
        }
        if (e instanceof AllNodesFailedException all) {
            List<Throwable> causes = causes(all);
            return causes.stream()
                    .filter(AuthenticationException.class::isInstance)
                    .findFirst()
                    .map(cause -> refused(cause, withCredentials))
                    .or(() -> causes.stream()
                            .filter(cause -> cause instanceof UnavailableException
                                    || cause instanceof QueryConsistencyException
                                    || cause instanceof UnauthorizedException)
                            .findFirst()
                            .map(cause -> of((RuntimeException) cause, withCredentials)))
                    .orElseGet(() -> new SharedGalleryException(
                            Reason.UNREACHABLE, e, address, words(causes.isEmpty() ? all : causes.get(0))));
        }
        if (e instanceof AuthenticationException) {
            return refused(e, withCredentials);
        }
        if (e instanceof UnavailableException few) {
            return new SharedGalleryException(Reason.TOO_FEW_NODES, e, address, few.getAlive(), few.getRequired());
        }
        if (e instanceof DriverTimeoutException || e instanceof QueryConsistencyException) {
            return new SharedGalleryException(Reason.TIMED_OUT, e, address);
        }
        if (e instanceof UnauthorizedException) {
            return new SharedGalleryException(Reason.NOT_PERMITTED, e, address, e.getMessage());
        }
        if (e instanceof InvalidQueryException) {
            return invalid(e);
        }
        return new SharedGalleryException(Reason.FAILED, e, address, String.valueOf(e.getMessage()));
    }

    private SharedGalleryException invalid(RuntimeException e) {
        String words = String.valueOf(e.getMessage());
        if (words.contains("Keyspace") && words.contains("does not exist")) {
            return new SharedGalleryException(Reason.NO_KEYSPACE, e, address, address.keyspace());
        }
        return words.contains("unconfigured table") || words.matches("(?i)table .* does not exist")
                ? new SharedGalleryException(Reason.EMPTY, e, address)
                : new SharedGalleryException(Reason.FAILED, e, address, words);
    }

    private SharedGalleryException refused(Throwable cause, boolean withCredentials) {
        return new SharedGalleryException(withCredentials ? Reason.REFUSED : Reason.NO_CREDENTIALS, cause, address);
    }

    /** The message of the deepest cause that has one. */
    private static String words(Throwable failure) {
        return chain(failure)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((one, deeper) -> deeper)
                .orElse(failure.getClass().getSimpleName());
    }
}
