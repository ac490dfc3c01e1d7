package lookalike.track;

import static lookalike.track.TestFaces.THRESHOLD;
import static lookalike.track.TestFaces.at;
import static lookalike.track.TestFaces.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import org.junit.jupiter.api.Test;

class FaceTrackerTest {

    private static final double ANN = 0;
    private static final double BEN = 90;

    private final FaceTracker clip = new FaceTracker(TrackerSettings.clip(THRESHOLD, 0.5));
    private final FaceTracker live = new FaceTracker(TrackerSettings.live(THRESHOLD));

    @Test
    void aFaceThatMovesIsOneTrack() {
        for (int i = 0; i < 10; i++) {
            clip.add(i / 2.0, List.of(of(ANN + i, at(60 * i, 20))));
        }
        assertThat(clip.tracks()).hasSize(1);
        Track track = clip.tracks().get(0);
        assertThat(track.frames()).isEqualTo(10);
        assertThat(track.ranges()).containsExactly(new TimeRange(0, 4.5));
    }

    @Test
    void theDescriptorTellsTwoWhoCross() {
        for (int i = 0; i < 11; i++) {
            Face ann = of(ANN, at(30 * i, 0));
            Face ben = of(BEN, at(300 - 30 * i, 5));
            clip.add(i / 2.0, i % 2 == 0 ? List.of(ann, ben) : List.of(ben, ann));
        }
        assertThat(clip.tracks()).hasSize(2);
        assertThat(clip.tracks().get(0).query().distance(of(ANN, at(0, 0)).descriptor()))
                .isLessThan(1e-6);
        assertThat(clip.tracks().get(1).query().distance(of(BEN, at(0, 0)).descriptor()))
                .isLessThan(1e-6);
        assertThat(clip.tracks()).allMatch(track -> track.frames() == 11);
    }

    @Test
    void theOrderOfTheFacesDoesNotMatter() {
        FaceTracker other = new FaceTracker(TrackerSettings.clip(THRESHOLD, 0.5));
        List<Integer> ids = new ArrayList<>();
        List<Integer> otherIds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<Face> faces = new ArrayList<>(List.of(
                    of(ANN, at(40 * i, 0)), of(BEN, at(40 * i + 30, 10)), of(BEN + 90, at(600 - 40 * i, 200))));
            clip.add(i, faces).forEach(face -> ids.add(face.track()));
            if (i > 0) { // the first frame numbers them
                Collections.reverse(faces);
            }
            List<TrackedFace> tracked = new ArrayList<>(other.add(i, faces));
            if (i > 0) {
                Collections.reverse(tracked);
            }
            tracked.forEach(face -> otherIds.add(face.track()));
        }
        assertThat(otherIds).isEqualTo(ids);
    }

    @Test
    void somebodyElseInTheSamePlaceIsAnotherTrack() {
        clip.add(0, List.of(of(ANN, at(10, 10))));
        clip.add(0.5, List.of(of(BEN, at(10, 10))));
        clip.add(1, List.of(of(ANN, at(300, 10))));
        assertThat(clip.tracks()).extracting(Track::frames).containsExactly(2, 1);
    }

    @Test
    void afterACutPlacesMeanNothing() {
        double alike = 45; // closer than the threshold, but not as close as one person's faces within a clip
        clip.add(0, List.of(of(ANN, at(10, 10))));
        clip.cut();
        clip.add(0.5, List.of(of(alike, at(10, 10))));
        clip.add(1, List.of(of(alike, at(15, 10))));
        clip.cut();
        clip.add(1.5, List.of(of(ANN, at(15, 10))));
        assertThat(clip.tracks()).extracting(Track::frames).containsExactly(2, 2);
    }

    @Test
    void whoComesBackIsTheSameTrackWithAnotherRange() {
        clip.add(0, List.of(of(ANN, at(10, 10))));
        clip.add(10, List.of());
        clip.add(20, List.of(of(ANN + 3, at(500, 10))));
        clip.add(20.5, List.of(of(ANN + 3, at(500, 10))));
        assertThat(clip.tracks()).hasSize(1);
        assertThat(clip.tracks().get(0).ranges()).containsExactly(new TimeRange(0, 0), new TimeRange(20, 20.5));
    }

    @Test
    void theBestFramesAreKeptAndApart() {
        double[] misfits = {0.05, 0.04, 0.001, 0.0011, 0.03, 0.002, 0.003, 0.02, 0.004, 0.01};
        for (int i = 0; i < misfits.length; i++) {
            double seconds = i == 3 ? 1.1 : i / 2.0; // the second-best frame is next to the best
            clip.add(seconds, List.of(of(ANN, at(10, 10), misfits[i])));
        }
        assertThat(clip.tracks().get(0).best())
                .extracting(TrackFrame::seconds)
                .containsExactly(1.0, 2.5, 3.0, 4.0, 4.5);
    }

    @Test
    void tracksOfOnePersonAreMergedButNeverTwoFacesOfOneFrame() {
        clip.add(0, List.of(of(ANN - 40, at(10, 10)), of(ANN, at(500, 10))));
        clip.add(0.5, List.of(of(ANN - 20, at(10, 10)), of(ANN + 2, at(500, 10))));
        clip.cut();
        clip.add(5, List.of(of(ANN + 32, at(200, 10))));
        clip.add(5.5, List.of(of(ANN + 24, at(205, 10))));
        clip.merge();
        assertThat(clip.tracks()).extracting(Track::id).containsExactly(1, 2);
        assertThat(clip.tracks()).extracting(Track::frames).containsExactly(2, 4);
    }

    @Test
    void aTrackAsksForADescriptorWhenItIsNewTurnedOrBetter() {
        DetectedFace place = at(10, 10);
        assertThat(only(live.follow(0, List.of(place))).needsDescriptor()).isTrue();
        live.describe(1, 0, of(ANN, place));
        assertThat(only(live.follow(0.066, List.of(at(11, 10)))).needsDescriptor())
                .isFalse();
        assertThat(only(live.follow(0.133, List.of(at(0, 0, 130)))).needsDescriptor())
                .as("wider")
                .isTrue();
        assertThat(only(live.follow(0.2, List.of(new DetectedFace(at(10, 10).box(), 0.9, 90))))
                        .needsDescriptor())
                .as("turned")
                .isTrue();
        assertThat(only(live.follow(0.266, List.of(new DetectedFace(at(10, 10).box(), 1.0))))
                        .needsDescriptor())
                .as("surer")
                .isTrue();
        assertThat(only(live.follow(0.333, List.of(at(10, 10)))).needsDescriptor())
                .as("as before")
                .isFalse();
    }

    @Test
    void aStillFaceIsDescribedNowAndThen() {
        int described = 0;
        for (int i = 0; i <= 150; i++) {
            double seconds = i / 15.0;
            if (only(live.follow(seconds, List.of(at(10, 10)))).needsDescriptor()) {
                live.describe(1, seconds, of(ANN, at(10, 10)));
                described++;
            }
        }
        assertThat(described).as("in ten seconds").isBetween(6, 10);
        assertThat(live.track(1).orElseThrow().best()).hasSize(5);
        assertThat(live.track(1).orElseThrow().frames()).isEqualTo(151);
    }

    @Test
    void theDescriptorPutsRightWhoWasTakenForAnother() {
        for (int i = 0;
                i <= 10;
                i++) { // they meet in the middle and turn back, although their movement suggests that they cross
            double seconds = i / 15.0;
            double way = 40.0 * Math.min(i, 10 - i);
            DetectedFace left = at(way, 0);
            DetectedFace right = at(400 - way, 3);
            for (TrackedFace face : live.follow(seconds, List.of(left, right))) {
                if (face.needsDescriptor()) {
                    double who = face.detected().equals(left) ? ANN : BEN;
                    live.describe(face.track(), seconds, of(who, face.detected()));
                }
            }
        }
        assertThat(live.latest()).extracting(TrackedFace::track).containsExactly(1, 2);
        assertThat(live.track(1)
                        .orElseThrow()
                        .query()
                        .distance(of(ANN, at(0, 0)).descriptor()))
                .isLessThan(1e-6);
    }

    @Test
    void whoWasHiddenBehindAnotherIsKnownAgain() {
        frame(0, of(ANN, at(0, 0)), of(BEN, at(150, 0)));
        frame(1, of(ANN, at(40, 0)), of(BEN, at(140, 0)));
        frame(2, of(BEN, at(100, 0)));
        frame(3, of(BEN, at(60, 0)));
        frame(4, of(BEN, at(20, 0)), of(ANN, at(130, 0)));
        assertThat(live.latest()).extracting(TrackedFace::track).containsExactly(2, 1);
        assertThat(live.tracks()).hasSize(2);
    }

    @Test
    void whoComesBackToTheCameraIsTheSameTrack() {
        frame(0, of(ANN, at(0, 0)));
        frame(100);
        frame(200, of(ANN + 5, at(400, 100)));
        assertThat(live.latest()).extracting(TrackedFace::track).containsExactly(1);
        assertThat(live.track(2)).as("taken in").isEmpty();
        assertThat(live.describe(2, 15, of(ANN, at(0, 0)))).as("late").isEmpty();
    }

    @Test
    void somebodyElseIsANewTrackWhenSeenTwice() {
        frame(0, of(ANN, at(0, 0)));
        live.follow(0.5, List.of(at(0, 0)));
        live.describe(1, 0.5, of(BEN, at(0, 0)));
        assertThat(only(live.latest()).track()).isEqualTo(1);
        assertThat(only(live.latest()).needsDescriptor()).isTrue();
        live.follow(0.6, List.of(at(0, 0)));
        assertThat(live.describe(1, 0.6, of(BEN, at(0, 0)))).contains(2);
        assertThat(only(live.follow(0.7, List.of(at(0, 0)))).track()).isEqualTo(2);
        assertThat(live.track(1).orElseThrow().best()).hasSize(1);
    }

    @Test
    void aTrackThatWasLostForLongIsForgotten() {
        frame(0, of(ANN, at(0, 0)));
        live.follow(119, List.of());
        assertThat(live.track(1)).isPresent();
        live.follow(121, List.of());
        assertThat(live.tracks()).isEmpty();
    }

    @Test
    void withoutAThresholdThePlaceAloneDecides() {
        FaceTracker tracker = new FaceTracker(TrackerSettings.clip(null, 0.5));
        tracker.add(0, List.of(of(ANN, at(0, 0))));
        tracker.add(0.5, List.of(of(BEN, at(0, 0))));
        tracker.add(1, List.of(of(BEN, at(400, 0))));
        tracker.merge();
        assertThat(tracker.tracks()).extracting(Track::frames).containsExactly(2, 1);
        assertThat(tracker.tracks().get(0).query().distance(of(45, at(0, 0)).descriptor()))
                .isCloseTo(0, within(1e-6));
    }

    /** Follows a camera frame, of fifteen per second, and describes all faces for which the tracker asks. */
    private void frame(int number, Face... faces) {
        double seconds = number / 15.0;
        live.follow(seconds, List.of(faces).stream().map(Face::detected).toList());
        for (Face face : faces) {
            live.latest().stream()
                    .filter(tracked -> tracked.detected().equals(face.detected()) && tracked.needsDescriptor())
                    .findFirst()
                    .ifPresent(tracked -> live.describe(tracked.track(), seconds, face));
        }
    }

    private static TrackedFace only(List<TrackedFace> faces) {
        assertThat(faces).hasSize(1);
        return faces.get(0);
    }
}
