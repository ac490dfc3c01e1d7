package lookalike.ui.camera;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.LoadedModels;
import lookalike.image.Raster;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.track.FaceTracker;
import lookalike.track.Track;
import lookalike.track.TrackedFace;
import lookalike.track.TrackerSettings;

/**
 * Tracks the faces before a camera and names them. One thread tracks them from picture to picture; another describes and names one face at
 * a time with its own pipeline, so that pictures never wait for a name. Holds native memory until closed.
 */
final class LiveFaces implements AutoCloseable {

    /** Seconds after which a detection that turned out not to be a face is described again. */
    private static final double FACELESS_PAUSE = 1;

    /** Number of closest people considered; a shown person who is not among them counts as somebody else. */
    private static final int CLOSEST = 10;

    /** Number of people whose best pictures are kept. */
    private static final int STILLS = 12;

    private final LiveNetworks networks;
    private final Supplier<Matcher> matchers;
    private final Executor naming;
    private final Consumer<Throwable> failed;
    private final FaceTracker tracker;
    private final Map<Integer, SteadyAnswer> answers = new HashMap<>();
    private final Map<Integer, Double> asked = new HashMap<>();
    private final Map<Integer, LiveStill> stills = new LinkedHashMap<>();
    private Matcher matcher;
    private boolean busy;

    /**
     * @param matchers supplies the matcher, null without people to compare with
     * @param naming describes and names, in parallel with the tracking thread
     * @param failed receives failures of that work, on its thread
     */
    LiveFaces(LoadedModels models, Supplier<Matcher> matchers, Executor naming, Consumer<Throwable> failed) {
        networks = new LiveNetworks(models);
        this.matchers = matchers;
        this.naming = naming;
        this.failed = failed;
        tracker = new FaceTracker(TrackerSettings.live(networks.threshold()));
    }

    /** Opens the networks that describe faces, so that the first face need not wait for them. */
    void warmUp() {
        naming.execute(networks::warmUp);
    }

    /**
     * Takes the next picture.
     *
     * @param seconds time of the picture, later than that of the one before
     * @return its faces, with the answers known so far
     */
    List<LiveFace> follow(double seconds, Raster picture) {
        List<DetectedFace> found = networks.find(picture);
        synchronized (this) {
            useMatcher();
            List<TrackedFace> faces = tracker.follow(seconds, found);
            if (!busy) {
                mostUrgent(faces, seconds).ifPresent(face -> describeLater(face, seconds, picture));
            }
            return tracker.latest().stream()
                    .map(face -> new LiveFace(face.track(), face.detected().box(), answer(face.track())))
                    .toList();
        }
    }

    /** The best picture of a face; empty if none is kept. */
    synchronized Optional<LiveStill> still(int track) {
        return Optional.ofNullable(stills.get(track));
    }

    /** Handles a change of the matcher: the names of the faces are dropped, everything else is kept. */
    private void useMatcher() {
        Matcher now = matchers.get();
        if (now != matcher) {
            matcher = now;
            answers.clear();
            asked.clear();
        }
    }

    private Optional<LiveAnswer> answer(int track) {
        return Optional.ofNullable(answers.get(track)).flatMap(SteadyAnswer::shown);
    }

    /** The face to describe next: one without a name first, then the one described longest ago. */
    private Optional<TrackedFace> mostUrgent(List<TrackedFace> faces, double seconds) {
        return faces.stream()
                .filter(face -> isWanted(face, seconds))
                .min((one, other) -> Double.compare(lastAsked(one), lastAsked(other)));
    }

    private boolean isWanted(TrackedFace face, double seconds) {
        boolean nameless = matcher != null && !asked.containsKey(face.track());
        boolean faceless = answer(face.track()).isEmpty() && seconds - lastAsked(face) < FACELESS_PAUSE;
        return nameless || face.needsDescriptor() && !faceless;
    }

    private double lastAsked(TrackedFace face) {
        return asked.getOrDefault(face.track(), Double.NEGATIVE_INFINITY);
    }

    private void describeLater(TrackedFace face, double seconds, Raster picture) {
        busy = true;
        asked.put(face.track(), seconds);
        naming.execute(() -> {
            try {
                describe(face, seconds, picture);
            } catch (RuntimeException e) {
                failed.accept(e);
            } finally {
                synchronized (this) {
                    busy = false;
                }
            }
        });
    }

    private void describe(TrackedFace tracked, double seconds, Raster picture) {
        Optional<Face> described = networks.describe(picture, tracked.detected());
        if (described.isEmpty()) {
            return;
        }
        Face face = described.get();
        Optional<Track> track;
        Matcher with;
        synchronized (this) {
            track = tracker.describe(tracked.track(), seconds, face)
                    .flatMap(tracker::track)
                    .filter(Track::isDescribed);
            track.ifPresent(known -> keep(
                    known.id(),
                    new LiveStill(picture, face.box(), face.quality().figure())));
            with = matcher;
        }
        if (track.isPresent() && with != null && fits(face, with)) {
            Ranking ranking = with.rank(track.get().query());
            if (ranking.people() > 0) {
                name(track.get().id(), seconds, ranking, with);
            }
        }
    }

    private static boolean fits(Face face, Matcher with) {
        return face.descriptor().model().equals(with.gallery().model());
    }

    private synchronized void name(int track, double seconds, Ranking ranking, Matcher with) {
        if (with != matcher) {
            return; // another dataset was opened in the meantime
        }
        SteadyAnswer steady = answers.computeIfAbsent(track, id -> new SteadyAnswer());
        asked.put(track, seconds);
        steady.add(LiveAnswer.of(ranking.top(Order.SIMILARITY, 1).get(0)), lead(steady.shown(), ranking));
        answers.keySet().removeIf(id -> tracker.track(id).isEmpty());
        asked.keySet().removeIf(id -> tracker.track(id).isEmpty());
        stills.keySet().removeIf(id -> tracker.track(id).isEmpty());
    }

    private static double lead(Optional<LiveAnswer> shown, Ranking ranking) {
        List<Match> closest = ranking.top(Order.SIMILARITY, CLOSEST);
        double first = closest.get(0).euclidean().distance();
        return shown.flatMap(answer -> closest.stream()
                        .filter(match -> match.person().name().equals(answer.name()))
                        .findFirst())
                .map(match -> Math.max(0, match.euclidean().distance() - first))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void keep(int track, LiveStill still) {
        LiveStill known = stills.get(track);
        if (known == null || still.quality() >= known.quality()) {
            stills.remove(track);
            stills.put(track, still);
            if (stills.size() > STILLS) {
                stills.remove(stills.keySet().iterator().next());
            }
        }
    }

    /** Closes the networks after running work. */
    @Override
    public void close() {
        networks.close();
    }
}
