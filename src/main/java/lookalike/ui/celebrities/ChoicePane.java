package lookalike.ui.celebrities;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.celebrity.PhotoLicence;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The five choices in order, and their result. */
final class ChoicePane extends VBox {

    private static final int LEAST_PEOPLE = 10;
    private static final int LEAST_PHOTOS = 3;
    private static final int MOST_PHOTOS = 20;

    private final CelebrityState state;
    private final ChoiceState choice;
    private final CelebrityController controller;
    private final FilePicker picker;
    private final Label available = Controls.wrapped("");
    private final Slider people = new Slider();
    private final Label all = Controls.whole("");
    private final Label least = Controls.whole("");
    private final Label sum = Controls.wrapped("");
    private final Label effort = Controls.wrapped("");
    private final Label room = Controls.wrapped("");
    private final Label folder = new Label();
    private boolean fitting;
    private final Button get = Controls.button("get-celebrities", "");

    ChoicePane(CelebrityState state, CelebrityController controller, FilePicker picker) {
        this.state = state;
        choice = state.choice();
        this.controller = controller;
        this.picker = picker;
        setId("celebrity-choice");
        getStyleClass().addAll("card", "celebrity-choice");
        setMinWidth(0);
        HBox numbers = new HBox(24, equal(howMany()), equal(howManyPhotos()));
        Label hint = Controls.wrapped(Texts.get("celebrities.hint"));
        hint.getStyleClass().add("muted");
        HBox rest = new HBox(24, licences(), equal(target()));
        VBox content = new VBox(who(), new VBox(4, numbers, hint), rest);
        content.getStyleClass().add("celebrity-sections");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("celebrity-choice-scroll");
        scroll.getStyleClass().add("activity-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot());
        InvalidationListener changed = property -> show();
        List.of(
                        choice.chosen(),
                        choice.photos(),
                        choice.free(),
                        choice.folder(),
                        state.run().task())
                .forEach(each -> each.addListener(changed));
        choice.licences().addListener(changed);
        choice.groups().addListener(changed);
        show();
    }

    private static <T extends Region> T equal(T node) {
        node.setPrefWidth(0);
        node.setMinWidth(0);
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private Node who() {
        available.setId("celebrities-available");
        available.getStyleClass().add("muted");
        HBox head = titled("celebrities.who", available);
        return new VBox(8, head, new GroupGrid(choice), live(), new NamesBox(choice, controller, picker));
    }

    private Node live() {
        CheckBox box = new CheckBox(Texts.get("celebrities.live"));
        box.setId("celebrity-live");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(choice.live());
        Label words = Controls.wrapped(Texts.get("celebrities.liveWords", ChoiceState.MOST_ASKED));
        words.getStyleClass().add("muted");
        return new VBox(2, box, words);
    }

    private static HBox titled(String key, Label... beside) {
        Label title = Controls.whole(Texts.get(key));
        title.getStyleClass().add("celebrity-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space);
        head.getChildren().addAll(beside);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox howMany() {
        Label shown = Controls.whole("");
        people.valueProperty().addListener((property, before, now) -> {
            if (!fitting) {
                choice.people().set((int) Math.round(now.doubleValue()));
            }
        });
        choice.chosen().subscribe(chosen -> {
            shown.setText(Texts.format("%,d", chosen.wanted()));
            fit(chosen);
        });
        return number("celebrities.howMany", "celebrity-people-number", people, shown, least, all);
    }

    private VBox howManyPhotos() {
        Slider slider = new Slider(LEAST_PHOTOS, MOST_PHOTOS, choice.photos().get());
        Label shown = Controls.whole("");
        slider.valueProperty()
                .addListener((property, before, now) -> choice.photos().set((int) Math.round(now.doubleValue())));
        choice.photos().subscribe(now -> {
            shown.setText(Texts.format("%,d", now.intValue()));
            if (Math.round(slider.getValue()) != now.intValue()) {
                slider.setValue(now.intValue());
            }
        });
        return number(
                "celebrities.howManyPhotos",
                "celebrity-photos-number",
                slider,
                shown,
                Controls.whole(Integer.toString(LEAST_PHOTOS)),
                Controls.whole(Integer.toString(MOST_PHOTOS)));
    }

    private static VBox number(String key, String id, Slider slider, Label shown, Label first, Label last) {
        slider.setId(id);
        slider.setBlockIncrement(1);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setMinWidth(0);
        slider.setAccessibleText(Texts.get(key));
        shown.getStyleClass().add("celebrity-number");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox ends = new HBox(first, space, last);
        ends.getChildren().forEach(each -> each.getStyleClass().add("celebrity-small"));
        return new VBox(2, titled(key, shown), slider, ends);
    }

    /** Adapts the slider's range to the number of available people, and keeps the number that the user wants. */
    private void fit(ChoiceState.Chosen chosen) {
        int from = Math.max(1, Math.min(LEAST_PEOPLE, chosen.available()));
        int to = Math.max(from, chosen.available());
        fitting = true;
        people.setMin(Math.min(people.getMin(), from));
        people.setMax(to);
        people.setMin(from);
        people.setValue(chosen.wanted());
        fitting = false;
        people.setDisable(from == to);
        least.setText(Texts.format("%,d", from));
        all.setText(
                Texts.get(choice.question().isPresent() ? "celebrities.upTo" : "celebrities.all", chosen.available()));
    }

    private Node licences() {
        VBox box = new VBox(2, titled("celebrities.licences"));
        box.setMinWidth(USE_PREF_SIZE);
        box.getChildren()
                .addAll(
                        licence("licence-free", PhotoLicence.PUBLIC_DOMAIN, PhotoLicence.CC0),
                        licence("licence-by", PhotoLicence.CC_BY),
                        licence("licence-by-sa", PhotoLicence.CC_BY_SA));
        return box;
    }

    private CheckBox licence(String id, PhotoLicence first, PhotoLicence... others) {
        List<PhotoLicence> licences = new ArrayList<>(List.of(others));
        licences.add(first);
        CheckBox box = new CheckBox(CelebrityText.licence(first));
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setSelected(choice.licences().containsAll(licences));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                choice.licences().addAll(licences);
            } else {
                choice.licences().removeAll(licences);
            }
        });
        choice.licences().addListener((SetChangeListener<PhotoLicence>)
                change -> box.setSelected(choice.licences().containsAll(licences)));
        return box;
    }

    private VBox target() {
        folder.setId("celebrity-folder");
        folder.setGraphic(new Icon(Icon.Shape.FOLDER));
        folder.getStyleClass().add("celebrity-folder");
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button change = Controls.button(
                "change-celebrity-folder",
                Texts.get("celebrities.change"),
                () -> picker.folder(getScene().getWindow(), Texts.get("celebrities.target"))
                        .ifPresent(chosen -> controller.choose(chosen, Texts.get("celebrities.folderName"))));
        HBox row = new HBox(6, folder, change);
        row.setAlignment(Pos.CENTER_LEFT);
        room.setId("celebrity-room");
        room.getStyleClass().add("muted");
        return new VBox(6, titled("celebrities.target"), row, room);
    }

    private Node foot() {
        sum.setId("celebrity-sum");
        sum.getStyleClass().add("celebrity-group-name");
        effort.getStyleClass().add("muted");
        VBox words = new VBox(2, sum, effort);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        get.getStyleClass().add("accent");
        get.setGraphic(new Icon(Icon.Shape.DOWNLOAD));
        get.setOnAction(event -> controller.fetches().fetch());
        HBox foot = new HBox(12, words, get);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("celebrity-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private void show() {
        int chosen = choice.chosen().get().wanted();
        int photos = chosen * choice.photos().get();
        available.setText(Texts.get(
                choice.question().isPresent() ? "celebrities.availableLive" : "celebrities.available",
                Texts.count("celebrities.groups", choice.groups().size()),
                Texts.count("status.people", choice.chosen().get().available())));
        Function<Long, String> roomFor =
                needed -> CelebrityText.room(choice.free().get(), needed);
        boolean possible = chosen > 0 && choice.options().isPresent();
        choice.options()
                .ifPresentOrElse(
                        options -> {
                            effort.setText(
                                    chosen == 0
                                            ? Texts.get(
                                                    choice.groups().isEmpty()
                                                            ? "celebrities.chooseSomeone"
                                                            : "celebrities.nobodyFits")
                                            : CelebrityText.effort(options, chosen));
                            room.setText(roomFor.apply(options.bytes(chosen)));
                        },
                        () -> effort.setText(Texts.get("celebrities.chooseLicence")));
        sum.setText(Texts.get(
                "celebrities.sum", Texts.count("status.people", chosen), Texts.count("browse.photos", photos)));
        get.setText(Texts.count("celebrities.get", chosen));
        get.setDisable(!possible || state.run().task().get() != null);
        String path = choice.folder().get().toString();
        folder.setText(CelebrityText.folder(choice.folder().get()));
        Tooltips.set(folder, path.equals(folder.getText()) ? path : folder.getText() + "\n" + path);
    }
}
