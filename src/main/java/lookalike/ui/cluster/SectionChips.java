package lookalike.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import lookalike.ui.common.Texts;

/** The sections of the people with their numbers, one of which is listed. Empty sections are hidden, except for the first. */
final class SectionChips extends FlowPane {

    private final List<Runnable> updates = new ArrayList<>();

    SectionChips(ClusterState state, ClusterController controller) {
        super(8, 6);
        getStyleClass().add("cluster-chips");
        for (PersonSection section : PersonSection.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId(section.id());
            chip.setMinWidth(USE_PREF_SIZE);
            chip.getStyleClass().setAll("toggle-button", "chip");
            chip.setOnAction(event -> {
                controller.show(section);
                update(); // a click on the selected one leaves it selected
            });
            chip.managedProperty().bind(chip.visibleProperty());
            updates.add(() -> {
                int count = state.people(section).size();
                chip.setText(section.words() + " " + Texts.format("%,d", count));
                chip.setVisible(count > 0
                        || section == PersonSection.ALL
                        || section == state.section().get());
                chip.setSelected(section == state.section().get());
            });
            getChildren().add(chip);
        }
        state.draft().addListener(property -> update());
        state.section().addListener(property -> update());
        update();
    }

    private void update() {
        updates.forEach(Runnable::run);
    }
}
