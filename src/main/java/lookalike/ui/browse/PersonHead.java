package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The upper part of a person's page: picture, name, numbers, and the people who look most like the person. */
final class PersonHead extends HBox {

    private static final double SIDE = 112;
    private static final int PIXELS = 224;

    private final DatasetState state;
    private final FacePictures pictures;
    private final PictureFrame picture = new PictureFrame(SIDE);
    private final Label name = new Label();
    private final Label counts = new Label();
    private final NameField field;
    private final HBox title;
    private final Button rename = Controls.button("rename", Texts.get("person.rename"), this::startRenaming);
    private final Button merge = Controls.button("merge", Texts.get("person.merge"));
    private final Button back = new Button(null, new Icon(Icon.Shape.BACK));
    private PersonSummary shown;

    PersonHead(DatasetState state, DecisionController decisions, FacePictures pictures) {
        super(16);
        this.state = state;
        this.pictures = pictures;
        getStyleClass().add("person-head");
        setAlignment(Pos.TOP_LEFT);
        name.setId("person-name");
        name.getStyleClass().add("person-title");
        name.setMinWidth(0);
        counts.setId("person-counts");
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        rename.getStyleClass().add("small");
        Tooltips.set(rename, Texts.get("person.renameHint"));
        merge.getStyleClass().add("small");
        Tooltips.set(merge, Texts.get("person.mergeHint"));
        merge.setOnAction(event -> MergeDialog.show(getScene().getWindow(), shown, state, decisions));
        field = new NameField(decisions, this::stopRenaming);
        field.setId("rename-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        back.setId("person-back");
        back.getStyleClass().addAll("flat", "icon-button");
        Tooltips.set(back, Texts.get("person.back"));
        back.setAccessibleText(Texts.get("person.back"));
        title = new HBox(12, name, rename, merge);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(6, title, counts, new SimilarPeopleRow(state));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(back, picture, words);
        state.person().subscribe(this::show);
    }

    /** Registers the action that returns to everyone. */
    void onBack(Runnable action) {
        back.setOnAction(event -> action.run());
    }

    /** Lets the user type another name. */
    void startRenaming() {
        if (shown != null && title.getChildren().get(0) != field) {
            title.getChildren().set(0, field);
            rename.setVisible(false);
            merge.setVisible(false);
            field.begin(shown);
        }
    }

    private void stopRenaming() {
        boolean focused = field.isFocused();
        title.getChildren().set(0, name);
        rename.setVisible(true);
        merge.setVisible(true);
        if (focused) {
            rename.requestFocus();
        }
    }

    private void show(PersonSummary person) {
        boolean another = shown == null || person == null || !shown.label().equals(person.label());
        shown = person;
        if (another) {
            stopRenaming();
        }
        if (person == null) {
            return;
        }
        name.setText(person.name());
        Tooltips.set(name, person.name());
        counts.setText(String.join(Texts.get("person.separator"), parts(person)));
        picture.expect(person.name());
        Path root = state.folder().get();
        if (person.cover().isPresent() && root != null) {
            pictures.load(
                    root.resolve(person.cover().get()), person.coverFace(), person.coverTurned(), PIXELS, loaded -> {
                        if (person.equals(shown)) {
                            picture.show(loaded.image());
                        }
                    });
        }
    }

    private static List<String> parts(PersonSummary person) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.count("browse.photos", person.photos()));
        parts.add(Texts.get("person.used", person.usable()));
        if (person.excluded() > 0) {
            parts.add(Texts.get("person.excluded", person.excluded()));
        }
        if (person.skipped() > 0) {
            parts.add(Texts.get("person.skipped", person.skipped()));
        }
        if (!person.name().equals(person.ownName())) {
            parts.add(Texts.get("person.ownName", person.ownName()));
        }
        if (!person.furtherNames().isEmpty()) {
            parts.add(Texts.get("person.furtherNames", String.join(", ", person.furtherNames())));
        }
        return parts;
    }
}
