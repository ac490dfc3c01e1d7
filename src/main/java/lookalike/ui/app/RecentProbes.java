package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lookalike.image.ClipAddress;
import lookalike.image.ClipReader;
import lookalike.ui.common.Clickable;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareFeature;

/** Recently compared photos, to be opened again. Photos that no longer exist are left out; without photos it takes no space. */
final class RecentProbes extends VBox {

    private static final double SIDE = 48;

    private final Services services;
    private final CompareFeature compare;
    private final FlowPane row = new FlowPane(6, 6);

    RecentProbes(Services services, CompareFeature compare) {
        super(6);
        this.services = services;
        this.compare = compare;
        setId("recent-probes");
        setAlignment(Pos.CENTER);
        Label words = new Label(Texts.get("recent.photos"));
        words.getStyleClass().add("muted");
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(words, row);
        compare.state().onNoPhoto(this::fill);
        fill();
    }

    private void fill() {
        row.getChildren().clear();
        for (String file : services.settings().get().probes()) {
            row.getChildren().add(picture(Path.of(file)));
        }
        show();
    }

    /** A picture that appears when it has been loaded. */
    private PictureFrame picture(Path file) {
        PictureFrame frame = new PictureFrame(SIDE);
        frame.setId("recent-" + (row.getChildren().size() + 1));
        frame.getStyleClass().add("choice");
        frame.setVisible(false);
        frame.setManaged(false);
        Clickable.install(
                frame,
                Texts.get("recent.open", file.getFileName(), file),
                () -> compare.controller().open(List.of(file)));
        services.pictures().load(shown(file), Optional.empty(), 2 * (int) SIDE, loaded -> {
            frame.show(loaded.image());
            frame.setVisible(true);
            frame.setManaged(true);
            show();
        });
        return frame;
    }

    /** The first frame of a clip. */
    private static Path shown(Path file) {
        return ClipReader.isClip(file) ? file.resolveSibling(file.getFileName() + ClipAddress.fragment(0)) : file;
    }

    private void show() {
        boolean some = row.getChildren().stream().anyMatch(Node::isVisible);
        setVisible(some);
        setManaged(some);
    }
}
