package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.text.Text;

/** Finds text covered by an opaque node that is not meant to lie over it. */
final class CoverCheck implements LayoutCheck {

    private static final double TOLERANCE = 2.5;

    @Override
    public List<Fault> faults(Picture picture) {
        List<Fault> faults = new ArrayList<>();
        List<Shown> nodes = picture.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).node() instanceof Text text && Kinds.isText(text)) {
                Bounds words = Shown.common(nodes.get(i).visible(), Kinds.inked(text));
                nodes.subList(i + 1, nodes.size()).stream()
                        .filter(later -> Kinds.isOpaque(later.node()))
                        .filter(later -> isOver(Shown.common(words, later.visible())))
                        .filter(later -> !Kinds.isOverlay(later.node(), text))
                        .findFirst()
                        .ifPresent(later -> faults.add(
                                new Fault(Fault.Kind.OVERLAP, text, "under " + NodeText.path(later.node()), words)));
            }
        }
        return faults;
    }

    private static boolean isOver(Bounds common) {
        return common.getWidth() > TOLERANCE && common.getHeight() > TOLERANCE;
    }
}
