package lookalike.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import java.util.List;
import java.util.Set;
import lookalike.cassandra.SharedGalleryException.Reason;

/** The one place where failures of the driver become sentences. */
final class Failures {

    private static final Set<Reason> MAY_PASS = Set.of(Reason.UNREACHABLE, Reason.TIMED_OUT, Reason.TOO_FEW_NODES);

    private final GalleryAddress address;

    Failures(GalleryAddress address) {
        this.address = address;
    }

    /** Tests for a failure that another attempt may not meet. */
    static boolean mayPass(SharedGalleryException failure) {
        return MAY_PASS.contains(failure.reason());
    }

    /** @param withCredentials whether a user and a password were given */
    SharedGalleryException of(RuntimeException e, boolean withCredentials) {
        if (e instanceof SharedGalleryException known) {
            return known;
        }
        if (e instanceof AllNodesFailedException all) {
            List<Throwable> causes =
                    all.getAllErrors().values().stream().flatMap(List::stream).toList();
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
                    .orElseGet(() -> new SharedGalleryException(Reason.UNREACHABLE, e, address, words(causes, all)));
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

    private static String words(List<Throwable> causes, AllNodesFailedException all) {
        Throwable deepest = causes.isEmpty() ? all : causes.get(0);
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
