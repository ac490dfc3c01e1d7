package lookalike.ui.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import lookalike.dataset.FolderLayout;
import lookalike.health.FindingKind;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Language;

/** The pages, windows and dialogs of the app. */
abstract class AppTour extends PageTour {

    /** Checks that ten people are visible, whatever the size of the window. */
    private static final RowsCheck TEN_ROWS = new RowsCheck("bar-name", 10);

    private static final FolderLayout.Contents PHOTOS =
            new FolderLayout.Contents(List.of(Path.of("one.jpg"), Path.of("two.jpg")), 3, 0, 5);

    /** A normal dataset and photo: all pages, windows and dialogs. */
    final void sampleCast(Language language, List<Look> looks, List<Topic> topics) throws IOException {
        restart(language, sample());
        compare(sample().resolve("Ada Sterling/ada-sterling-1.jpg"));
        evaluate();
        String data = "cast-" + language;
        visit(
                List.of(
                        matchesPage(data),
                        wallPage(data),
                        personPage(data, "Ada"),
                        mapPage(data),
                        healthPage(data),
                        accuracyPage(data)),
                looks);
        visit(List.of(activityPage(data), tablePage(data)), looks);
        visit(windows(data, topics), looks);
        Path clip = HardData.clip(data().resolve("camera.avi"));
        visit(List.of(new View("camera-" + data, () -> camera(clip)), firstSteps(data)), looks);
        visit(unsortedPhotos(data, HardData.unsorted(sample(), data().resolve("unsorted photos"))), looks);
    }

    /** People with long names and with names in other scripts. */
    final void hardNames(Language language, List<Look> looks, List<String> names) throws IOException {
        Path dataset = HardData.namedHard(sample(), data().resolve("Celebrities of the twentieth century, unsorted"));
        restart(language, dataset);
        for (String name : names) {
            String data = "hard-" + HardData.NAMES.indexOf(name) + "-" + language;
            closePhotos();
            compare(firstPhoto(dataset.resolve(name)));
            visit(List.of(matchesPage(data), personPage(data, name)), looks);
        }
        visit(List.of(mapPage("hard-" + language)), looks);
    }

    /** One match and 32 matches, no face and twenty faces. */
    final void manyAndFew(Language language, List<Look> looks) throws IOException {
        restart(language, sample());
        compare(sample().resolve("Ada Sterling/ada-sterling-1.jpg"));
        wantMatches(1);
        visit(List.of(matchesPage("one-match-" + language)), looks);
        wantMatches(32);
        visit(List.of(matchesPage("fifty-matches-" + language)), looks);
        open(HardData.faceless(data().resolve("faceless.png")));
        visit(List.of(comparePage("no-face-" + language)), looks);
        closePhotos();
        compare(HardData.crowd(sample(), data().resolve("crowd.jpg")));
        visit(List.of(matchesPage("twenty-faces-" + language), groupPage("twenty-faces-" + language)), looks);
    }

    /** One photo of each person, which is too little for a calibration. */
    final void uncalibrated(Language language, List<Look> looks) throws IOException {
        Path dataset = HardData.uncalibrated(sample(), data().resolve("uncalibrated"), 4);
        restartUnread(language, dataset);
        compare(sample().resolve("Ada Sterling/ada-sterling-2.jpg"));
        String data = "uncalibrated-" + language;
        visit(
                List.of(comparePage(data), wallPage(data), personPage(data, "Ada"), mapPage(data), accuracyPage(data)),
                looks);
    }

    /** A dataset with errors of most kinds. */
    final void faulty(Language language, List<Look> looks) {
        Path dataset = data().resolve("faulty cast").toAbsolutePath();
        restartFaulty(language, dataset);
        String data = "faulty-" + language;
        visit(
                Stream.of(
                                FindingKind.SAME_PERSON,
                                FindingKind.WRONG_PERSON,
                                FindingKind.WRONG_FACE,
                                FindingKind.NEAR_DUPLICATE,
                                FindingKind.UNUSABLE,
                                FindingKind.THIN)
                        .map(kind -> healthPage(data, kind))
                        .toList(),
                looks);
    }

    /** The people of unsorted photos, and the dialog that asks for the folder to copy them to. */
    final List<View> unsortedPhotos(String data, Path heap) {
        return List.of(
                new View("unsorted-" + data, () -> {
                    showUnsorted(heap);
                    return scene();
                }),
                new View("dialog-dataset-" + data, () -> datasetDialog(heap, "Maria Aurelia Sofia Featherstonehaugh")));
    }

    /** No people at all. */
    final void noDataset(Language language, List<Look> looks) {
        restartWithoutDataset(language);
        String data = "no-dataset-" + language;
        visit(
                List.of(
                        comparePage(data),
                        new View("person-" + data, () -> page(Page.PERSON)),
                        mapPage(data),
                        healthPage(data),
                        accuracyPage(data)),
                looks);
    }

    /** The page that fetches celebrities, before a run and after one. */
    final void celebrities(Language language, List<Look> looks, List<Look> looksBefore) throws IOException {
        restart(language, sample());
        visit(List.of(celebritiesPage("before-" + language)), looksBefore);
        showCelebrities();
        fetchCelebrities();
        visit(List.of(celebritiesPage("after-" + language)), looks);
    }

    private static Path firstPhoto(Path person) throws IOException {
        try (Stream<Path> photos = Files.list(person)) {
            return photos.sorted().findFirst().orElseThrow();
        }
    }

    /** The page of a photo and its matches. */
    final View comparePage(String data) {
        return new View("compare-" + data, () -> page(Page.COMPARE));
    }

    /** The same with matches, ten of which must be visible. */
    final View matchesPage(String data) {
        return new View("compare-" + data, () -> page(Page.COMPARE), List.of(TEN_ROWS));
    }

    /** All faces of the photo, each with its closest person. */
    final View groupPage(String data) {
        return new View("group-" + data, () -> mode(CompareMode.GROUP));
    }

    /** The table of the open photos. */
    final View tablePage(String data) {
        return new View("table-" + data, () -> mode(CompareMode.TABLE));
    }

    /** The activity page. */
    final View activityPage(String data) {
        return new View("activity-" + data, () -> {
            showActivity();
            return scene();
        });
    }

    /** The page of a person. */
    final View personPage(String data, String name) {
        return new View("person-" + data, () -> {
            Scene scene = page(Page.PERSON);
            select(name);
            return scene;
        });
    }

    /** The wall with everyone, two of them selected. */
    final View wallPage(String data) {
        return new View("people-" + data, () -> {
            Scene scene = page(Page.PERSON);
            selectOnWall(0, 2);
            return scene;
        });
    }

    /** The page that fetches celebrities. */
    final View celebritiesPage(String data) {
        return new View("celebrities-" + data, () -> {
            showCelebrities();
            return scene();
        });
    }

    /** The map. */
    final View mapPage(String data) {
        return new View("map-" + data, () -> {
            Scene scene = page(Page.MAP);
            awaitMap();
            return scene;
        });
    }

    /** The page of the dataset's health after a check that finds nothing, or without a dataset. */
    final View healthPage(String data) {
        return new View("health-" + data, () -> {
            Scene scene = page(Page.HEALTH);
            awaitHealth();
            return scene;
        });
    }

    /** The same with the first finding of a kind. */
    final View healthPage(String data, FindingKind kind) {
        return new View("health-" + kind.id() + "-" + data, () -> {
            Scene scene = page(Page.HEALTH);
            showFinding(kind);
            return scene;
        });
    }

    /** The accuracy page in its current state. */
    final View accuracyPage(String data) {
        return new View("accuracy-" + data, () -> page(Page.ACCURACY));
    }

    /** The first steps. */
    final View firstSteps(String data) {
        return new View("first-steps-" + data, () -> {
            showFirstSteps();
            return scene();
        });
    }

    /** The pages of the settings, the help topics, and the dialogs. */
    final List<View> windows(String data, List<Topic> topics) {
        return Stream.of(
                        preferencesPages(data),
                        topics.stream().map(topic -> new View("help-" + topic + "-" + data, () -> help(topic))),
                        dialogs(data))
                .flatMap(views -> views)
                .toList();
    }

    private Stream<View> preferencesPages(String data) {
        return Stream.of(
                        "preferences-appearance-page",
                        "preferences-comparing-page",
                        "models-page",
                        "preferences-storage-page")
                .map(id -> new View(id + "-" + data, () -> preferences(id)));
    }

    private Stream<View> dialogs(String data) {
        Path folder = Path.of("/", "home", "someone", "Pictures", "Celebrities of the twentieth century, unsorted");
        return Stream.of(
                new View("dialog-nested-" + data, () -> layoutDialog(layout(FolderLayout.Kind.NESTED, folder))),
                new View(
                        "dialog-archive-" + data,
                        () -> layoutDialog(FolderLayout.ofArchive(folder.resolve("celebrities.zip")))),
                new View("dialog-flat-" + data, () -> layoutDialog(layout(FolderLayout.Kind.FLAT, folder))),
                new View(
                        "dialog-text-" + data,
                        () -> textDialog(Texts.get("menu.language"), Texts.get("menu.languageLater"))),
                new View(
                        "dialog-question-" + data,
                        () -> question(
                                Texts.get("storage.clear"),
                                Texts.get("storage.clearHint"),
                                Texts.get("storage.clearYes"))),
                new View("dialog-report-" + data, this::buildReport),
                new View("decisions-" + data, () -> decisions("Ada")),
                new View("dialog-apply-" + data, this::applyDialog),
                new View("dialog-export-" + data, this::exportDialog),
                new View("dialog-shared-" + data, this::sharedDialog),
                new View("dialog-merge-" + data, () -> mergeDialog("Ada")),
                new View("dialog-move-" + data, () -> moveDialog("Ada")));
    }

    private static FolderLayout layout(FolderLayout.Kind kind, Path folder) {
        boolean nested = kind == FolderLayout.Kind.NESTED;
        return new FolderLayout(
                kind,
                folder,
                nested ? Optional.of(folder.resolve("images")) : Optional.empty(),
                nested ? new FolderLayout.Contents(List.of(), 0, 0, 0) : PHOTOS);
    }

    private Scene mode(CompareMode mode) {
        show(Page.COMPARE);
        show(mode);
        return scene();
    }

    private Scene page(Page page) {
        show(page);
        show(CompareMode.PAIR);
        return scene();
    }
}
