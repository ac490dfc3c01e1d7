package lookalike.ui.compare.core;

import java.util.Optional;
import lookalike.platform.download.Download;
import lookalike.platform.download.PictureAddress;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;

/** Opens photos by the address that a browser provides. Called on the FX thread. */
public final class WebPhotos {

    private final CompareController controller;
    private final Jobs jobs;
    private final Download download;

    /**
     * @param controller receives the photos
     * @param jobs fetches them
     */
    public WebPhotos(CompareController controller, Jobs jobs, Download download) {
        this.controller = controller;
        this.jobs = jobs;
        this.download = download;
    }

    /** Fetches a photo; {@link CompareController#cancel} stops it. */
    public void open(PictureAddress address) {
        controller.fetch(name(address), jobs, cancel -> download.fetch(address, cancel));
    }

    private static String name(PictureAddress address) {
        return address.name()
                .or(() -> Optional.ofNullable(address.uri().getHost()))
                .orElseGet(() -> Texts.get("compare.pasted"));
    }
}
