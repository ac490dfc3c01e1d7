package lookalike.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.shared.Alone;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipAnalyserTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 10;
    private static final String ADA = "Ada Sterling";
    private static final String ADRIAN = "Adrian Cole";
    private static final String DESMOND = "Desmond Price";

    @TempDir
    private static Path folder;

    private static FacePipeline pipeline;
    private static ClipAnalyser analyser;

    @BeforeAll
    static void open() {
        LoadedModels models = TestModels.starter();
        pipeline = new FacePipeline(models);
        analyser = ClipAnalyser.of(pipeline, models);
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void eachPersonIsOneTrackThroughMovementAndCuts() throws IOException {
        Path clip = clip("cuts.mp4", Settings.of("libopenh264", WIDTH, HEIGHT), 60, i -> scene(i));
        List<Long> reports = new ArrayList<>();
        ClipPeople people = analyser.analyse(
                clip, (done, total) -> reports.add(1000 * done / Math.max(1, total)), new CancelSignal());
        assertThat(people.remark()).isEmpty();
        assertThat(people.duration()).isCloseTo(6, within(0.2));
        assertThat(people.tracks()).hasSize(3);
        Track ada = of(ADA, people);
        Track adrian = of(ADRIAN, people);
        Track desmond = of(DESMOND, people);
        assertThat(List.of(ada.id(), adrian.id(), desmond.id())).doesNotHaveDuplicates();
        assertThat(ada.ranges()).hasSize(2);
        assertThat(ada.start()).isZero();
        assertThat(ada.ranges().get(0).end()).isBetween(1.0, 2.0);
        assertThat(ada.ranges().get(1).start()).isCloseTo(4, within(0.11));
        assertThat(adrian.ranges()).hasSize(1);
        assertThat(desmond.start()).isCloseTo(2, within(0.11));
        assertThat(desmond.end()).isBetween(3.0, 4.0);
        assertThat(reports).last().isEqualTo(1000L);
    }

    /**
     * Two people move towards each other for two seconds, then somebody else takes the place of one for two seconds, then the first is
     * back.
     */
    private static BufferedImage scene(int frame) {
        double way = frame % 20 / 20.0;
        if (frame < 20) {
            return CastClips.frame(
                    WIDTH,
                    HEIGHT,
                    new Placed(CastClips.probe(ADA), 0.3 + 0.1 * way, 0.5, 0.8),
                    new Placed(CastClips.probe(ADRIAN), 0.75 - 0.1 * way, 0.5, 0.6 + 0.1 * way));
        }
        return frame < 40
                ? CastClips.frame(WIDTH, HEIGHT, new Placed(CastClips.probe(DESMOND), 0.4 + 0.1 * way, 0.5, 0.8))
                : CastClips.frame(WIDTH, HEIGHT, Placed.of(ADA, 0, 0.5, 0.5 + 0.05 * way, 0.9));
    }

    @Test
    void theFirstPeopleAreToldEarlyAndThatChangesNothing() throws IOException {
        Path clip = clip("early.mp4", Settings.of("libopenh264", WIDTH, HEIGHT), 60, i -> scene(i));
        List<List<Track>> told = new ArrayList<>();
        Set<Face> searched = Collections.newSetFromMap(new IdentityHashMap<>());
        int[] framesBefore = new int[1];
        ClipPeople people = analyser.analyse(clip, Progress.NONE, new CancelSignal(), new ClipListener() {
            @Override
            public void searched(Photo frame, List<Face> faces) {
                assertThat(frame.width()).isEqualTo(WIDTH);
                searched.addAll(faces);
                framesBefore[0] += told.isEmpty() ? 1 : 0;
            }

            @Override
            public void found(List<Track> early) {
                told.add(early);
            }
        });
        assertThat(framesBefore[0]).as("frames before the first people").isLessThan(4);
        assertThat(told.get(0)).hasSizeBetween(1, 2).allMatch(Track::isDescribed);
        assertThat(told.get(0)).extracting(Track::id).isSorted();
        assertThat(searched)
                .as("the faces of the tracks")
                .containsAll(people.tracks().stream()
                        .flatMap(track -> track.best().stream())
                        .map(TrackFrame::face)
                        .toList());
        assertThat(people.tracks()).hasSize(3);
        assertThat(people.tracks())
                .usingRecursiveComparison()
                .isEqualTo(people(clip).tracks());
    }

    @Test
    void theWayThePicturesLieChangesNothing() throws IOException {
        BufferedImage upright = CastClips.frame(
                WIDTH,
                HEIGHT,
                new Placed(CastClips.probe(ADA), 0.3, 0.5, 0.8),
                new Placed(CastClips.probe(ADRIAN), 0.75, 0.5, 0.6));
        List<Track> expected = null;
        for (int turn : new int[] {0, 90, 180, 270}) {
            BufferedImage stored = CastClips.stored(upright, turn);
            Settings settings = Settings.of("mjpeg", stored.getWidth(), stored.getHeight())
                    .in(avutil.AV_PIX_FMT_YUVJ444P)
                    .turned(turn);
            List<Track> tracks = people(clip("turned" + turn + ".mov", settings, 3, i -> stored))
                    .tracks();
            expected = expected == null ? tracks : expected;
            assertThat(tracks).hasSize(2);
            for (int i = 0; i < 2; i++) {
                FaceBox box = tracks.get(i).best().get(0).face().box();
                FaceBox other = expected.get(i).best().get(0).face().box();
                assertThat(box.x()).as("turned by %d", turn).isCloseTo(other.x(), within(2.0));
                assertThat(box.y()).isCloseTo(other.y(), within(2.0));
                assertThat(box.width()).isCloseTo(other.width(), within(2.0));
                assertThat(tracks.get(i).query().distance(expected.get(i).query()))
                        .isLessThan(0.05);
            }
        }
    }

    @Test
    void aTruncatedClipGivesItsPeopleAndSaysSo() throws IOException {
        Path clip = clip("broken.mkv", Settings.of("mpeg4", WIDTH, HEIGHT), 40, ClipAnalyserTest::scene);
        byte[] bytes = Files.readAllBytes(clip);
        Files.write(clip, Arrays.copyOf(bytes, bytes.length / 3));
        ClipPeople people = people(clip);
        assertThat(people.tracks()).hasSize(2);
        assertThat(people.remark()).contains(PhotoProblem.CLIP_PART_MISSING);
    }

    @Test
    void aClipWithoutFacesHasNobody() throws IOException {
        ClipPeople people = people(clip("nobody.mp4", Settings.of("mpeg4", 64, 64), 5, i -> CastClips.frame(64, 64)));
        assertThat(people.tracks()).isEmpty();
        assertThat(people.remark()).isEmpty();
    }

    @Test
    @Alone
    void cancellingTakesLessThanAThirdOfASecond() throws Exception {
        Path clip = clip("long.mp4", Settings.of("mpeg4", WIDTH, HEIGHT), 200, ClipAnalyserTest::scene);
        CancelSignal cancel = new CancelSignal();
        long[] cancelled = {0};
        Progress progress = (done, total) -> {
            if (done == 3) {
                cancelled[0] = System.nanoTime();
                cancel.cancel();
            }
        };
        assertThatThrownBy(() -> analyser.analyse(clip, progress, cancel)).isInstanceOf(CancelledException.class);
        assertThat((System.nanoTime() - cancelled[0]) / 1e9).isLessThan(0.3);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("clip-reader");
    }

    @Test
    void whatIsNoClipIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "Dear Sir or Madam");
        assertThatThrownBy(() -> people(text)).isInstanceOf(UnreadablePhotoException.class);
    }

    private static ClipPeople people(Path clip) {
        return analyser.analyse(clip, Progress.NONE, new CancelSignal());
    }

    /** The track that is closest to another photo of a person. */
    private static Track of(String person, ClipPeople people) {
        try (Photo photo = PhotoReader.read(CastClips.photos(person).get(1))) {
            Descriptor descriptor = pipeline.largestFace(photo).orElseThrow().descriptor();
            return people.tracks().stream()
                    .min((a, b) -> Double.compare(
                            a.query().distance(descriptor), b.query().distance(descriptor)))
                    .orElseThrow();
        }
    }

    private static Path clip(String name, Settings settings, int frames, IntFunction<BufferedImage> image)
            throws IOException {
        Path file = folder.resolve(name);
        try (ClipWriter writer = new ClipWriter(file, settings)) {
            for (int i = 0; i < frames; i++) {
                writer.add((double) i / RATE, image.apply(i));
            }
        }
        return file;
    }
}
