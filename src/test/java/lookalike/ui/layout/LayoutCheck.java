package lookalike.ui.layout;

import java.util.List;

/** Finds layout faults of one kind in a picture of a page. */
interface LayoutCheck {

    /** The checks that apply to every page. */
    List<LayoutCheck> ALL = List.of(
            new TextCheck(),
            new LimitsCheck(),
            new OverlapCheck(),
            new CoverCheck(),
            new TargetSizeCheck(),
            new ContrastCheck(),
            new SheetCheck());

    /** The faults of a picture; called on the FX thread. */
    List<Fault> faults(Picture picture);
}
