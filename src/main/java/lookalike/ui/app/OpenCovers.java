package lookalike.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.ui.common.CoverPage;

/** The pages that lie over those of the dataset at the moment. */
final class OpenCovers {

    /** The one that was opened last, and so lies on top, first. */
    private final List<CoverPage> open = new ArrayList<>();

    /** @param pages all that can be opened; none is so far */
    OpenCovers(List<CoverPage> pages) {
        pages.forEach(page -> page.openProperty().subscribe(now -> {
            open.remove(page);
            if (now) {
                open.add(0, page);
            }
        }));
    }

    /** The topmost page. */
    Optional<CoverPage> top() {
        return open.stream().findFirst();
    }

    /** Takes all of them away. */
    void close() {
        List.copyOf(open).forEach(CoverPage::close);
    }
}
