package lookalike.ui.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import lookalike.face.LoadedModels;
import lookalike.image.Raster;
import lookalike.match.Matcher;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.LiveScene;
import lookalike.shared.TestModels;

/** Prints how many camera pictures are processed per second, and how long it takes until a new face has a name. */
public final class LiveTimes {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int WARM_UP = 60;
    private static final int PICTURES = 300;
    private static final int NEW_FACES = 20;

    private LiveTimes() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        LoadedModels models = TestModels.starter();
        Matcher matcher = LiveScene.matcher(Files.createTempDirectory("lookalike-live"), models, 16);
        for (int people = 1; people <= 3; people++) {
            followed(models, matcher, people);
        }
        answered(models, matcher);
    }

    private static void followed(LoadedModels models, Matcher matcher, int people) {
        ExecutorService naming = Executors.newSingleThreadExecutor();
        try (LiveFaces faces = new LiveFaces(models, () -> matcher, naming, Throwable::printStackTrace)) {
            List<Raster> pictures = pictures(people);
            long[] nanos = new long[PICTURES];
            long start = 0;
            for (int i = -WARM_UP; i < PICTURES; i++) {
                long begin = System.nanoTime();
                start = i == 0 ? begin : start;
                faces.follow(begin / 1e9, pictures.get(Math.floorMod(i, pictures.size())));
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begin;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%d people: %.1f pictures a second, median %.1f ms, 95 %% within %.1f ms%n",
                    people,
                    PICTURES / seconds,
                    nanos[PICTURES / 2] / 1e6,
                    nanos[PICTURES * 95 / 100] / 1e6);
        } finally {
            naming.shutdown();
        }
    }

    /** Pictures of people who sway from side to side. */
    private static List<Raster> pictures(int people) {
        List<Raster> pictures = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Placed[] placed = new Placed[people];
            for (int p = 0; p < people; p++) {
                double sway = 0.03 * Math.sin(2 * Math.PI * i / 30 + p);
                placed[p] = Placed.of(
                        CastClips.people().get(p), 0, (p + 0.5) / people + sway, 0.5, people == 1 ? 0.8 : 0.5);
            }
            pictures.add(LiveScene.picture(WIDTH, HEIGHT, placed));
        }
        return pictures;
    }

    /** Measures the time to the first answer, at 30 pictures per second as from a camera. */
    private static void answered(LoadedModels models, Matcher matcher) {
        ExecutorService naming = Executors.newSingleThreadExecutor();
        Raster nobody = LiveScene.picture(WIDTH, HEIGHT);
        List<Double> millis = new ArrayList<>();
        int right = 0;
        try (LiveFaces faces = new LiveFaces(models, () -> matcher, naming, Throwable::printStackTrace)) {
            faces.warmUp();
            for (int i = 0; i < NEW_FACES + 2; i++) {
                String name = CastClips.people().get(i % 16);
                Raster person = LiveScene.picture(WIDTH, HEIGHT, Placed.of(name, 0, 0.5, 0.5, 0.7));
                play(faces, nobody, 1.5);
                Map<String, Double> answer = play(faces, person, 3);
                if (i >= 2) {
                    answer.values().forEach(millis::add);
                    right += answer.containsKey(name) ? 1 : 0;
                }
            }
        } finally {
            naming.shutdown();
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "first answer on %d new faces: median %.0f ms, 95 %% within %.0f ms, longest %.0f ms; %d right at once%n",
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() - 1),
                right);
    }

    /** Plays a picture until there is an answer, for at most some seconds; returns the answers with the milliseconds that they took. */
    private static Map<String, Double> play(LiveFaces faces, Raster picture, double seconds) {
        long start = System.nanoTime();
        Map<String, Double> answers = new HashMap<>();
        while (answers.isEmpty() && System.nanoTime() - start < seconds * 1e9) {
            long begin = System.nanoTime();
            faces.follow(begin / 1e9, picture)
                    .forEach(face -> face.answer()
                            .ifPresent(answer -> answers.put(answer.name(), (System.nanoTime() - start) / 1e6)));
            LockSupport.parkNanos(33_000_000 - (System.nanoTime() - begin));
        }
        return answers;
    }
}
