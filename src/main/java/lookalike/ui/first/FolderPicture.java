package lookalike.ui.first;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** A drawing of a dataset's folder: one sub-folder of photos per person. */
public final class FolderPicture extends VBox {

    private static final double SIDE = 26;
    private static final int PHOTOS = 3;
    private static final List<String> PEOPLE = List.of("Ada Sterling", "Hugo Valente");

    private final Path sample;
    private final FacePictures pictures;

    /** @param sample the folder of the sample cast, whose photos are drawn; missing ones are drawn as empty frames */
    public FolderPicture(Path sample, FacePictures pictures) {
        super(4);
        this.sample = sample;
        this.pictures = pictures;
        setId("folder-picture");
        getStyleClass().add("folder-picture");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("first.folderPicture"));
        getChildren().add(line(folder(), new Label(Texts.get("first.folderName"))));
        PEOPLE.forEach(person -> getChildren().add(person(person)));
        Label more = new Label("⋮");
        more.getStyleClass().add("folder-more");
        getChildren().add(more);
    }

    private HBox person(String name) {
        Label label = new Label(name);
        HBox row = line(folder(), label);
        row.getStyleClass().add("sub-folder");
        String file = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        for (int i = 1; i <= PHOTOS; i++) {
            PictureFrame photo = new PictureFrame(SIDE);
            Path picture = sample.resolve(name).resolve(file + "-" + i + ".jpg");
            pictures.load(picture, Optional.empty(), 2 * (int) SIDE, loaded -> photo.show(loaded.image()));
            row.getChildren().add(photo);
        }
        return row;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A folder: its tab and its body. */
    private static Node folder() {
        Region body = new Region();
        body.getStyleClass().add("folder-body");
        Region tab = new Region();
        tab.getStyleClass().add("folder-tab");
        StackPane icon = new StackPane(tab, body);
        icon.getStyleClass().add("folder-icon");
        StackPane.setAlignment(tab, Pos.TOP_LEFT);
        StackPane.setAlignment(body, Pos.BOTTOM_CENTER);
        return icon;
    }
}
