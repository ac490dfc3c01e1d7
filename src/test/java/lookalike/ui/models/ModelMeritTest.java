package lookalike.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import lookalike.face.NetworkTrial;
import lookalike.model.ListedModel;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelMetric;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests the merits and figures that the models page shows for the models known to the program. */
@ExtendWith(ApplicationExtension.class)
class ModelMeritTest {

    @TempDir
    Path data;

    private final FxRobot robot = new FxRobot();

    private List<ListedModel> models(Role role) {
        return ModelInstaller.of(new AppFolders(AppFolders.current().home(), data), new NetworkTrial()).list().stream()
                .filter(one -> one.card().role() == role)
                .toList();
    }

    @Test
    void theRecommendedTheFastestAndTheMostAccurateModelComeFirst() {
        Map<String, Set<ModelMerit>> descriptors = ModelMerit.of(models(Role.DESCRIPTOR));
        assertThat(descriptors)
                .containsOnly(
                        Map.entry("mobilefacenet-192", Set.of(ModelMerit.RECOMMENDED, ModelMerit.FASTEST)),
                        Map.entry("dlib-mobilefacenet-320", Set.of(ModelMerit.MOST_ACCURATE)));
        assertThat(ModelMerit.ordered(models(Role.DESCRIPTOR), descriptors))
                .extracting(one -> one.card().id())
                .containsExactly("mobilefacenet-192", "dlib-mobilefacenet-320", "dlib-resnet-128", "sface-2021dec");
        assertThat(ModelMerit.of(models(Role.DETECTOR)))
                .containsOnly(
                        Map.entry("mediapipe-full-range", Set.of(ModelMerit.RECOMMENDED, ModelMerit.MOST_ACCURATE)),
                        Map.entry("yunet-s", Set.of(ModelMerit.FASTEST)));
        assertThat(ModelMerit.of(models(Role.LANDMARKS))).as("no choice").isEmpty();
    }

    @Test
    void allFiguresOfTheCatalogueAreToldInGermanAsWell() {
        List<ModelMetric> figures = Arrays.stream(Role.values())
                .flatMap(role -> models(role).stream())
                .flatMap(ModelTable::figures)
                .toList();
        assertThat(figures).hasSize(28);
        List<String> english = figures.stream().map(ModelText::figure).toList();
        try {
            Texts.use(Locale.GERMAN);
            for (int i = 0; i < figures.size(); i++) {
                if (figures.get(i).kind() != null) {
                    assertThat(ModelText.figure(figures.get(i))).isNotEqualTo(english.get(i));
                }
            }
        } finally {
            Texts.use(Locale.US);
        }
    }

    @Test
    void theTableIsSortedByEachFigureAndTellsWhoseItIs() {
        List<ListedModel> models = models(Role.DESCRIPTOR);
        ModelTable[] table = new ModelTable[1];
        robot.interact(() -> {
            table[0] = new ModelTable(Role.DESCRIPTOR, models, ModelTable.kinds(models));
            Stage stage = new Stage();
            stage.setScene(new Scene(table[0], 900, 400));
            stage.show();
        });
        TableView<ListedModel> figures = robot.lookup("#figures-descriptor").query();
        assertThat(figures.getColumns())
                .extracting(column -> column.getText().replace('\n', ' '))
                .containsExactly(
                        "Model", "Photo pairs judged right", "Video frames named right", "Time per face", "Size");
        robot.interact(() -> {
            TableColumn<ListedModel, ?> pairs = figures.getColumns().get(1);
            pairs.setSortType(TableColumn.SortType.DESCENDING);
            figures.getSortOrder().setAll(List.of(pairs));
        });
        assertThat(figures.getItems().get(0).card().id()).isEqualTo("dlib-mobilefacenet-320");
        List<String> notes = new ArrayList<>();
        table[0].lookupAll(".label").stream()
                .filter(node -> node instanceof Label && node.getStyleClass().contains("muted"))
                .forEach(node -> notes.add(((Labeled) node).getText()));
        assertThat(notes).containsExactly("* Published by others, not measured for Lookalike");
        Platform.runLater(() -> table[0].getScene().getWindow().hide());
    }
}
