package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import lookalike.catalog.PersonSummary;
import lookalike.shared.Alone;
import lookalike.shared.LfwProtocol;
import lookalike.shared.LfwShare;
import lookalike.shared.RealData;
import lookalike.shared.Sweep;
import org.junit.jupiter.api.Test;

/** Tests that the window stays responsive while thousands of people are indexed. */
@RealData
@Alone
class LfwWindowTest extends WindowDriver {

    private static final double LONGEST_BLOCK_MILLIS = 100;

    /** On a slow machine a block may be longer: this factor times the longest block while nothing is indexed. */
    private static final double CALM_TIMES = 1.5;

    private static final int STEPS = 10;

    /** Number of slow beats, of some ten thousand, that are allowed: classes are loaded when they are first used. */
    private static final long FIRST_USES = 2;

    @Test
    void theWindowAnswersAtAnyTimeWhileAShareIsRead() throws IOException {
        assertAnswers(LfwShare.photos(data), LfwShare.PEOPLE);
    }

    @Test
    @Sweep
    void theWindowAnswersAtAnyTimeWhileLfwIsRead() {
        assertAnswers(LfwProtocol.photos(), 5749);
    }

    private void assertAnswers(Path dataset, int people) {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        work(); // so that loading classes does not count as part of the run
        double bound;
        try (Heartbeat calm = new Heartbeat()) {
            work();
            calm.close();
            System.out.println("FX thread while nothing was read: " + calm.summary());
            bound = Math.max(LONGEST_BLOCK_MILLIS, CALM_TIMES * calm.longestBlock());
        }
        String figures;
        long blocks;
        try (Heartbeat heartbeat = new Heartbeat()) {
            robot.interact(() -> app.people().controller().open(dataset));
            await("the run", () -> app.people().state().building().get());
            openGroup();
            int step = 0;
            while (onWindow(() -> app.people().state().building().get())) {
                scrollAndSelect(step++);
            }
            await("everyone", () -> people().getItems().size() == people);
            await("matches", () -> matches().size() == 10);
            heartbeat.close();
            figures = heartbeat.summary();
            blocks = heartbeat.blocksOver(bound);
        }
        System.out.println("FX thread while LFW was read and scrolled: " + figures);
        assertThat(blocks).as(figures).isLessThanOrEqualTo(FIRST_USES);
    }

    /** A user's work with the sample cast. */
    private void work() {
        openGroup();
        for (int step = 0; step < STEPS; step++) {
            scrollAndSelect(step);
        }
        await("matches", () -> matches().size() == 10);
        robot.interact(() -> app.compare().controller().closePhoto());
        await("no photo", () -> matches().isEmpty());
    }

    private void openGroup() {
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("group.jpg"))));
    }

    /** Scrolls and selects, as a user does while a dataset is indexed. */
    private void scrollAndSelect(int step) {
        robot.interact(() -> {
            ListView<PersonSummary> people = people();
            int size = people.getItems().size();
            if (size > 0) {
                people.scrollTo(step * 37 % size);
                people.getSelectionModel().select(step * 37 % size);
            }
        });
        robot.sleep(150);
    }
}
