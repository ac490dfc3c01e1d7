package lookalike.ui.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.model.ListedModel;
import lookalike.model.Role;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Texts;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;

/** All installed and installable models, by role. */
public final class ModelsPage extends VBox {

    private final ModelsState state;
    private final ModelsController controller;
    private final DatasetSwitch dataset;
    private final FilePicker picker;
    private final VBox sections = new VBox(18);
    private final Map<String, ModelPane> panes = new LinkedHashMap<>();

    /**
     * @param dataset switches the networks of the open dataset
     * @param picker asks for the files of a model that the user adds
     */
    public ModelsPage(ModelsState state, ModelsController controller, DatasetSwitch dataset, FilePicker picker) {
        super(14);
        this.state = state;
        this.controller = controller;
        this.dataset = dataset;
        this.picker = picker;
        setId("models-page");
        Label intro = Controls.wrapped(Texts.get("models.intro"));
        intro.getStyleClass().add("muted");
        HBox.setHgrow(intro, Priority.ALWAYS);
        intro.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(10, intro, new HelpButton(Topic.MODELS));
        getChildren().setAll(head, adding(), sections);
        InvalidationListener show = property -> show();
        state.models().addListener(show);
        state.installing().addListener(show);
        state.remarks().addListener(show);
        state.fresh().addListener(show);
        dataset.models().addListener(show);
    }

    /** Lists the models again. */
    public void refresh() {
        controller.refresh();
    }

    private HBox adding() {
        Button add = Controls.button("add-model", Texts.get("models.add"), this::add);
        Label remark = new Label();
        remark.setId("add-model-remark");
        remark.setWrapText(true);
        state.remarks().addListener((InvalidationListener)
                property -> ModelPane.show(state.remarks().get(""), remark));
        ModelPane.show(null, remark);
        HBox row = new HBox(10, add, remark);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Adds a network with its card, which is beside it or chosen by the user. */
    private void add() {
        picker.open(getScene().getWindow(), Texts.get("models.pickNetwork"), List.of("*.onnx"))
                .ifPresent(network -> cardOf(network).ifPresent(card -> controller.add(card, network)));
    }

    private Optional<Path> cardOf(Path network) {
        String name = network.getFileName().toString();
        Path beside = network.resolveSibling(name.substring(0, name.length() - ".onnx".length()) + ".json");
        return Files.isRegularFile(beside)
                ? Optional.of(beside)
                : picker.open(getScene().getWindow(), Texts.get("models.pickCard"), List.of("*.json"));
    }

    private void show() {
        List<String> ids = state.models().stream().map(one -> one.card().id()).toList();
        if (!ids.equals(List.copyOf(panes.keySet()))) {
            build();
        }
        state.models().forEach(one -> panes.get(one.card().id()).show(one));
    }

    private void build() {
        panes.clear();
        sections.getChildren().clear();
        Map<String, ModelPane> made = new HashMap<>();
        for (Role role : Role.values()) {
            List<ListedModel> models = state.models().stream()
                    .filter(one -> one.card().role() == role)
                    .toList();
            sections.getChildren().add(section(role, models, made));
        }
        // The map has the order of the list rather than that of the sections.
        state.models()
                .forEach(one -> panes.put(one.card().id(), made.get(one.card().id())));
    }

    private VBox section(Role role, List<ListedModel> models, Map<String, ModelPane> made) {
        Label title = new Label(title(role));
        title.getStyleClass().add("models-title");
        Label about = Controls.wrapped(about(role));
        about.getStyleClass().add("muted");
        VBox section = new VBox(8, new VBox(2, title, about));
        Map<String, Set<ModelMerit>> merits = ModelMerit.of(models);
        for (ListedModel one : ModelMerit.ordered(models, merits)) {
            ModelPane pane = new ModelPane(
                    one, merits.getOrDefault(one.card().id(), Set.of()), models.size() > 1, state, controller, dataset);
            made.put(one.card().id(), pane);
            section.getChildren().add(pane);
        }
        List<String> kinds = ModelTable.kinds(models);
        if (!kinds.isEmpty()) {
            section.getChildren().add(new ModelTable(role, ModelMerit.ordered(models, merits), kinds));
        }
        return section;
    }

    private static String title(Role role) {
        return Texts.get(
                switch (role) {
                    case DETECTOR -> "models.detectors";
                    case LANDMARKS -> "models.landmarks";
                    case DESCRIPTOR -> "models.descriptors";
                });
    }

    private static String about(Role role) {
        return Texts.get(
                switch (role) {
                    case DETECTOR -> "models.detectorsHint";
                    case LANDMARKS -> "models.landmarksHint";
                    case DESCRIPTOR -> "models.descriptorsHint";
                });
    }
}
