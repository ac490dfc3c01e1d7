package lookalike.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.cassandra.SharedGalleryException.Reason;

/**
 * Session with the servers of a shared gallery. All statements are repeatable: they are retried on other servers, and again after a
 * while, before a failure is reported.
 */
final class GallerySession implements AutoCloseable {

    private static final int IN_FLIGHT = 128;
    private static final long[] PAUSES_MS = {300, 1000, 3000, 6000};

    private final GalleryAddress address;
    private final CqlSession session;
    private final Failures failures;
    private final Map<String, PreparedStatement> prepared = new ConcurrentHashMap<>();

    private GallerySession(GalleryAddress address, CqlSession session) {
        this.address = address;
        this.session = session;
        failures = new Failures(address);
    }

    /**
     * Connects.
     *
     * @param asked supplies user and password if the address names no file and the servers require them
     */
    static GallerySession open(GalleryAddress address, Supplier<Optional<Credentials>> asked) {
        Optional<Credentials> credentials = address.credentials().map(Credentials::read);
        try {
            return new GallerySession(address, GalleryConnection.open(address, credentials));
        } catch (SharedGalleryException e) {
            if (e.reason() != Reason.NO_CREDENTIALS) {
                throw e;
            }
            Credentials typed = asked.get().orElseThrow(() -> e);
            return new GallerySession(address, GalleryConnection.open(address, Optional.of(typed)));
        }
    }

    GalleryAddress address() {
        return address;
    }

    /** Returns a statement, which is prepared only once. Tables must be named with their keyspace. */
    PreparedStatement prepare(String cql) {
        PreparedStatement known = prepared.get(cql);
        if (known == null) {
            known = tried(() -> session.prepare(cql));
            prepared.put(cql, known);
        }
        return known;
    }

    /** Executes a statement that changes the schema. */
    void change(String cql) {
        tried(() -> session.execute(SimpleStatement.newInstance(cql)
                .setTimeout(Duration.ofSeconds(60))
                .setExecutionProfileName(GalleryConnection.WRITE)));
    }

    /** Returns all rows of a query, which may have many pages. */
    List<Row> rows(Statement<?> question) {
        return tried(() -> {
            List<Row> rows = new ArrayList<>();
            session.execute(question).forEach(rows::add);
            return rows;
        });
    }

    /** Returns the answers to many short queries, in their order; several queries run at the same time. */
    <Q, T> List<T> ask(List<Q> subjects, Function<Q, Statement<?>> question, Function<List<Row>, T> answer) {
        List<T> answers = new ArrayList<>();
        List<Statement<?>> questions = new ArrayList<>();
        subjects.forEach(subject -> questions.add(question.apply(subject)));
        for (List<Row> rows : inFlight(questions)) {
            answers.add(answer.apply(rows));
        }
        return answers;
    }

    /** Executes writes, several at the same time and in no particular order; returns when all are stored. */
    void write(List<Statement<?>> statements) {
        List<Statement<?>> writes = new ArrayList<>();
        statements.forEach(statement -> writes.add(statement.setExecutionProfileName(GalleryConnection.WRITE)));
        inFlight(writes);
    }

    private List<List<Row>> inFlight(List<Statement<?>> statements) {
        Semaphore free = new Semaphore(IN_FLIGHT);
        List<CompletableFuture<AsyncResultSet>> sent = new ArrayList<>();
        for (Statement<?> statement : statements) {
            free.acquireUninterruptibly();
            sent.add(session.executeAsync(statement)
                    .whenComplete((done, failure) -> free.release())
                    .toCompletableFuture());
        }
        List<List<Row>> answers = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Statement<?> statement = statements.get(i);
            answers.add(sent.get(i)
                    .thenApply(Optional::of)
                    .exceptionally(failure -> Optional.empty())
                    .join()
                    .filter(page -> !page.hasMorePages())
                    .map(page -> {
                        List<Row> rows = new ArrayList<>();
                        page.currentPage().forEach(rows::add);
                        return rows;
                    })
                    .orElseGet(() -> rows(statement)));
        }
        return answers;
    }

    private <T> T tried(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                SharedGalleryException failure = failures.of(e, true);
                if (attempt == PAUSES_MS.length || !Failures.mayPass(failure)) {
                    throw failure;
                }
                pause(PAUSES_MS[attempt], failure);
            }
        }
    }

    private static void pause(long millis, SharedGalleryException failure) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
