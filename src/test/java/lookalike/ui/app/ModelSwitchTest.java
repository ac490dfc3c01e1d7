package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import lookalike.index.SwitchCost;
import lookalike.match.Match;
import lookalike.model.ModelPreference;
import lookalike.model.Role;
import lookalike.shared.TwinModel;
import org.junit.jupiter.api.Test;

/** Tests switching the networks with which the open dataset, and the photos that are compared with it, are indexed and compared. */
class ModelSwitchTest extends WindowDriver {

    private static final ModelPreference TWIN = ModelPreference.STARTER.with(Role.DESCRIPTOR, "twin");

    @Test
    void anotherDescriptorReadsTheDatasetAndTheOpenPhotoAndUndoSwitchesBackAtOnce() throws IOException {
        openDatasetAndPhoto();
        List<String> before = names();
        assertThat(cost(TWIN).photos()).isEqualTo(9);
        robot.interact(() -> app.people().modelSwitch().to(TWIN));
        await(
                "the twin's matches",
                () -> isRead("3 people · 9 photos")
                        && model().equals("twin")
                        && !matches().isEmpty());
        assertThat(names()).isEqualTo(before);
        assertThat(app.people().state().report().get().updated()).isEqualTo(9);
        assertThat(cost(ModelPreference.STARTER).photos()).isZero();
        assertThat(app.services().undo().next().get()).isEqualTo("use Twin twin");

        robot.interact(() -> inMenuBar("menu-undo").fire());
        await(
                "the starter's matches",
                () -> isRead("3 people · 9 photos")
                        && model().equals("mobilefacenet-192")
                        && !matches().isEmpty());
        assertThat(app.people().state().report().get().updated()).isZero();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void anotherDetectorFindsTheFacesOfTheDatasetAndOfTheOpenPhoto() throws IOException {
        TwinModel.put(data.resolve("models"), Role.DETECTOR, "twin-detector");
        openDatasetAndPhoto();
        ModelPreference twins = TWIN.with(Role.DETECTOR, "twin-detector");
        robot.interact(() -> app.people().modelSwitch().to(twins));
        await(
                "the twins' matches",
                () -> isRead("3 people · 9 photos")
                        && model().equals("twin")
                        && !matches().isEmpty());
        assertThat(app.people()
                        .state()
                        .models()
                        .get()
                        .models()
                        .finders()
                        .detector()
                        .id())
                .isEqualTo("twin-detector");
        assertThat(cost(ModelPreference.STARTER).photos()).isZero();
    }

    @Test
    void theDatasetOpensWithTheStartersWhileItsModelIsGoneAndWithItWhenItIsBack() throws IOException {
        Path twin = data.resolve("models/twin.onnx");
        openDatasetAndPhoto();
        robot.interact(() -> app.people().modelSwitch().to(TWIN));
        await("the twin", () -> isRead("3 people · 9 photos") && model().equals("twin"));
        robot.interact(() -> app.people().controller().open(HOME.sampleCast()));
        await("the sample cast", () -> isRead("32 people · 160 photos") && model().equals("mobilefacenet-192"));
        Files.move(twin, data.resolve("away.onnx"));
        robot.interact(() -> app.people().controller().open(data.resolve("small set")));
        await("the small set", () -> isRead("3 people · 9 photos"));
        assertThat(model()).isEqualTo("mobilefacenet-192");
        assertThat(app.people().state().models().get().problem().orElseThrow())
                .hasMessageContaining("twin.onnx")
                .hasMessageContaining("missing");
        await(
                "a notice that stays",
                () -> robot.lookup(".notice-card").tryQuery().isPresent());
        assertThat(inMenuBar("menu-model").getText()).isEqualTo("Model: mobilefacenet-192, in place of the chosen one");
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("the activity page", () -> robot.lookup("#activity").tryQuery().isPresent());
        assertThat(robot.lookup("#model").queryLabeled().getTooltip().getText()).contains("twin.onnx");
        robot.clickOn("#model");
        await("the models", () -> robot.lookup("#models-page").tryQuery().isPresent());

        Files.move(data.resolve("away.onnx"), twin);
        robot.interact(() -> app.people().modelSwitch().recheck());
        await("the twin again", () -> isRead("3 people · 9 photos") && model().equals("twin"));
        assertThat(app.people().state().report().get().updated()).isZero();
        assertThat(app.people().state().models().get().problem()).isEmpty();
    }

    private void openDatasetAndPhoto() throws IOException {
        TwinModel.put(data.resolve("models"), Role.DESCRIPTOR, "twin");
        Path small = smallDataset();
        robot.interact(() -> app.people().controller().open(small));
        await("the small set", () -> isRead("3 people · 9 photos"));
        Path probe = HOME.sampleProbes().resolve("ada-sterling.jpg");
        robot.interact(() -> app.compare().controller().open(List.of(probe)));
        await("matches", () -> !matches().isEmpty());
    }

    private SwitchCost cost(ModelPreference wanted) {
        List<SwitchCost> found = new ArrayList<>();
        robot.interact(() -> app.people().modelSwitch().cost(wanted, found::add));
        await("the cost", () -> !found.isEmpty());
        return found.get(0);
    }

    private String model() {
        return app.people().state().models().get().models().descriptorId().id();
    }

    private List<String> names() {
        return matches().stream()
                .map(Match::person)
                .map(person -> person.name())
                .toList();
    }
}
