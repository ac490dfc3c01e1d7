package lookalike.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.datastax.oss.driver.internal.core.loadbalancing.DcInferringLoadBalancingPolicy;
import com.datastax.oss.driver.internal.core.specex.ConstantSpeculativeExecutionPolicy;
import com.datastax.oss.driver.internal.core.specex.NoSpeculativeExecutionPolicy;
import java.net.InetSocketAddress;
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
 * Connection to the servers of a shared gallery. All statements may be repeated: they are tried again on other servers, and after a
 * while, before a failure is told.
 */
final class GallerySession implements AutoCloseable {

    /** Profile of statements that write: they are not sent twice at once. */
    private static final String WRITE = "write";

    private static final int IN_FLIGHT = 128;
    private static final int PAGE = 500;
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
     * @param asked for user and password where the address names no file, and the servers want them
     */
    static GallerySession open(GalleryAddress address, Supplier<Optional<Credentials>> asked) {
        Optional<Credentials> credentials = address.credentials().map(Credentials::read);
        try {
            return connected(address, credentials);
        } catch (SharedGalleryException e) {
            if (e.reason() != Reason.NO_CREDENTIALS) {
                throw e;
            }
            return connected(address, Optional.of(asked.get().orElseThrow(() -> e)));
        }
    }

    private static GallerySession connected(GalleryAddress address, Optional<Credentials> credentials) {
        List<InetSocketAddress> servers = address.hosts().stream()
                .map(host -> new InetSocketAddress(host, address.port()))
                .toList();
        if (servers.stream().allMatch(InetSocketAddress::isUnresolved)) {
            throw new SharedGalleryException(Reason.UNREACHABLE, address, "unknown host");
        }
        CqlSessionBuilder builder = CqlSession.builder()
                .withConfigLoader(configuration(address))
                .withClassLoader(GallerySession.class.getClassLoader())
                .addContactPoints(servers.stream()
                        .filter(server -> !server.isUnresolved())
                        .toList());
        address.dataCentre().ifPresent(builder::withLocalDatacenter);
        credentials.ifPresent(known -> builder.withAuthCredentials(known.user(), known.password()));
        address.trustStore()
                .ifPresent(store -> builder.withSslEngineFactory(
                        new ProgrammaticSslEngineFactory(TrustStore.context(store), null, true)));
        try {
            CqlSession session = builder.build();
            try {
                session.execute("USE " + address.keyspace());
                return new GallerySession(address, session);
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw new Failures(address).of(e, credentials.isPresent());
        }
    }

    private static DriverConfigLoader configuration(GalleryAddress address) {
        ProgrammaticDriverConfigLoaderBuilder builder = DriverConfigLoader.programmaticBuilder(
                        GallerySession.class.getClassLoader())
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, Duration.ofSeconds(5))
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, Duration.ofSeconds(20))
                // A table is made after the other: a second's wait for more changes after each is for nothing.
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(20))
                .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(address.keyspace()))
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(500))
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(5))
                .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
                .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, PAGE)
                .withBoolean(DefaultDriverOption.REQUEST_WARN_IF_SET_KEYSPACE, false)
                .withClass(
                        DefaultDriverOption.SPECULATIVE_EXECUTION_POLICY_CLASS,
                        ConstantSpeculativeExecutionPolicy.class)
                .withInt(DefaultDriverOption.SPECULATIVE_EXECUTION_MAX, 2)
                .withDuration(DefaultDriverOption.SPECULATIVE_EXECUTION_DELAY, Duration.ofSeconds(1));
        if (address.dataCentre().isEmpty()) {
            builder.withClass(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, DcInferringLoadBalancingPolicy.class);
        }
        return builder.startProfile(WRITE)
                .withClass(DefaultDriverOption.SPECULATIVE_EXECUTION_POLICY_CLASS, NoSpeculativeExecutionPolicy.class)
                .endProfile()
                .build();
    }

    GalleryAddress address() {
        return address;
    }

    /** A statement, prepared once; tables are named with their keyspace. */
    PreparedStatement prepare(String cql) {
        PreparedStatement known = prepared.get(cql);
        if (known == null) {
            known = tried(() -> session.prepare(cql));
            prepared.put(cql, known);
        }
        return known;
    }

    /** Executes a statement of the schema. */
    void change(String cql) {
        tried(() -> session.execute(com.datastax.oss.driver.api.core.cql.SimpleStatement.newInstance(cql)
                .setTimeout(Duration.ofSeconds(60))
                .setExecutionProfileName(WRITE)));
    }

    /** The rows of a question, which may be many. */
    List<Row> rows(Statement<?> question) {
        return tried(() -> {
            List<Row> rows = new ArrayList<>();
            session.execute(question).forEach(rows::add);
            return rows;
        });
    }

    /** The answers to many questions in their order, each of one page; some are asked at the same time. */
    <Q, T> List<T> ask(List<Q> subjects, Function<Q, Statement<?>> question, Function<List<Row>, T> answer) {
        List<T> answers = new ArrayList<>();
        List<Statement<?>> questions = new ArrayList<>();
        subjects.forEach(subject -> questions.add(question.apply(subject)));
        for (List<Row> rows : inFlight(questions)) {
            answers.add(answer.apply(rows));
        }
        return answers;
    }

    /** Writes, some at the same time, in no order; returns when all of it is kept. */
    void write(List<Statement<?>> statements) {
        List<Statement<?>> writes = new ArrayList<>();
        statements.forEach(statement -> writes.add(statement.setExecutionProfileName(WRITE)));
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
