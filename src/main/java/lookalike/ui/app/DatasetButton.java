package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Icon;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Texts;

/** Names the dataset that is open, and opens others. */
final class DatasetButton extends MenuButton {

    private final DatasetState dataset;
    private final Commands commands;
    private final Path sample;

    /** @param sample the folder of the sample cast */
    DatasetButton(DatasetState dataset, Commands commands, Path sample) {
        this.dataset = dataset;
        this.commands = commands;
        this.sample = sample.toAbsolutePath().normalize();
        setId("dataset");
        setGraphic(new Icon(Icon.Shape.FOLDER));
        textProperty().bind(Bindings.createStringBinding(this::words, dataset.folder(), dataset.opening()));
        Tooltip path = new Tooltip();
        path.textProperty().bind(dataset.folder().asString());
        tooltipProperty()
                .bind(Bindings.when(dataset.folder().isNull())
                        .then((Tooltip) null)
                        .otherwise(path));
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        MenuItem open = MenuItems.item("open-dataset", "header.openDataset", commands::chooseDataset);
        MenuItem cast = MenuItems.item("sample-cast", "header.sampleCast", commands::openSampleCast);
        getItems().setAll(open, cast);
        List<Path> others = commands.recentDatasets();
        if (!others.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().addAll(MenuItems.files(others, commands::openDataset));
    }

    private String words() {
        Path opening = dataset.opening().get();
        Path folder = dataset.folder().get();
        if (opening != null) {
            return Texts.get("header.opening", name(opening));
        }
        return folder == null ? Texts.get("header.noDataset") : name(folder);
    }

    /** How a dataset is called: by its folder, the sample cast by its own name. */
    private String name(Path folder) {
        Path last = folder.getFileName();
        return folder.toAbsolutePath().normalize().equals(sample)
                ? Texts.get("header.sampleCast")
                : last == null ? folder.toString() : last.toString();
    }
}
