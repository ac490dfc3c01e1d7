package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lookalike.platform.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FacePicturesTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final FacePictures pictures = new FacePictures(new Jobs(background::add, Runnable::run));
    private final List<String> shown = new ArrayList<>();

    @Test
    void whatWasAskedForLastComesFirst() {
        ask("ada-sterling.jpg");
        ask("adrian-cole.jpg");
        ask("bianca-moreau.jpg");
        work();
        assertThat(shown).containsExactly("bianca-moreau.jpg", "adrian-cole.jpg", "ada-sterling.jpg");
    }

    @Test
    void aPictureIsReadOnceForAllWhoAskAndKept() {
        ask("ada-sterling.jpg");
        ask("ada-sterling.jpg");
        work();
        ask("ada-sterling.jpg");
        assertThat(shown).hasSize(3);
        assertThat(background).isEmpty();
    }

    @Test
    void afterManyNewWishesTheOldestAreForgotten() {
        ask("ada-sterling.jpg");
        for (int i = 0; i < 200; i++) {
            ask("gone-" + i + ".jpg");
        }
        work();
        assertThat(shown).isEmpty();
        ask("ada-sterling.jpg");
        work();
        assertThat(shown).containsExactly("ada-sterling.jpg");
    }

    private void ask(String name) {
        Path file = AppFolders.current().sampleProbes().resolve(name);
        pictures.load(file, Optional.empty(), 32, loaded -> shown.add(name));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
