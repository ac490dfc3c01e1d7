package lookalike.ui.cluster;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.platform.files.FileNames;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Asks where to copy the people: into a new folder, or into the open dataset. Shows the size of the copies and the free space. */
final class DatasetDialog extends VBox {

    private static final int LONGEST_NAME = 200;

    private final DatasetMaker maker;
    private final Function<Window, Optional<Path>> chooser;
    private final Optional<Path> openDataset;
    private final RadioButton isNew = new RadioButton(Texts.get("cluster.newDataset"));
    private final RadioButton isOpen = new RadioButton();
    private final Label place = new Label();
    private final TextField name = new TextField();
    private final CheckBox unnamed = new CheckBox();
    private final Label needed = Controls.wrapped("");
    private final Label problem = Controls.wrapped("");
    private Path parent;
    private Optional<Button> yes = Optional.empty();

    /**
     * Content of the dialog.
     *
     * @param openDataset folder of the open dataset, if people can be added to it
     * @param openName name of the open dataset
     * @param chooser lets the user choose a folder
     */
    private DatasetDialog(
            DatasetMaker maker,
            HeapSource source,
            Optional<Path> openDataset,
            String openName,
            Function<Window, Optional<Path>> chooser) {
        super(10);
        this.maker = maker;
        this.openDataset = openDataset;
        this.chooser = chooser;
        parent = Optional.ofNullable(source.folder().getParent()).orElse(source.folder());
        name.setText(Texts.get("cluster.folderName", source.name()));
        getStyleClass().add("dialog-words");
        addChoice(source, openName);
        addFolder();
        unnamed.setId("cluster-with-unnamed");
        unnamed.setText(Texts.count("cluster.withUnnamed", maker.unnamed()));
        unnamed.getStyleClass().add("dialog-choice");
        unnamed.setVisible(maker.unnamed() > 0);
        unnamed.setManaged(unnamed.isVisible());
        unnamed.selectedProperty().addListener(property -> look());
        needed.setId("cluster-needed");
        needed.getStyleClass().add("muted");
        problem.setId("cluster-target-problem");
        problem.getStyleClass().add("finding-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(unnamed, needed, problem);
    }

    /** Shows the dialog. */
    static void show(
            Window owner,
            DatasetMaker maker,
            HeapSource source,
            Optional<Path> openDataset,
            String openName,
            Function<Window, Optional<Path>> chooser) {
        DatasetDialog content = new DatasetDialog(maker, source, openDataset, openName, chooser);
        content.yes = Optional.of(Questions.ask(
                owner,
                "cluster-dataset",
                Texts.get("cluster.makeTitle"),
                content,
                Texts.get("cluster.makeYes"),
                () -> content.target().ifPresent(maker::make)));
        content.look();
    }

    private void addChoice(HeapSource source, String openName) {
        ToggleGroup group = new ToggleGroup();
        isNew.setId("cluster-new-dataset");
        isOpen.setId("cluster-open-dataset");
        isNew.getStyleClass().add("dialog-choice");
        isOpen.getStyleClass().add("dialog-choice");
        isNew.setToggleGroup(group);
        isOpen.setToggleGroup(group);
        isOpen.setText(Texts.get("cluster.addTo", openName));
        isOpen.setMnemonicParsing(false);
        isNew.setSelected(openDataset.isEmpty() || !source.bystanders());
        isOpen.setSelected(!isNew.isSelected());
        group.selectedToggleProperty().addListener(property -> look());
        if (openDataset.isPresent()) {
            getChildren().addAll(isNew, isOpen);
        }
    }

    private void addFolder() {
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(place, Priority.ALWAYS);
        Button choose = Controls.button(
                "cluster-choose-folder",
                Texts.get("cluster.chooseFolder"),
                () -> chooser.apply(getScene().getWindow()).ifPresent(folder -> {
                    parent = folder;
                    look();
                }));
        HBox where = new HBox(8, Controls.whole(Texts.get("cluster.place.label")), place, choose);
        where.setAlignment(Pos.CENTER_LEFT);
        Label called = Controls.whole(Texts.get("cluster.name.label"));
        called.setLabelFor(name);
        name.setId("cluster-folder-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.textProperty().addListener(property -> look());
        HBox folder = new HBox(8, called, name);
        folder.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(8, folder, where);
        both.disableProperty().bind(isNew.selectedProperty().not());
        getChildren().add(both);
    }

    /** The chosen folder; empty while there is no name for it. */
    private Optional<DatasetTarget> target() {
        if (isOpen.isSelected()) {
            return openDataset.map(folder -> new DatasetTarget(folder, false, unnamed.isSelected()));
        }
        if (name.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            Path folder = parent.resolve(FileNames.safe(name.getText(), LONGEST_NAME));
            return Optional.of(new DatasetTarget(folder, true, unnamed.isSelected()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void look() {
        place.setText(parent.toString());
        Tooltips.set(place, parent.toString());
        problem.setVisible(false);
        enable(false);
        target().ifPresent(target -> maker.look(target, this::show, this::refuse));
    }

    private void show(DatasetMaker.Needed found) {
        boolean fits = found.bytes() <= found.free();
        needed.setText(Texts.get(
                "cluster.needed",
                Texts.count("cluster.people", found.people()),
                Texts.count("browse.photos", found.photos()),
                ByteText.of(found.bytes()),
                ByteText.of(found.free())));
        problem.setText(fits ? "" : Texts.get("cluster.noRoom"));
        problem.setVisible(!fits);
        enable(fits && found.people() > 0);
    }

    private void refuse(Throwable e) {
        problem.setText(ErrorPresenter.words(e).detail());
        problem.setVisible(true);
    }

    private void enable(boolean possible) {
        yes.ifPresent(button -> button.setDisable(!possible));
    }
}
