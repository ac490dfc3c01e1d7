package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.cassandra.SharedGalleryException;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.face.PhotoFaces;
import lookalike.image.NamedRegion;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.shared.CatalogPhotos;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Tests index runs of several machines for one gallery: nothing is lost, nothing is done twice. */
class SharedIndexRunTest {

    private static final int PHOTOS = 200;

    private static SharedGallery gallery;

    @TempDir
    private Path folder;

    private final AtomicInteger analysed = new AtomicInteger();
    private String label;
    private Path dataset;

    @BeforeAll
    static void prepare() {
        gallery = TestKeyspaces.prepare(TestKeyspaces.fresh());
    }

    @AfterAll
    static void close() {
        if (gallery != null) {
            gallery.close();
        }
    }

    /** Writes the photos of a person; each test has its own person in the same gallery. */
    @BeforeEach
    void write(TestInfo test) throws IOException {
        label = test.getTestMethod().orElseThrow().getName();
        dataset = folder.resolve("dataset");
        Files.createDirectories(dataset.resolve(label));
        for (int photo = 0; photo < PHOTOS; photo++) {
            Files.writeString(photo(photo), label + " " + photo);
        }
    }

    private Path photo(int number) {
        return dataset.resolve(label).resolve(number + ".jpg");
    }

    private IndexBuilder builder() {
        return new IndexBuilder(
                new ModelSelection(CatalogPhotos.FINDERS, DescriptorModel.of(Descriptors.MODEL)),
                TextAnalyser::new,
                () -> null,
                2);
    }

    private BuildReport run(String machine, String share) {
        return run(gallery, machine, share, false);
    }

    private BuildReport run(SharedGallery target, String machine, String share, boolean removesMissing) {
        try (Catalog catalog = Catalog.open(folder.resolve(machine + ".catalog"))) {
            return new SharedIndexRun(target, catalog, dataset)
                    .build(builder(), Share.parse(share), removesMissing, Progress.NONE, new CancelSignal());
        }
    }

    private List<StoredPhoto> local() {
        try (Catalog catalog = Catalog.open(folder.resolve("local.catalog"))) {
            builder().build(dataset, catalog, Progress.NONE, new CancelSignal());
            return catalog.photosOf(List.of(label));
        }
    }

    private List<StoredPhoto> shared() {
        return gallery.photosOf(List.of(label));
    }

    @Test
    void theSharesOfThreeMachinesTogetherAreWhatOneFindsAlone() {
        int added = 0;
        for (int machine = 1; machine <= 3; machine++) {
            BuildReport report = run("machine " + machine, machine + "/3");
            assertThat(report.complete()).isTrue();
            added += report.added();
        }
        assertThat(added).isEqualTo(PHOTOS);
        assertThat(analysed).hasValue(PHOTOS);
        assertThat(shared()).isEqualTo(local());
    }

    @Test
    void anotherMachineKnowsWhatIsDone() {
        run("first", "1/1");
        assertThat(analysed).hasValue(PHOTOS);
        BuildReport again = run("second", "1/1");
        assertThat(again.added() + again.updated()).isZero();
        assertThat(analysed).hasValue(PHOTOS);
        assertThat(run("first", "1/1").unchanged()).isEqualTo(PHOTOS);
    }

    @Test
    void aRunThatBreaksOffIsResumedHereOrTakenByAnother() {
        SharedGallery failing = failingAfter(2);
        assertThatThrownBy(() -> run(failing, "first", "1/1", false)).isInstanceOf(SharedGalleryException.class);
        int written = shared().size();
        assertThat(written).isPositive().isLessThan(PHOTOS);
        int before = analysed.get();
        run("another", "1/1");
        assertThat(analysed.get() - before).isEqualTo(PHOTOS - written);
        assertThat(shared()).isEqualTo(local());
    }

    @Test
    void whatWasAnalysedAndNotWrittenIsWrittenByTheNextRun() {
        assertThatThrownBy(() -> run(failingAfter(1), "first", "1/1", false))
                .isInstanceOf(SharedGalleryException.class);
        int known;
        try (Catalog catalog = Catalog.open(folder.resolve("first.catalog"))) {
            known = catalog.photosOf(List.of(label)).size();
        }
        assertThat(known).isGreaterThan(shared().size());
        int before = analysed.get();
        run("first", "1/1");
        assertThat(analysed.get() - before).isEqualTo(PHOTOS - known);
        assertThat(shared()).isEqualTo(local());
    }

    @Test
    void photosOfOtherMachinesStayUnlessTheyAreToBeRemoved() throws IOException {
        run("first", "1/1");
        for (int photo = 0; photo < 5; photo++) {
            Files.delete(photo(photo));
        }
        Files.writeString(photo(5), "another content");
        run("second", "1/1");
        assertThat(shared()).hasSize(PHOTOS + 1);
        run(gallery, "second", "1/1", true);
        assertThat(shared()).hasSize(PHOTOS - 5).isEqualTo(local());
    }

    @Test
    void twoMachinesWithOtherPhotosOfOnePersonAddToEachOther() throws IOException {
        run("first", "1/1");
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere.resolve(label));
        // The path of a photo of the first machine, with different content.
        Files.writeString(elsewhere.resolve(label).resolve("0.jpg"), "of the second machine");
        List<StoredPhoto> before = shared();
        dataset = elsewhere;
        run("second", "1/1");
        assertThat(shared()).hasSize(PHOTOS + 1).containsAll(before);
        run("second", "1/1");
        assertThat(shared()).hasSize(PHOTOS + 1).containsAll(before);
    }

    /** A gallery that fails after a number of writes of photos. */
    private static SharedGallery failingAfter(int writes) {
        AtomicInteger left = new AtomicInteger(writes);
        return (SharedGallery) Proxy.newProxyInstance(
                SharedGallery.class.getClassLoader(),
                new Class<?>[] {SharedGallery.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("put") && left.getAndDecrement() <= 0) {
                        throw new SharedGalleryException(SharedGalleryException.Reason.TIMED_OUT, "a gallery");
                    }
                    try {
                        return method.invoke(gallery, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Pretends that any file is a photo with a face, and counts the files. */
    private final class TextAnalyser implements PhotoAnalyser {

        @Override
        public PhotoFaces analyse(String path, byte[] bytes, Optional<DetectedFace> chosen) {
            analysed.incrementAndGet();
            double angle = new String(bytes, StandardCharsets.UTF_8).hashCode() % 360;
            return new PhotoFaces(
                    Optional.of(new Face(
                            new DetectedFace(new FaceBox(0, 0, 10, 10), 0.9),
                            new Landmarks(new float[2 * Landmarks.COUNT]),
                            new FaceQuality(5, 0.005, 100),
                            Descriptors.at(angle))),
                    List.of(),
                    Set.of());
        }

        @Override
        public PhotoFaces analyse(String path, byte[] bytes, NamedRegion named) {
            throw new IllegalStateException("no text has regions");
        }

        @Override
        public List<Descriptor> describe(String path, byte[] bytes, Landmarks landmarks, Set<ModelId> networks) {
            throw new IllegalStateException("no other network is asked for");
        }

        @Override
        public void close() {}
    }
}
