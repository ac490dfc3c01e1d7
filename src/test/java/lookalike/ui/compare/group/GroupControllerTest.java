package lookalike.ui.compare.group;

import static lookalike.shared.Descriptors.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.match.Matcher;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.UndoStack;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbeFaces;
import lookalike.ui.compare.core.ProbePhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupControllerTest {

    private final CompareState compare = new CompareState();
    private final ObjectProperty<Matcher> matcher = new SimpleObjectProperty<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, e -> {
        throw new AssertionError(e);
    });
    private final CompareController photos = new CompareController(
            compare,
            () -> {
                throw new AssertionError("no photo is read");
            },
            jobs,
            jobs,
            jobs,
            matcher,
            new UndoStack());
    private final GroupController controller = new GroupController(compare, photos.answers());
    private final GroupState state = controller.state();
    private final ProbeFace left = ProbeFaces.face(8);
    private final ProbeFace right = ProbeFaces.face(80);
    private final ProbeFace middle = ProbeFaces.face(30);

    @BeforeEach
    void people(@TempDir Path folder) {
        matcher.set(ProbeFaces.matcher(folder));
    }

    @Test
    void everyFaceGetsAPersonOfItsOwnAndThePairStandsBesideIt() {
        show(ProbeFaces.photo("a.jpg", middle, left));
        compare.mode().set(CompareMode.GROUP);
        assertThat(names()).containsExactly("Bea", "Ada");
        assertThat(state.rows().get().get(0).rival()).as("Ada is with face 2").isEqualTo(2);
        compare.face().set(middle);
        assertThat(compare.match().get().person().name()).as("its second").isEqualTo("Bea");
        assertThat(controller.text().split("\n")).hasSize(2);
        assertThat(controller.text()).startsWith("1\tBea\t");
    }

    @Test
    void aDoubtfulFaceIsListedAfterAClickOnly() {
        ProbeFace doubtful = doubtful(50);
        show(ProbeFaces.photo("a.jpg", left, right, doubtful));
        compare.mode().set(CompareMode.GROUP);
        assertThat(faces()).containsExactly(left, right);
        compare.choose(doubtful);
        assertThat(faces()).containsExactly(left, right, doubtful);
        show(ProbeFaces.photo("b.jpg", left, right, doubtful));
        assertThat(faces()).as("in another photo").containsExactly(left, right);
    }

    @Test
    void allAreListedWhereFewAreBeyondDoubt() {
        show(ProbeFaces.photo("a.jpg", doubtful(10), right, doubtful(50)));
        compare.mode().set(CompareMode.GROUP);
        assertThat(faces()).hasSize(3);
    }

    @Test
    void aPhotoWithFewerFacesIsAPair() {
        show(ProbeFaces.photo("a.jpg", left, right));
        compare.toggleGroup();
        assertThat(compare.mode().get()).isEqualTo(CompareMode.GROUP);
        show(ProbeFaces.photo("b.jpg", middle));
        assertThat(compare.mode().get()).isEqualTo(CompareMode.PAIR);
        compare.toggleGroup();
        assertThat(compare.mode().get()).isEqualTo(CompareMode.PAIR);
        assertThat(faces()).isEmpty();
    }

    private void show(ProbePhoto photo) {
        compare.photos().add(photo);
        compare.photo().set(photo);
    }

    private List<ProbeFace> faces() {
        return state.rows().get().stream().map(GroupRow::face).toList();
    }

    private List<String> names() {
        return state.rows().get().stream()
                .map(row -> row.match().orElseThrow().person().name())
                .toList();
    }

    private static ProbeFace doubtful(double degrees) {
        FaceQuality blurred = new FaceQuality(1, 0.005, 100);
        Face face = new Face(new DetectedFace(new FaceBox(degrees, 0, 40, 40), 1), null, blurred, at(degrees));
        return new ProbeFace(face, null, null, false);
    }
}
