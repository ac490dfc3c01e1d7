package lookalike.ui.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareFeature;
import lookalike.ui.first.FirstSteps;

/**
 * Shows the first steps in place of the pages until the user opens something of their own: a photo, a dataset or another page, or until
 * there is a problem to show.
 */
final class FirstVisit {

    private static final double PROBE_SIDE = 58;

    private final Services services;
    private final DatasetState dataset;
    private final CompareFeature compare;
    private final Commands commands;
    private final StackPane room;
    private final Node usual;
    private final Path sample;
    private FirstSteps steps;
    /** The user's own dataset, which was open before; null for none. */
    private Path before;

    /**
     * @param compare has parts to be shown on this page
     * @param usual shown when the first steps are not
     */
    FirstVisit(Services services, DatasetState dataset, CompareFeature compare, Commands commands, Node usual) {
        this.services = services;
        this.dataset = dataset;
        this.compare = compare;
        this.commands = commands;
        this.usual = usual;
        room = new StackPane(usual);
        sample = services.folders().sampleCast().toAbsolutePath().normalize();
        services.page().addListener((property, was, now) -> leaveIf(now != Page.COMPARE));
        dataset.folder().addListener((property, was, now) -> {
            if (now != null && !now.equals(sample) && !now.equals(before)) {
                before = null;
                leaveIf(true);
            }
        });
        compare.state().onBrought(() -> leaveIf(!isSample()));
        compare.state().onProblem(() -> leaveIf(true));
    }

    /** The room for the pages. */
    StackPane room() {
        return room;
    }

    /** Shows the first steps to users who have not seen them and have not opened a dataset of their own. */
    void showAtFirstStart() {
        if (!services.settings().get().introduced() && commands.recentDatasets().isEmpty()) {
            show();
        }
    }

    /** Shows the first steps, with the sample cast open. */
    void show() {
        if (isShown()) {
            return;
        }
        Path open = dataset.folder().get();
        before = sample.equals(open) ? null : open;
        services.page().set(Page.COMPARE);
        if (steps == null) {
            steps = new FirstSteps(
                    dataset,
                    compare.parts(),
                    services.pictures(),
                    sample,
                    new SampleProbes(
                            services,
                            dataset.folder(),
                            compare.controller()::open,
                            Texts.get("first.choose"),
                            PROBE_SIDE),
                    new FirstSteps.Ways(commands::choosePhotos, commands::chooseDataset, this::leave));
            StyleSheet.dress(steps, StyleSheet.FIRST, StyleSheet.COMPARE);
        }
        steps.comeFrom(Optional.ofNullable(before).map(folder -> String.valueOf(folder.getFileName())));
        usual.setVisible(false);
        room.getChildren().add(steps);
        steps.requestFocus();
        services.settings().change(settings -> settings.withIntroduced());
        if (before != null) {
            commands.openDataset(sample);
        }
    }

    /** True if the first steps are shown. */
    boolean isShown() {
        return steps != null && room.getChildren().contains(steps);
    }

    /** Returns to the pages and the dataset that was open before. */
    void leave() {
        leaveIf(true);
    }

    private void leaveIf(boolean wanted) {
        if (wanted && isShown()) {
            room.getChildren().remove(steps);
            usual.setVisible(true);
            usual.requestFocus();
            if (before != null) {
                commands.openDataset(before);
                before = null;
            }
        }
    }

    private boolean isSample() {
        Path probes = services.folders().sampleProbes().toAbsolutePath().normalize();
        return compare.state()
                .file()
                .filter(file -> file.toAbsolutePath().normalize().startsWith(probes))
                .isPresent();
    }
}
