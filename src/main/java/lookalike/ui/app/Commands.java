package lookalike.ui.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lookalike.dataset.FolderLayout;
import lookalike.platform.desktop.FileManager;
import lookalike.platform.download.PictureAddress;
import lookalike.ui.accuracy.PhotoLinks;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.SharedGalleryDialog;
import lookalike.ui.browse.SharedSource;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.InfoDialogs;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.share.ShareController;
import lookalike.ui.files.ExportController;
import lookalike.ui.first.FolderPicture;
import lookalike.ui.health.HealthLinks;
import lookalike.ui.help.Topic;
import lookalike.ui.preferences.PreferencesPage;
import lookalike.ui.preferences.PreferencesWindow;
import lookalike.ui.settings.Appearance;
import lookalike.ui.settings.Language;
import lookalike.ui.settings.Settings;
import lookalike.ui.wall.WallLinks;

/** Commands of the window. */
final class Commands implements PhotoLinks, HealthLinks, WallLinks {

    private final App app;
    private final Services services;
    private final Stage stage;
    private final FileManager manager;
    private final Parts parts;

    /** Parts of the window that commands lead to. */
    interface Parts {
        /** Puts the cursor into the search box. */
        void focusSearch();

        /** Folds the sidebar or unfolds it. */
        void toggleSidebar();

        /** Shows the report of the last index run. */
        void showReport();

        /** Shows the decisions about the dataset. */
        void showDecisions();

        /** Shows what the decisions would do to the dataset's files. */
        void applyDecisions();

        /** Exports people and photos of the dataset. */
        ExportController export();

        /** Shows a topic of the help. */
        void showHelp(Topic topic);

        /** The window of the settings. */
        PreferencesWindow preferences();
    }

    /**
     * @param manager shows folders
     * @param parts of the window, asked when a command leads to one of them
     */
    Commands(App app, Stage stage, FileManager manager, Parts parts) {
        this.app = app;
        services = app.services();
        this.stage = stage;
        this.manager = manager;
        this.parts = parts;
    }

    /** Takes results out of the window. */
    ShareController share() {
        return app.compare().share();
    }

    /** Opens the last dataset; the sample cast at the first start, or if that dataset is gone. */
    void openLastDataset() {
        List<String> recent = services.settings().get().datasets();
        Path sample = services.folders().sampleCast();
        Path last = recent.isEmpty() ? sample : Path.of(recent.get(0));
        if (!Files.isDirectory(last) && !recent.isEmpty()) {
            tellMore(Texts.get("error.datasetGone"), Texts.get("error.datasetGoneHint", last));
        }
        if (Files.isDirectory(last)) {
            openDataset(last);
        } else if (Files.isDirectory(sample)) {
            openDataset(sample);
        }
    }

    /** Names the file of the last settings if they were damaged and put aside, or cannot be read. */
    void tellOfLostSettings() {
        services.settings()
                .aside()
                .ifPresent(file -> tellMore(Texts.get("error.settings"), Texts.get("error.settingsHint", file)));
        services.settings()
                .unread()
                .ifPresent(file ->
                        tellMore(Texts.get("error.settingsUnread"), Texts.get("error.settingsUnreadHint", file)));
    }

    private void tellMore(String words, String hint) {
        app.compare().controller().tellMore(new ErrorPresenter.Message(words, hint, true));
    }

    /**
     * Opens a dataset. A folder that is not among the recent ones is inspected first; if it is not a dataset, a dialog says what it is. The
     * same dialog offers to unpack an archive that has not been unpacked before.
     */
    void openDataset(Path folder) {
        if (folder.equals(services.folders().sampleCast()) || isRecent(folder)) {
            app.opener().openAnyway(folder);
        } else {
            app.opener().open(folder, this::tellLayout);
        }
    }

    private boolean isRecent(Path folder) {
        return services.settings()
                .get()
                .datasets()
                .contains(folder.toAbsolutePath().normalize().toString());
    }

    /** Explains a folder that is not a dataset; opens the last dataset behind the dialog if none is open. */
    private void tellLayout(FolderLayout layout) {
        if (app.people().state().folder().get() == null) {
            openLastDataset();
        }
        LayoutDialog.Ways ways = new LayoutDialog.Ways(
                app.opener()::openAnyway,
                this::sortPhotos,
                app.compare().controller()::open,
                archive -> app.opener().unpack(archive, this::tellLayout),
                this::chooseDataset);
        LayoutDialog.show(
                stage, layout, ways, new FolderPicture(services.folders().sampleCast(), services.pictures()));
    }

    /** Shows the page that fetches photos of celebrities. */
    void getCelebrities() {
        app.activity().controller().close();
        services.page().set(Page.PERSON);
        app.celebrities().controller().open();
    }

    /** Fetches more photos of people of the open dataset. */
    void getMorePhotos(Set<String> people) {
        getCelebrities();
        app.celebrities().controller().more(app.people().state().folder().get(), people);
    }

    /** Tests whether a file that is opened is, or holds, a dataset: a folder or an archive. */
    static boolean isDataset(Path file) {
        return Files.isDirectory(file) || Files.isRegularFile(file) && FolderLayout.isArchive(file);
    }

    void openSampleCast() {
        openDataset(services.folders().sampleCast());
    }

    @Override
    public void chooseDataset() {
        services.picker().dataset(stage).ifPresent(this::openDataset);
    }

    /** Lets the user choose a folder of unsorted photos. */
    void chooseUnsorted() {
        services.picker().folder(stage, Texts.get("cluster.chooseUnsorted")).ifPresent(this::sortPhotos);
    }

    /** Shows the people of unsorted photos. */
    void sortPhotos(Path folder) {
        app.activity().controller().close();
        app.cluster().open(folder);
    }

    /** Shows the bystanders in the dataset's photos. */
    void findBystanders() {
        app.activity().controller().close();
        app.cluster().openBystanders();
    }

    /** Asks for the address of a shared gallery, and opens it. */
    void openSharedGallery() {
        Path snapshots = services.folders().snapshots();
        SharedGalleryDialog.show(
                stage,
                (address, credentials) ->
                        app.people().controller().open(new SharedSource(address, credentials, snapshots)));
    }

    void closePhoto() {
        app.compare().controller().closePhoto();
    }

    /** Shows the group of the shown photo; if the photo is not a group, only opens the Compare page. */
    void showGroup() {
        services.page().set(Page.COMPARE);
        if (app.compare().state().hasGroup()) {
            app.compare().state().mode().set(CompareMode.GROUP);
        }
    }

    /** Shows the table of all photos. */
    void showTable() {
        services.page().set(Page.COMPARE);
        app.compare().state().mode().set(CompareMode.TABLE);
    }

    /** Shows the group, or the pair again; only on the Compare page. */
    void toggleGroup() {
        if (services.page().get() == Page.COMPARE) {
            app.compare().state().toggleGroup();
        }
    }

    void choosePhotos() {
        app.compare().controller().open(services.picker().photos(stage));
    }

    void openCamera() {
        app.camera().show(stage);
    }

    /** Takes what was dropped, pasted or given at the start: the first folder is the dataset, files are photos. */
    void openFiles(List<Path> files) {
        List<Path> folders = files.stream().filter(Files::isDirectory).toList();
        folders.stream().findFirst().ifPresent(this::openDataset);
        app.compare()
                .controller()
                .open(files.stream()
                        .filter(file -> !Files.isDirectory(file) && !FolderLayout.isArchive(file))
                        .toList());
        files.stream()
                .filter(file -> Files.isRegularFile(file) && FolderLayout.isArchive(file))
                .findFirst()
                .ifPresent(this::openDataset);
        if (folders.size() > 1) {
            tellMore(Texts.get("error.datasets"), Texts.get("error.datasetsHint", folders.get(0)));
        }
    }

    void paste() {
        if (!take(new TransferContent(Clipboard.getSystemClipboard()))) {
            app.compare()
                    .controller()
                    .tell(new ErrorPresenter.Message(
                            Texts.get("compare.cannotPaste"), Texts.get("compare.nothingToPaste"), true));
        }
    }

    /**
     * Takes what was dropped or pasted: files, else a picture, else the address of one.
     *
     * @return whether there was any of it
     */
    boolean take(TransferContent content) {
        List<Path> files = content.files().stream().map(File::toPath).toList();
        Optional<Image> image = files.isEmpty() ? content.image() : Optional.empty();
        Optional<PictureAddress> address = files.isEmpty() && image.isEmpty() ? content.address() : Optional.empty();
        Optional<Path> local = address.flatMap(PictureAddress::file);
        if (!files.isEmpty() || local.isPresent()) {
            openFiles(local.map(List::of).orElse(files));
        } else {
            image.ifPresent(app.compare().controller()::paste);
            address.ifPresent(app.compare().webPhotos()::open);
        }
        return !files.isEmpty() || image.isPresent() || address.isPresent();
    }

    /** The recent datasets, without the sample cast, which has its own entry. */
    List<Path> recentDatasets() {
        Path sample = services.folders().sampleCast().toAbsolutePath().normalize();
        return services.settings().get().datasets().stream()
                .map(Path::of)
                .filter(folder -> !folder.equals(sample))
                .toList();
    }

    /** Files of the photos that were compared last, without those that no longer exist. */
    List<Path> recentPhotos() {
        return services.settings().get().probes().stream()
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    @Override
    public void openPhoto(Path file) {
        app.compare().controller().open(List.of(file));
    }

    @Override
    public void openPerson(String label) {
        DatasetState dataset = app.people().state();
        dataset.find(label).ifPresent(person -> {
            dataset.person().set(person);
            showPerson();
        });
    }

    /** Shows the page of the selected person. */
    void showPerson() {
        app.people().state().everyone().set(false);
        services.page().set(Page.PERSON);
    }

    @Override
    public void exportPeople(List<String> labels) {
        parts.export().people(stage, labels);
    }

    @Override
    public void compareWith(String label) {
        services.page().set(Page.COMPARE);
        if (app.compare().state().query().get() != null) {
            app.compare().controller().compareWith(label);
        }
    }

    void findPeople() {
        parts.focusSearch();
    }

    void toggleSidebar() {
        parts.toggleSidebar();
    }

    /**
     * Handles a click on a person of the dataset: shows the person beside the compared face, or opens the person's page if no face is
     * compared.
     *
     * @param label of the person
     */
    void choosePerson(String label) {
        if (services.page().get() == Page.COMPARE
                && app.compare().state().query().get() != null) {
            app.compare().controller().compareWith(label);
        } else {
            showPerson();
        }
    }

    void showReport() {
        parts.showReport();
    }

    void showDecisions() {
        parts.showDecisions();
    }

    void exportDataset() {
        parts.export().everyone(stage);
    }

    void applyDecisions() {
        parts.applyDecisions();
    }

    /** Chooses the language that the window uses from the next start on. */
    void chooseLanguage(Language language) {
        app.appearance().choose(appearance -> appearance.withLanguage(language));
        InfoDialogs.showText(stage, Texts.get("preferences.language"), Texts.get("menu.languageLater"));
    }

    /** Opens or closes the activity page. */
    void toggleActivity() {
        app.activity().controller().toggle();
    }

    /** Stops the indexing; what is done is kept. */
    void stopIndexing() {
        app.activity().controller().stopIndexing();
    }

    /** Chooses another size of the text. */
    void stepText(int steps) {
        app.appearance().choose(appearance -> appearance.withTextStep(steps));
    }

    /** Chooses the normal size of the text. */
    void normalText() {
        app.appearance().choose(Appearance::withNormalText);
    }

    void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    void exportReport() {
        services.picker()
                .save(stage, Texts.get("picker.report"), "lookalike-accuracy.html", List.of("*.html", "*.json"))
                .ifPresent(app.accuracy().controller()::export);
    }

    void openDataFolder() {
        try {
            Files.createDirectories(services.folders().data());
            openFolder(services.folders().data());
        } catch (IOException e) {
            ErrorPresenter.show(stage, e);
        }
    }

    void openDatasetFolder() {
        openFolder(app.people().state().folder().get());
    }

    /** Shows a folder in the system's file manager. */
    void openFolder(Path folder) {
        manager.show(folder);
    }

    void openLogFolder() {
        openFolder(services.folders().logs());
    }

    /** Shows a topic of the help. */
    void showHelp(Topic topic) {
        parts.showHelp(topic);
    }

    /** Opens the settings where they were left. */
    void showPreferences() {
        parts.preferences().show();
    }

    /** Opens the settings of the networks. */
    void showModels() {
        parts.preferences().show(PreferencesPage.MODELS);
    }

    /** The files and folders of the user that the window remembers. */
    List<Path> personalFiles() {
        Settings settings = services.settings().get();
        return Stream.concat(settings.datasets().stream(), settings.probes().stream())
                .map(Path::of)
                .toList();
    }
}
