package lookalike.ui.compare;

import java.util.function.Supplier;
import javafx.scene.Node;
import lookalike.face.LoadedModels;
import lookalike.platform.download.Download;
import lookalike.ui.common.BackgroundThreads;
import lookalike.ui.common.Page;
import lookalike.ui.common.PicturePrinter;
import lookalike.ui.common.Services;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ComparedPeople;
import lookalike.ui.compare.core.WebPhotos;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.compare.pair.PairWindow;
import lookalike.ui.compare.share.ShareController;

/** Composition of the compare page: photos, their matches, and the details of a match. */
public final class CompareFeature {

    private final Services services;
    private final ComparedPeople people;
    private final CompareState state = new CompareState();
    private final CompareController controller;
    private final WebPhotos webPhotos;
    private final ShareController share;
    private final DetailController detail;
    private final PairWindow pair;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param models the networks, loaded when they are first asked for
     * @param people to compare with
     */
    public CompareFeature(Services services, Supplier<LoadedModels> models, ComparedPeople people) {
        this.services = services;
        this.people = people;
        state.group().bind(people.group());
        BackgroundThreads threads = services.threads();
        controller = new CompareController(
                state,
                models,
                threads.probing(),
                threads.ranking(),
                threads.watching(),
                people.matcher(),
                services.undo());
        webPhotos = new WebPhotos(controller, threads.fetching(), new Download());
        share = new ShareController(
                state,
                services.pictures(),
                services.picker(),
                PicturePrinter.ofSystem(),
                threads.asking(),
                services.saved());
        share.me().set(services.settings().get().cardName());
        share.me().addListener((property, before, now) -> services.settings().change(s -> s.withCardName(now)));
        detail = new DetailController(state, controller, services.picker(), threads.detailing());
        pair = new PairWindow(state, detail.model(), services.pictures(), threads.loading());
        // Users open a photo to see its matches.
        state.onBrought(() -> services.page().set(Page.COMPARE));
    }

    /** The photos and their matches. */
    public CompareState state() {
        return state;
    }

    /** Takes and compares photos. */
    public CompareController controller() {
        return controller;
    }

    /** Opens photos of the web. */
    public WebPhotos webPhotos() {
        return webPhotos;
    }

    /** Takes results out of the window. */
    public ShareController share() {
        return share;
    }

    /** The face and the match in full screen. */
    public PairWindow pair() {
        return pair;
    }

    /**
     * The page.
     *
     * @param chooser lets the user choose photos
     * @param samples photos to try, shown while there is no photo
     */
    public CompareView page(Runnable chooser, Node samples) {
        return new CompareView(this, chooser, samples);
    }

    /** Parts of the page for other pages. */
    public CompareParts parts() {
        return new CompareParts(state, controller, services.pictures(), detail);
    }

    ComparedPeople people() {
        return people;
    }

    DetailController detail() {
        return detail;
    }

    Services services() {
        return services;
    }
}
