package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.catalog.Catalog;
import lookalike.catalog.StoredPhoto;
import lookalike.shared.CassandraNode;
import lookalike.shared.CatalogPhotos;
import lookalike.shared.Cluster;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests three servers with three copies of everything. Two programs write and three read, while one server is killed and restarted, and
 * then another: nothing is lost or duplicated, no answer is wrong, and every interruption has a message for users.
 */
@Cluster
class ClusterTest {

    private static final int SERVERS = 3;
    private static final int PEOPLE = 40;
    private static final int PHOTOS = 30;
    private static final int BATCH = 20;

    /** Milliseconds between two requests of one program, because a restarting server needs processor time, too. */
    private static final int PAUSE = 100;

    @TempDir
    private Path folder;

    private final List<CassandraNode> nodes = new ArrayList<>();
    private final Map<String, List<StoredPhoto>> written = new ConcurrentHashMap<>();
    private final Queue<String> interruptions = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile boolean ended;
    private GalleryAddress address;

    private void start() throws IOException {
        int port = CassandraNode.freePort();
        int storage = CassandraNode.freePort();
        for (int number = 1; number <= SERVERS; number++) {
            CassandraNode node = new CassandraNode(
                    new CassandraNode.Settings("127.0.0." + number, port, storage, 512, true, true),
                    folder.resolve("node" + number));
            nodes.add(node);
            node.start();
            node.awaitStart();
        }
        address = GalleryAddress.parse("cassandra://127.0.0.1,127.0.0.2,127.0.0.3:" + port + "/faces");
        TestKeyspaces.make(nodes.get(0), "faces", SERVERS);
    }

    private List<StoredPhoto> photos() {
        try (Catalog local = Catalog.open(folder.resolve("local.catalog"))) {
            local.write(batch -> {
                for (int person = 0; person < PEOPLE; person++) {
                    String label = (char) ('A' + person) + " " + person;
                    batch.person(label, "Person " + person);
                    for (int number = 0; number < PHOTOS; number++) {
                        batch.photo(CatalogPhotos.photo(label, number));
                    }
                }
            });
            List<StoredPhoto> all = new ArrayList<>();
            local.readAll(all::addAll);
            return all;
        }
    }

    /** Writes one half of the photos again and again, in order, until the kills are over. */
    private Callable<Void> indexer(List<StoredPhoto> photos, int half) {
        return () -> {
            try (CassandraGallery gallery = TestKeyspaces.prepare(address)) {
                while (!ended) {
                    for (int from = half * BATCH; from < photos.size(); from += 2 * BATCH) {
                        List<StoredPhoto> some = photos.subList(from, Math.min(photos.size(), from + BATCH));
                        interruptible(() -> gallery.put(some));
                        some.forEach(this::confirm);
                        TimeUnit.MILLISECONDS.sleep(PAUSE);
                    }
                    rounds.incrementAndGet();
                }
            }
            return null;
        };
    }

    private void confirm(StoredPhoto photo) {
        written.compute(photo.label(), (label, before) -> {
            List<StoredPhoto> now = new ArrayList<>(before == null ? List.of() : before);
            if (!now.contains(photo)) {
                now.add(photo);
            }
            return now;
        });
    }

    /** Repeats work until it succeeds; only failures of the shared gallery with a message are allowed. */
    private void interruptible(Runnable work) {
        for (; ; ) {
            try {
                work.run();
                return;
            } catch (SharedGalleryException e) {
                interruptions.add(e.getMessage());
            }
        }
    }

    /** Asks for people, and checks that photos confirmed before the request are in the answer. */
    private Callable<Void> asker(long seed) {
        return () -> {
            Random random = new Random(seed);
            try (CassandraGallery gallery = CassandraGallery.open(address, Optional::empty)) {
                while (!ended) {
                    List<String> known = List.copyOf(written.keySet());
                    if (known.isEmpty()) {
                        TimeUnit.MILLISECONDS.sleep(20);
                        continue;
                    }
                    String label = known.get(random.nextInt(known.size()));
                    List<StoredPhoto> expected = List.copyOf(written.getOrDefault(label, List.of()));
                    interruptible(() -> {
                        List<StoredPhoto> answer = gallery.photosOf(List.of(label));
                        assertThat(answer).containsAll(expected).doesNotHaveDuplicates();
                        answers.incrementAndGet();
                    });
                    interruptible(() -> assertThat(gallery.nearest(
                                    Descriptors.MODEL,
                                    Descriptors.at(random.nextInt(360)).values(),
                                    10))
                            .hasSizeLessThanOrEqualTo(10)
                            .allMatch(key -> key.path().startsWith(key.label())));
                    TimeUnit.MILLISECONDS.sleep(PAUSE);
                }
            }
            return null;
        };
    }

    private void killAndRestart(CassandraNode node) throws Exception {
        int before = rounds.get();
        int answered = answers.get();
        node.kill();
        awaitProgress(before, answered);
        node.start();
        node.awaitStart();
        awaitProgress(rounds.get(), answers.get());
    }

    /** Waits for further rounds and answers; work must continue with one server down. */
    private void awaitProgress(int before, int answered) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (rounds.get() < before + 2 || answers.get() < answered + 20) {
            assertThat(System.nanoTime()).as("work goes on: %s", interruptions).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void nothingIsLostWhileServersAreKilledAndComeBack() throws Exception {
        ExecutorService programs = Executors.newCachedThreadPool();
        try {
            start();
            List<StoredPhoto> photos = photos();
            TestKeyspaces.prepare(address).close();
            List<Future<Void>> running = new ArrayList<>();
            for (int number = 0; number < 2; number++) {
                running.add(programs.submit(indexer(photos, number)));
            }
            while (written.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20); // readers need the descriptors' table
            }
            for (int number = 0; number < 3; number++) {
                running.add(programs.submit(asker(number)));
            }
            killAndRestart(nodes.get(1));
            killAndRestart(nodes.get(2));
            ended = true;
            for (Future<Void> program : running) {
                program.get(2, TimeUnit.MINUTES);
            }
            compare(photos);
            System.out.printf(
                    "%d answers, %d rounds of writing, %d interruptions: %s%n",
                    answers.get(),
                    rounds.get(),
                    interruptions.size(),
                    interruptions.stream().distinct().toList());
        } finally {
            ended = true;
            programs.shutdownNow();
            nodes.forEach(CassandraNode::close);
        }
    }

    private void compare(List<StoredPhoto> photos) {
        List<StoredPhoto> sorted = photos.stream()
                .sorted(Comparator.comparing(StoredPhoto::label).thenComparing(StoredPhoto::path))
                .toList();
        try (CassandraGallery gallery = CassandraGallery.open(address, Optional::empty);
                Catalog pulled = Catalog.open(folder.resolve("pulled.catalog"))) {
            new Snapshot(gallery, Progress.NONE, new CancelSignal()).pull(pulled, List.of());
            List<String> labels =
                    sorted.stream().map(StoredPhoto::label).distinct().toList();
            assertThat(pulled.photosOf(labels)).isEqualTo(sorted);
            assertThat(gallery.put(photos)).isZero();
        }
    }
}
