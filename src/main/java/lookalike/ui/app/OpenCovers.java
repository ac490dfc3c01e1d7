package lookalike.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.ui.common.CoverPage;

/** The cover pages that are open at the moment. */
final class OpenCovers {

    /** Topmost first, which is the one opened last. */
    private final List<CoverPage> open = new ArrayList<>();

    /** @param pages all that can be opened; none is open yet */
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

    /** Closes all of them. */
    void close() {
        List.copyOf(open).forEach(CoverPage::close);
    }
}
