package lookalike.ui.layout;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;

/**
 * Finds controls smaller than 24 x 24 pixels, the minimum of WCAG 2.2 (2.5.8), at the normal text size. As in WCAG, links within a text
 * are exempt, and so are nodes with the style class {@code has-equivalent}, because a larger node does the same.
 */
final class TargetSizeCheck implements LayoutCheck {

    private static final double LEAST = 23.5;

    @Override
    public List<Fault> faults(Picture picture) {
        if (!picture.look().isNormal()) {
            return List.of();
        }
        return picture.nodes().stream()
                .filter(Shown::isInSight)
                .filter(shown -> Kinds.isTarget(shown.node()))
                .filter(shown -> !Kinds.isInText(shown.node()) && !Kinds.hasEquivalent(shown.node()))
                .filter(shown -> isSmall(Kinds.reach(shown.node()).orElse(shown.bounds())))
                .map(shown -> new Fault(
                        Fault.Kind.SMALL,
                        shown.node(),
                        String.format(
                                Locale.ROOT,
                                "%.1fx%.1f px",
                                shown.bounds().getWidth(),
                                shown.bounds().getHeight()),
                        shown.bounds()))
                .toList();
    }

    private static boolean isSmall(Bounds bounds) {
        return bounds.getWidth() < LEAST || bounds.getHeight() < LEAST;
    }
}
