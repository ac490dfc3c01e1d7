package lookalike.ui.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import lookalike.health.FindingKind;
import lookalike.shared.Sweep;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Language;
import lookalike.ui.settings.Theme;
import org.junit.jupiter.api.Test;

/** Tests that all controls have a role, a name and a state for users who cannot see them, are reached by Tab, and show the focus. */
class AccessibilityTest extends AppTour {

    private static final Look LOOK = new Look(1280, 800, 100, Theme.LIGHT);
    private static final double MARGIN = 4;
    private static final int MOST_STEPS = 120;

    @Test
    void theComparePage() throws IOException {
        open();
        check(List.of(comparePage("access"), wallPage("access")));
    }

    @Test
    void theCelebritiesPage() throws IOException {
        restart(Language.ENGLISH, sample());
        showCelebrities();
        fetchCelebrities();
        check(List.of(celebritiesPage("access")));
    }

    @Test
    void theHealthPage() {
        restartFaulty(Language.ENGLISH, data().resolve("faulty cast").toAbsolutePath());
        check(List.of(healthPage("access", FindingKind.WRONG_PERSON)));
    }

    @Test
    @Sweep
    void allPagesWindowsAndDialogs() throws IOException {
        open();
        List<View> views = new ArrayList<>(List.of(
                comparePage("access"),
                wallPage("access"),
                personPage("access", "Ada"),
                mapPage("access"),
                accuracyPage("access"),
                activityPage("access"),
                tablePage("access"),
                groupPage("access")));
        views.addAll(windows("access", List.of(Topic.START)));
        Path clip = HardData.clip(data().resolve("camera.avi"));
        views.add(new View("camera-access", () -> camera(clip)));
        views.add(firstSteps("access"));
        views.addAll(unsortedPhotos("access", HardData.unsorted(sample(), data().resolve("unsorted photos"))));
        check(views);
    }

    private void open() throws IOException {
        restart(Language.ENGLISH, sample());
        compare(sample().resolve("Ada Sterling/ada-sterling-1.jpg"));
    }

    private void check(List<View> views) {
        dress(LOOK.width(), LOOK.height(), LOOK.theme(), LOOK.percent());
        for (View view : views) {
            Scene scene = view.opening().get();
            List<Fault> faults = new ArrayList<>();
            interact(() -> faults.addAll(new AccessibilityCheck().faults(new Picture(scene, LOOK))));
            faults.addAll(walk(scene));
            tell(view.name(), faults);
            if (scene != scene()) {
                closeOthers();
            }
        }
    }

    /** Steps from control to control by Tab, and compares how each looks with and without the focus. */
    private List<Fault> walk(Scene scene) {
        List<Fault> faults = new ArrayList<>();
        Set<Node> reached = new LinkedHashSet<>();
        interact(() -> scene.getWindow().requestFocus());
        for (int step = 0; step < MOST_STEPS; step++) {
            type(KeyCode.TAB);
            Node[] owner = new Node[1];
            int[][] with = new int[1][];
            Rectangle2D[] place = new Rectangle2D[1];
            interact(() -> {
                owner[0] = scene.getFocusOwner();
                if (owner[0] != null && !reached.contains(owner[0])) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    place[0] = around(owner[0], scene);
                    with[0] = pixels(scene, place[0]);
                }
            });
            if (owner[0] == null || !reached.add(owner[0])) {
                break;
            }
            type(KeyCode.TAB);
            interact(() -> {
                if (Arrays.equals(with[0], pixels(scene, place[0])) && scene.getFocusOwner() != owner[0]) {
                    faults.add(fault(owner[0], "shows no focus"));
                }
            });
            interact(owner[0]::requestFocus);
        }
        interact(() -> ShownNodes.in(scene.getRoot()).stream()
                .filter(Shown::isInSight)
                .map(Shown::node)
                .filter(node -> AccessibilityCheck.isFocusable(node) && !node.isDisabled())
                .filter(node ->
                        !Kinds.isPartOfControl(node) && !reached.contains(node) && !isOfReachedGroup(node, reached))
                .forEach(node -> faults.add(fault(node, "is not reached by Tab"))));
        return faults;
    }

    /** True if Tab has reached another toggle of the same group, from which the arrow keys lead to the others. */
    private static boolean isOfReachedGroup(Node node, Set<Node> reached) {
        return node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private static Fault fault(Node node, String words) {
        return new Fault(Fault.Kind.ACCESS, node, words, node.localToScene(node.getLayoutBounds()));
    }

    private static Rectangle2D around(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double left = Math.max(0, Math.floor(bounds.getMinX() - MARGIN));
        double top = Math.max(0, Math.floor(bounds.getMinY() - MARGIN));
        return new Rectangle2D(
                left,
                top,
                Math.max(1, Math.min(scene.getWidth(), bounds.getMaxX() + MARGIN) - left),
                Math.max(1, Math.min(scene.getHeight(), bounds.getMaxY() + MARGIN) - top));
    }

    private static int[] pixels(Scene scene, Rectangle2D place) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(place);
        Image image = scene.getRoot().snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }
}
