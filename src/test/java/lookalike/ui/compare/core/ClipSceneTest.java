package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import lookalike.track.TimeRange;
import org.junit.jupiter.api.Test;

class ClipSceneTest {

    private final ClipScene scene =
            new ClipScene(ProbePhoto.Source.of(Path.of("clip.mp4")), List.of(person(0, 20), person(90)), 0, 0);

    @Test
    void theLastPersonAndTheLastFrameAreFollowedByTheFirst() {
        assertThat(scene.withPerson(1).person()).isEqualTo(1);
        assertThat(scene.withPerson(2).person()).isZero();
        assertThat(scene.withPerson(-1).person()).isEqualTo(1);
        assertThat(scene.withMoment(-1).moment()).isEqualTo(1);
        assertThat(scene.withMoment(2).moment()).isZero();
        assertThat(scene.withMoment(1).withPerson(1).moment())
                .as("the best frame")
                .isZero();
    }

    @Test
    void aPersonIsComparedByAllFramesAndAMarkedFaceByItself() {
        ProbeFace shown = ProbeFaces.face(0);
        ProbePhoto photo = ProbeFaces.photo("clip.mp4", shown).in(scene);
        Query query = Query.of(photo, shown);
        assertThat(query.several()).as("one face is shown").isFalse();
        double between = Math.toRadians(10);
        assertThat(query.descriptor().values()[0]).isCloseTo((float) Math.cos(between), within(1e-5f));
        ProbeFace marked = ProbeFaces.face(60);
        assertThat(Query.of(photo.with(marked), marked).descriptor())
                .isEqualTo(marked.face().descriptor());
        assertThat(Query.of(ProbeFaces.photo("photo.jpg", shown), shown).descriptor())
                .isEqualTo(shown.face().descriptor());
    }

    @Test
    void theFrameStaysSelectedAmongPeopleThatAreFoundLater() {
        ClipScene second = scene.withMoment(1);
        List<ClipPerson> now = List.of(person(90), scene.people().get(0));
        ClipScene moved = second.among(now);
        assertThat(moved.person()).isEqualTo(1);
        assertThat(moved.frame()).isSameAs(second.frame());
        assertThat(second.keptAmong(now)).isEqualTo(moved);
    }

    @Test
    void aPersonWithOtherFramesIsKnownByTheFace() {
        List<ClipPerson> now = List.of(person(80), person(5, 12, 14));
        ClipScene best = scene.withMoment(1).among(now);
        assertThat(best.person()).isEqualTo(1);
        assertThat(best.moment()).as("the best frame").isZero();
        ClipScene kept = scene.withMoment(1).keptAmong(now);
        assertThat(kept.person()).isEqualTo(1);
        assertThat(kept.frame()).isSameAs(scene.withMoment(1).frame());
        assertThat(kept.selected().moments())
                .hasSize(4)
                .startsWith(now.get(1).moments().toArray(ClipPerson.Moment[]::new));
        assertThat(kept.people().get(0)).isSameAs(now.get(0));
    }

    private static ClipPerson person(double... degrees) {
        return new ClipPerson(
                List.of(new TimeRange(0, 1)),
                DoubleStream.of(degrees)
                        .mapToObj(ProbeFaces::face)
                        .map(face -> new ClipPerson.Moment(0, face.face(), face.picture()))
                        .toList());
    }
}
