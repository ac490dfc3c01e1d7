package lookalike.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Clickable;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photos for trying out the sample cast, offered while it is open. */
final class SampleProbes extends VBox {

    private static final Logger LOG = LoggerFactory.getLogger(SampleProbes.class);
    private static final List<String> OFFERED =
            List.of("bianca-moreau.jpg", "adrian-cole.jpg", "group.jpg", "unknown-woman.jpg");

    /**
     * @param dataset folder of the open dataset; its value may be null
     * @param open takes photos to compare
     * @param invitation what to do with them
     * @param side of each, in pixels
     */
    SampleProbes(
            Services services,
            ObservableValue<Path> dataset,
            Consumer<List<Path>> open,
            String invitation,
            double side) {
        super(8);
        setId("sample-probes");
        setAlignment(Pos.CENTER);
        Label words = Controls.wrapped(invitation);
        words.getStyleClass().add("muted");
        words.setTextAlignment(TextAlignment.CENTER);
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER);
        for (Path probe : probes(services.folders().sampleProbes())) {
            row.getChildren().add(picture(services.pictures(), open, probe, side));
        }
        getChildren().addAll(words, row);
        Path sample = services.folders().sampleCast().toAbsolutePath().normalize();
        visibleProperty().bind(dataset.map(sample::equals).orElse(false));
        managedProperty().bind(visibleProperty());
    }

    private static PictureFrame picture(FacePictures pictures, Consumer<List<Path>> open, Path probe, double side) {
        PictureFrame frame = new PictureFrame(side);
        frame.setId("try-" + probe.getFileName().toString().replaceAll("\\..*", ""));
        frame.getStyleClass().add("choice");
        pictures.load(probe, Optional.empty(), 2 * (int) side, loaded -> frame.show(loaded.image()));
        Clickable.install(frame, Texts.get("compare.try", probe.getFileName()), () -> open.accept(List.of(probe)));
        return frame;
    }

    private static List<Path> probes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> OFFERED.contains(f.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("there are no sample probes in {}", folder, e);
            return List.of();
        }
    }
}
