package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lookalike.cluster.DraftPerson;
import lookalike.shared.LfwProtocol;
import lookalike.shared.RealData;
import lookalike.shared.Sweep;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Tests the whole workflow in the real window: 300 LFW photos of 30 people and of strangers become named people, a dataset, and matches.
 */
@RealData
@Sweep
class LfwHeapTest extends WindowDriver {

    private static final int PEOPLE = 30;
    private static final int PHOTOS = 8;
    private static final int STRANGERS = 60;

    /** One more photo of each of the people, which is not in the heap. */
    private final Map<String, Path> heldOut = new HashMap<>();

    @Test
    void threeHundredPhotosBecomeADatasetThatFindsItsPeople() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path heap = heap();
        assertThat(heap.toFile().list()).hasSize(PEOPLE * PHOTOS + STRANGERS);
        drop(heap);
        await("the ways on", () -> robot.lookup("#layout-sort").tryQuery().isPresent());
        robot.clickOn("#layout-sort");
        awaitPatiently(() -> !draft().isEmpty());

        Set<String> named = nameAll();
        assertThat(named).as("people with a group of their own").containsAll(heldOut.keySet());
        double wrong = draft().stream().mapToLong(this::strangersOf).sum();
        double faces = draft().stream()
                .filter(DraftPerson::isWanted)
                .mapToInt(person -> person.faces().size())
                .sum();
        System.out.printf("%d people named, %.0f of %.0f faces with somebody else%n", named.size(), wrong, faces);
        assertThat(wrong / faces).isLessThan(0.03);

        chosen.folder = Optional.of(data);
        robot.clickOn("#cluster-make");
        await(
                "the button",
                () -> !robot.lookup("#cluster-dataset-yes").queryButton().isDisabled());
        robot.clickOn("#cluster-dataset-yes");
        awaitPatiently(() -> app.people().state().folder().get().startsWith(data)
                && app.people().state().report().get() != null);
        assertThat(app.people().state().report().get().added())
                .as("photos that were read again")
                .isZero();
        assertThat(matched()).as("of %d photos that were kept apart", PEOPLE).isGreaterThanOrEqualTo(PEOPLE - 2);
    }

    /** Waits longer than other tests do, because there are three hundred photos. */
    private static void awaitPatiently(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.MINUTES, () -> isOnWindow(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("the photos are not read", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** On a busy machine the window may not answer in time; that counts as false. */
    private static boolean isOnWindow(BooleanSupplier condition) {
        try {
            return onWindow(condition);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Gives each group the name of the person with the most photos in it; groups with the same name become one. */
    private Set<String> nameAll() {
        for (int i = 0; i < draft().size(); i++) {
            Optional<DraftPerson> next = draft().stream()
                    .filter(person -> !person.isSingle() && person.name().isEmpty())
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            robot.interact(() -> {
                app.cluster().state().selection().set(List.of(next.get().id()));
                robot.lookup("#cluster-name").<TextField>query().setText(name(next.get()));
                robot.lookup("#cluster-name").query().requestFocus();
            });
            robot.type(KeyCode.ENTER);
        }
        return draft().stream().flatMap(person -> person.name().stream()).collect(Collectors.toSet());
    }

    /** Number of held-out photos for which the right person comes first. */
    private long matched() {
        await("what ranks", () -> app.people().state().matcher().get() != null);
        return heldOut.entrySet().stream()
                .filter(each -> {
                    robot.interact(() -> app.compare().controller().open(List.of(each.getValue())));
                    await(
                            "its matches",
                            () -> app.compare()
                                            .state()
                                            .file()
                                            .filter(each.getValue()::equals)
                                            .isPresent()
                                    && app.compare().state().hasAnswer().get());
                    return matches().get(0).person().name().equals(each.getKey());
                })
                .count();
    }

    private List<DraftPerson> draft() {
        return app.cluster().state().draft().get().people();
    }

    private String name(DraftPerson person) {
        return names(person).collect(Collectors.groupingBy(each -> each, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private long strangersOf(DraftPerson person) {
        return person.name()
                .map(own -> names(person).filter(each -> !each.equals(own)).count())
                .orElse(0L);
    }

    /** The people's names in the file names of the photos, such as {@code Tony_Blair_0001.jpg}. */
    private Stream<String> names(DraftPerson person) {
        return app.cluster().state().photos(person).stream()
                .map(path -> path.replaceFirst("_\\d+\\.jpg$", "").replace('_', ' '));
    }

    private Path heap() throws IOException {
        Path heap = Files.createDirectories(data.resolve("heap"));
        int people = 0;
        int strangers = 0;
        for (Path person : folders(LfwProtocol.photos())) {
            List<Path> photos = files(person);
            if (photos.size() > PHOTOS && people < PEOPLE) {
                people++;
                heldOut.put(person.getFileName().toString().replace('_', ' '), photos.get(PHOTOS));
                for (Path photo : photos.subList(0, PHOTOS)) {
                    Files.copy(photo, heap.resolve(photo.getFileName()));
                }
            } else if (photos.size() == 1 && strangers < STRANGERS) {
                strangers++;
                Files.copy(photos.get(0), heap.resolve(photos.get(0).getFileName()));
            }
        }
        return heap;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
