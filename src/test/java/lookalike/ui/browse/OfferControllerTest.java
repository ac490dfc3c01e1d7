package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.index.BuildReport;
import lookalike.index.DatasetModels;
import lookalike.index.SwitchCost;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.models.DatasetSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests that the better model is offered until the user answers; background work waits in a queue that the test runs. */
@ExtendWith(ApplicationExtension.class)
class OfferControllerTest {

    private final DatasetState state = new DatasetState();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Catalog> answered = new ArrayList<>();
    private final List<ModelPreference> switched = new ArrayList<>();
    private SwitchCost cost = new SwitchCost(1234, OptionalLong.of(170));
    private Catalog open;
    private OfferController controller;
    private OfferNotice notice;

    @BeforeEach
    void openACatalogue(@TempDir Path folder) {
        open = Catalog.open(folder.resolve("a.catalog"));
        controller = new OfferController(
                state,
                () -> open,
                new OfferController.Offers(
                        catalog -> answered.contains(catalog)
                                ? Optional.empty()
                                : Optional.of(new ModelOffer("Better", cost)),
                        answered::add),
                new Switch(),
                new Jobs(background::add, Runnable::run, errors::add));
        notice = new OfferNotice(state, controller::accept, controller::dismiss);
        use();
        work();
    }

    @AfterEach
    void close() {
        open.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void itSaysWhatTheSwitchTakes() {
        assertThat(notice.isVisible()).isTrue();
        assertThat(words()).isEqualTo("A better model is available: switching takes about 3 minutes for 1,234 photos.");
        cost = new SwitchCost(12, OptionalLong.of(1));
        state.report()
                .set(new BuildReport(1, 12, 12, 0, 0, 0, 12, 0, List.of(), List.of(), List.of(), 0, 0, 1, true, 0));
        work();
        assertThat(words()).isEqualTo("A better model is available: switching takes about a second for 12 photos.");
        state.offer().set(new ModelOffer("Better", new SwitchCost(1, OptionalLong.empty())));
        assertThat(words()).isEqualTo("A better model is available: switching indexes 1 photo again.");
        state.offer().set(new ModelOffer("Better", new SwitchCost(0, OptionalLong.of(0))));
        assertThat(words()).isEqualTo("A better model is available: switching takes a moment.");
    }

    @Test
    void itWaitsForTheEndOfTheRun() {
        state.progress().set(new ProgressMeter.Reading(1, 2, 1));
        assertThat(notice.isVisible()).isFalse();
        state.progress().set(null);
        assertThat(notice.isVisible()).isTrue();
    }

    @Test
    void switchingIsAnAnswerAndIsNotAskedAgain() {
        button("offer-accept").fire();
        work();
        assertThat(switched).containsExactly(ModelPreference.STARTER);
        assertThat(answered).containsExactly(open);
        assertThat(notice.isVisible()).isFalse();
        use(); // as Undo does
        work();
        assertThat(notice.isVisible()).isFalse();
    }

    @Test
    void decliningIsAnAnswerToo() {
        button("offer-dismiss").fire();
        work();
        assertThat(answered).containsExactly(open);
        assertThat(switched).isEmpty();
        use();
        work();
        assertThat(notice.isVisible()).isFalse();
    }

    @Test
    void whoeverChoosesAModelMeanwhileHasAnswered() {
        use();
        work();
        assertThat(answered).containsExactly(open);
        assertThat(notice.isVisible()).isFalse();
    }

    @Test
    void anotherDatasetHasItsOwnOffer(@TempDir Path folder) {
        Catalog first = open;
        open = Catalog.open(folder.resolve("b.catalog"));
        use();
        first.close();
        assertThat(notice.isVisible()).isFalse();
        work();
        assertThat(notice.isVisible()).isTrue();
        assertThat(answered).isEmpty();
    }

    /** Sets the dataset's networks, as opening it or switching networks does. */
    private void use() {
        state.models()
                .set(new DatasetModels(
                        LoadedModels.load(ModelStore.of(List.of(), AppFolders.current()), ModelPreference.STARTER),
                        Optional.empty()));
    }

    private String words() {
        return ((Label) notice.lookup("#offer-words")).getText();
    }

    private Button button(String id) {
        return (Button) notice.lookup("#" + id);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private final class Switch implements DatasetSwitch {

        @Override
        public ObservableValue<DatasetModels> models() {
            return state.models();
        }

        @Override
        public void cost(ModelPreference wanted, Consumer<SwitchCost> target) {}

        @Override
        public void to(ModelPreference wanted) {
            assertThat(wanted.id(Role.DESCRIPTOR)).isEqualTo(ModelStore.DEFAULTS.get(Role.DESCRIPTOR));
            switched.add(wanted);
        }

        @Override
        public void recheck() {}
    }
}
