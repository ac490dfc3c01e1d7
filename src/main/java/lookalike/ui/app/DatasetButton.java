package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Icon;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Names the dataset that is open, and opens others. */
final class DatasetButton extends MenuButton {

    private final DatasetState dataset;
    private final Commands commands;

    DatasetButton(DatasetState dataset, Commands commands) {
        this.dataset = dataset;
        this.commands = commands;
        setId("dataset");
        getStyleClass().add("shows-name");
        setGraphic(new Icon(Icon.Shape.FOLDER));
        textProperty().bind(Bindings.createStringBinding(this::words, dataset.name(), dataset.opening()));
        Tooltips.bind(this, Bindings.createStringBinding(this::place, dataset.name(), dataset.folder()));
        setOnShowing(event -> fill());
        fill();
    }

    private String place() {
        Path folder = dataset.folder().get();
        return folder == null ? "" : dataset.name().get() + "\n" + folder;
    }

    private void fill() {
        MenuItem open = MenuItems.item("open-dataset", "header.openDataset", commands::chooseDataset);
        MenuItem cast = MenuItems.item("sample-cast", "header.sampleCast", commands::openSampleCast);
        MenuItem celebrities = MenuItems.item("get-celebrities-menu", "header.celebrities", commands::getCelebrities);
        getItems().setAll(open, cast, celebrities);
        List<Path> others = commands.recentDatasets();
        if (!others.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().addAll(MenuItems.files(others, commands::openDataset));
    }

    private String words() {
        String opening = dataset.opening().get();
        String open = dataset.name().get();
        return !opening.isEmpty()
                ? Texts.get("header.opening", opening)
                : open.isEmpty() ? Texts.get("header.noDataset") : open;
    }
}
