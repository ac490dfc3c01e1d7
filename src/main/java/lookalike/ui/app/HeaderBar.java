package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.common.Controls;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;

/** The bar at the top: dataset, rescan, open photo, theme, menu. */
final class HeaderBar extends HBox {

    private static final double LEAST_MENU = 90;

    private final Services services;
    private final DatasetState dataset;
    private final Commands commands;

    /** What is in the menus, too: where the room is short, it is given up, the first one first. */
    private final List<Region> spare;

    /** @param hasCamera whether there is a camera */
    HeaderBar(
            Services services,
            PeopleFeature people,
            ObservableBooleanValue hasCamera,
            AppearanceController appearance,
            Commands commands) {
        super(10);
        this.services = services;
        dataset = people.state();
        this.commands = commands;
        getStyleClass().add("header-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label title = Controls.whole(Texts.get("app.name"));
        title.getStyleClass().add("app-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button rescan = button("rescan", "header.rescan", "header.rescanHint", people.controller()::rescan);
        rescan.disableProperty().bind(dataset.folder().isNull().or(dataset.building()));
        Button photo = button("open-photo", "header.openPhoto", "header.openPhotoHint", commands::choosePhotos);
        photo.getStyleClass().add("accent");
        Button camera = button("camera", "header.camera", "header.cameraHint", commands::openCamera);
        camera.visibleProperty().bind(hasCamera);
        camera.managedProperty().bind(camera.visibleProperty());
        Button theme = button("theme", "header.theme", "header.themeHint", appearance::toggle);
        spare = List.of(title, rescan, theme);
        getChildren().addAll(title, datasetMenu(), rescan, space, pages(), camera, photo, theme);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() + getSpacing();
        double wanted = getChildren().stream()
                .filter(node -> node.isManaged() || spare.contains(node))
                .mapToDouble(node -> node.prefWidth(-1) + getSpacing())
                .sum();
        for (Region node : spare) {
            boolean fits = wanted <= room;
            node.setVisible(fits);
            node.setManaged(fits);
            wanted -= fits ? 0 : node.prefWidth(-1) + getSpacing();
        }
        super.layoutChildren();
    }

    /** Switches between the pages. */
    private HBox pages() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Page page : Page.values()) {
            ToggleButton button = new ToggleButton(page.words());
            button.setId("page-" + page.id());
            button.setUserData(page);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(page == services.page().get());
            row.getChildren().add(button);
        }
        List<Node> buttons = row.getChildren();
        buttons.forEach(button -> button.getStyleClass().add("center-pill"));
        buttons.get(0).getStyleClass().set(buttons.get(0).getStyleClass().size() - 1, "left-pill");
        Node last = buttons.get(buttons.size() - 1);
        last.getStyleClass().set(last.getStyleClass().size() - 1, "right-pill");
        services.page()
                .addListener((property, before, now) -> group.selectToggle((ToggleButton) buttons.get(now.ordinal())));
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                services.page().set((Page) now.getUserData());
            }
        });
        return row;
    }

    private static Button button(String id, String words, String hint, Runnable action) {
        Button button = Controls.button(id, Texts.get(words), action);
        button.setTooltip(new Tooltip(Texts.get(hint)));
        return button;
    }

    private MenuButton datasetMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("dataset");
        menu.setMaxWidth(320);
        menu.setMinWidth(LEAST_MENU);
        menu.textProperty().bind(dataset.folder().map(this::name).orElse(Texts.get("header.noDataset")));
        Tooltip path = new Tooltip();
        path.textProperty().bind(dataset.folder().asString());
        menu.tooltipProperty()
                .bind(Bindings.when(dataset.folder().isNull())
                        .then((Tooltip) null)
                        .otherwise(path));
        menu.setOnShowing(event -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        MenuItem open = MenuItems.item("open-dataset", "header.openDataset", commands::chooseDataset);
        MenuItem sample = MenuItems.item(
                "sample-cast",
                "header.sampleCast",
                () -> commands.openDataset(services.folders().sampleCast()));
        menu.getItems().setAll(open, sample);
        List<Path> others = commands.recentDatasets();
        if (!others.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(MenuItems.files(others, commands::openDataset));
    }

    /** How a dataset is called: by its folder, the sample cast by its own name. */
    private String name(Path folder) {

        Path last = folder.getFileName();
        return isSampleCast(folder)
                ? Texts.get("header.sampleCast")
                : last == null ? folder.toString() : last.toString();
    }

    private boolean isSampleCast(Path folder) {
        return folder.equals(services.folders().sampleCast().toAbsolutePath().normalize());
    }
}
