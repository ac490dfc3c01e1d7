package lookalike.ui.map;

import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.compare.core.CompareState;

/** Composition of the map's page. */
public final class MapFeature {

    private final Services services;
    private final DatasetState dataset;
    private final MapState state = new MapState();
    private final MapController controller;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param dataset whose people are on the map
     * @param compare has the compared face
     */
    public MapFeature(Services services, DatasetState dataset, CompareState compare) {
        this.services = services;
        this.dataset = dataset;
        controller = new MapController(
                state,
                dataset,
                compare,
                services.page().isEqualTo(Page.MAP),
                services.threads().mapping());
    }

    /**
     * The page.
     *
     * @param chooser lets the user choose a dataset
     * @param open shows the page of the selected person
     */
    public MapView page(Runnable chooser, Runnable open) {
        return new MapView(state, controller, services.pictures(), dataset.folder()::get, open, chooser);
    }
}
